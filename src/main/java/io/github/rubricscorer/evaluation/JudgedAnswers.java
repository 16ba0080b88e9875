package io.github.rubricscorer.evaluation;

import io.github.rubricscorer.input.Chunks;
import io.github.rubricscorer.input.CsvTable;
import io.github.rubricscorer.input.Form;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
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
   * @param columns the names of columns
   * @return the answers; null where there is no column of grades
   * @throws LabelException if one is at fault
   * @throws IOException never: the input is a text
   */
  public static @Nullable JudgedAnswers table(
      AnswerReader reader, String name, String text, CsvColumns columns) throws IOException {
    CsvTable header = opened(text, columns);
    CsvColumns found = columns.in(header);
    if (!columns.isScoreNamed() && header.place(found.score()) < 0) {
      return null;
    }
    return new JudgedAnswers(List.of(), reader.csv(name, text, found));
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
}
