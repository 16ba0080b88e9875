package io.github.rubricscorer.evaluation;

import io.github.rubricscorer.input.Chunks;
import io.github.rubricscorer.input.CsvTable;
import io.github.rubricscorer.input.Form;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Answers that people have judged: objects with the labels of {@code rubric evaluate} where the
 * first of them has such, or a table with a column of grades. Immutable.
 *
 * @param labelled the answers with labels; empty where they have grades
 * @param graded the answers with grades; empty where they have labels
 */
public record JudgedAnswers(List<LabelledAnswer> labelled, List<GradedAnswer> graded) {
  /** What a column of grades is called, besides what the user says. */
  private static final List<String> GRADES = List.of("score", "grade", "marks");

  /** Copies the lists. */
  public JudgedAnswers {
    labelled = List.copyOf(labelled);
    graded = List.copyOf(graded);
  }

  /**
   * Reads JSON objects, one a line or in a list.
   *
   * @param reader reads those with labels
   * @param name the input's name, which may tell its form
   * @param text the input
   * @param keys keys of answers without labels, which tell the form of the input, too
   * @return the answers; null where nobody has judged the first
   * @throws LabelException if one is at fault
   * @throws IOException never: the input is a text
   */
  public static @Nullable JudgedAnswers objects(
      AnswerReader reader, String name, String text, Set<String> keys) throws IOException {
    return isLabelled(name, text, keys)
        ? new JudgedAnswers(reader.jsonLines(name, text), List.of())
        : null;
  }

  /** What is no JSON object is for others to complain of. */
  private static boolean isLabelled(String name, String text, Set<String> keys) throws IOException {
    Form form = Form.of(text, name, keys);
    Chunks chunks = Chunks.of(text, form);
    for (Chunks.Chunk chunk = chunks.next(); chunk != null; chunk = chunks.next()) {
      byte[] bytes = chunk.bytes();
      if (bytes != null && !chunk.isBlank()) {
        return LabelLines.hasLabels(new String(bytes, StandardCharsets.UTF_8));
      }
    }
    return false;
  }

  /**
   * Reads a table.
   *
   * @param reader reads those with grades
   * @param name the input's name
   * @param text the input
   * @param columns the names of columns; that of grades is looked for under other names, too, where
   *     it has the usual one
   * @param maxScore the best grade there is, or null where a column says it or the highest that is
   *     given to a question is taken for it
   * @return the answers; null where there is no column of grades
   * @throws LabelException if one is at fault
   * @throws IOException never: the input is a text
   */
  public static @Nullable JudgedAnswers table(
      AnswerReader reader, String name, String text, CsvColumns columns, @Nullable Double maxScore)
      throws IOException {
    CsvTable header = opened(text, columns);
    String grades = gradesAmong(header, columns.score());
    if (grades == null) {
      return null;
    }
    CsvColumns found =
        new CsvColumns(
            columns.question(), columns.answer(), grades, columns.id(), columns.maxScore());
    AnswerReader scaled = reader;
    if (maxScore != null) {
      scaled = reader.withMaxScore(maxScore);
    } else if (header.place(found.maxScore()) < 0) {
      Map<String, Double> highest = highest(reader, text, found);
      scaled = reader.withMaxScores(question -> highest.getOrDefault(question, 1.0));
    }
    return new JudgedAnswers(List.of(), scaled.csv(name, text, found));
  }

  /**
   * Opens a table and reads its header.
   *
   * @param text the table
   * @param columns names that its columns may have
   * @return the table; without columns where its first line is at fault or there is none
   * @throws IOException never: the input is a text
   */
  public static CsvTable opened(String text, CsvColumns columns) throws IOException {
    CsvTable table = CsvTable.of(text, columns.names());
    table.header();
    return table;
  }

  /** Returns the column of grades, or null where there is none and none was asked for. */
  private static @Nullable String gradesAmong(CsvTable header, String wanted) {
    return !wanted.equals(CsvColumns.DEFAULT.score())
        ? wanted
        : GRADES.stream().filter(grade -> header.place(grade) >= 0).findFirst().orElse(null);
  }

  /**
   * Returns the highest of the grades of each question, at least 1; what is no number is reported
   * later.
   */
  private static Map<String, Double> highest(AnswerReader reader, String text, CsvColumns columns)
      throws IOException {
    CsvTable table = opened(text, columns);
    Map<String, Double> highest = new HashMap<>();
    int grade = table.place(columns.score());
    int question = table.place(columns.question());
    int least = Math.max(grade, question) + 1;
    for (CsvTable.Row row = table.next(least); row != null; row = table.next(least)) {
      if (row.fault() == null && grade >= 0) {
        String called = question < 0 ? "" : row.cells().get(question).strip();
        double given = Math.max(1, number(row.cells().get(grade)));
        highest.merge(reader.questionMeant(called), given, Math::max);
      }
    }
    return highest;
  }

  private static double number(String cell) {
    try {
      double number = Double.parseDouble(cell.strip());
      return Double.isFinite(number) ? number : 0;
    } catch (NumberFormatException e) {
      return 0;
    }
  }
}
