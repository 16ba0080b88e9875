package io.github.rubricscorer.cli.io;

import io.github.rubricscorer.Scorer;
import io.github.rubricscorer.evaluation.AnswerReader;
import io.github.rubricscorer.evaluation.CsvColumns;
import io.github.rubricscorer.evaluation.GradedAnswer;
import io.github.rubricscorer.evaluation.LabelledAnswer;
import io.github.rubricscorer.input.ByteLines;
import io.github.rubricscorer.input.Chunks;
import io.github.rubricscorer.input.CsvTable;
import io.github.rubricscorer.input.Form;
import io.github.rubricscorer.input.JsonObjects;
import io.github.rubricscorer.report.lines.AnswerLine;
import io.github.rubricscorer.report.lines.AnswerLineException;
import io.github.rubricscorer.report.lines.AnswerObject;
import io.github.rubricscorer.suggest.GivenAnswer;
import java.io.BufferedInputStream;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The answers to one question that a file has, with what people say of them: the labels of {@code
 * rubric evaluate} where its first answer has such, grades where a column has such.
 *
 * @param answers the answers, at least one
 * @param faults how many answers of the file are at fault and left out; of answers that people have
 *     judged there are none
 */
public record GivenAnswers(List<GivenAnswer> answers, long faults) {
  /** As large as a text that Java holds in memory comes near to. */
  private static final int MAX_BYTES = 1 << 30;

  private static final int LONGEST = Integer.MAX_VALUE - 16;

  /** What a column of grades is called, besides what the user says. */
  private static final List<String> GRADES = List.of("score", "grade", "marks");

  /** Copies the answers. */
  public GivenAnswers {
    answers = List.copyOf(answers);
  }

  /**
   * Where grades stand.
   *
   * @param form what the user says of the answers
   * @param columns the names of columns, that of grades among them
   * @param maxScore the best grade there is, or null where the highest given one is taken for it
   */
  public record Grading(AnswerForm form, CsvColumns columns, @Nullable Double maxScore) {
    /** What the input says itself. */
    public static Grading told(AnswerForm form) {
      return new Grading(form, CsvColumns.DEFAULT, null);
    }
  }

  /**
   * Reads the answers to a question. A table without a column of questions has answers to it alone.
   */
  public static GivenAnswers read(
      Source source, Grading grading, Scorer scorer, String question, Streams streams)
      throws IOException {
    byte[] bytes = bytes(source, streams);
    AnswerForm form = grading.form();
    String text = text(bytes, source, form);
    GivenAnswers given;
    if (isTable(text, source, grading)) {
      given = ofTable(text, bytes, source, grading, scorer, question, streams);
    } else if (isLabelled(text, source, form)) {
      given = labelled(reader(scorer, form).jsonLines(source.name(), text), question);
    } else {
      given = plain(bytes, source, form, scorer, question, streams);
    }
    if (given.answers.isEmpty()) {
      throw new InputException(source.name() + ": no answer to '" + question + "'");
    }
    return given;
  }

  private static byte[] bytes(Source source, Streams streams) {
    try (InputStream in = source.open(streams)) {
      byte[] bytes = in.readNBytes(MAX_BYTES + 1);
      if (bytes.length > MAX_BYTES) {
        throw new InputException(source.name() + ": too long for answers to hold in memory");
      }
      return bytes;
    } catch (IOException e) {
      throw new InputException(source.name(), e);
    }
  }

  private static String text(byte[] bytes, Source source, AnswerForm form) {
    try {
      return form.encoding().decode(bytes);
    } catch (IOException e) {
      throw new InputException(source.name(), e);
    }
  }

  private static boolean isTable(String text, Source source, Grading grading) {
    return grading.form().csv()
        || Form.of(text, source.name(), grading.columns().names()) == Form.CSV;
  }

  private static GivenAnswers ofTable(
      String text,
      byte[] bytes,
      Source source,
      Grading grading,
      Scorer scorer,
      String question,
      Streams streams)
      throws IOException {
    List<String> names = names(text, grading);
    AnswerForm form = grading.form();
    if (form.only() == null && !form.question().given() && !names.contains("question")) {
      form = form.answering(question);
    }
    String grades = gradesAmong(names, grading.columns().score());
    if (grades == null) {
      return plain(bytes, source, form, scorer, question, streams);
    }
    CsvColumns columns =
        new CsvColumns(
            grading.columns().question(),
            grading.columns().answer(),
            grades,
            grading.columns().id(),
            grading.columns().maxScore());
    AnswerReader reader = reader(scorer, form);
    if (grading.maxScore() != null) {
      reader = reader.withMaxScore(grading.maxScore());
    } else if (!names.contains(columns.maxScore())) {
      reader = reader.withMaxScore(highest(text, columns));
    }
    return graded(reader.csv(source.name(), text, columns), question);
  }

  private static List<String> names(String text, Grading grading) throws IOException {
    CsvTable table = CsvTable.of(text, grading.columns().names());
    CsvTable.Row header = table.header();
    return header == null || header.fault() != null ? List.of() : table.names();
  }

  /** Returns the column of grades, or null where there is none and none was asked for. */
  private static @Nullable String gradesAmong(List<String> names, String wanted) {
    return !wanted.equals(CsvColumns.DEFAULT.score())
        ? wanted
        : GRADES.stream().filter(names::contains).findFirst().orElse(null);
  }

  /** Returns the highest of the grades, at least 1; what is no number is reported later. */
  private static double highest(String text, CsvColumns columns) throws IOException {
    CsvTable table = CsvTable.of(text, columns.names());
    double highest = 1;
    if (table.header() == null) {
      return highest;
    }
    int place = table.place(columns.score());
    for (CsvTable.Row row = table.next(place + 1); row != null; row = table.next(place + 1)) {
      if (row.fault() == null && place >= 0) {
        highest = Math.max(highest, number(row.cells().get(place)));
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

  private static GivenAnswers graded(List<GradedAnswer> all, String question) {
    return new GivenAnswers(
        all.stream()
            .filter(one -> one.question().equals(question))
            .map(one -> new GivenAnswer(one.id(), one.answer(), null, one.share()))
            .toList(),
        0);
  }

  /** Whether the first answer has labels. What is no JSON object is for others to complain of. */
  private static boolean isLabelled(String text, Source source, AnswerForm form)
      throws IOException {
    Form found = Form.of(text, source.name(), Set.of(form.answer().name()));
    BufferedInputStream in =
        new BufferedInputStream(
            new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)), 1 << 16);
    Chunks chunks = found == Form.JSON ? new JsonObjects(in, LONGEST) : new ByteLines(in, LONGEST);
    for (Chunks.Chunk chunk = chunks.next(); chunk != null; chunk = chunks.next()) {
      byte[] bytes = chunk.bytes();
      if (bytes != null && !chunk.isBlank()) {
        return hasLabels(new String(bytes, StandardCharsets.UTF_8));
      }
    }
    return false;
  }

  private static boolean hasLabels(String object) {
    try {
      return AnswerObject.keys(object).contains("covered");
    } catch (AnswerLineException e) {
      return false;
    }
  }

  private static AnswerReader reader(Scorer scorer, AnswerForm form) {
    AnswerReader reader = AnswerReader.of(scorer).mapping(form.meant());
    reader = form.numbered() ? reader.numbering() : reader;
    return form.only() == null ? reader : reader.answering(form.only());
  }

  private static GivenAnswers labelled(List<LabelledAnswer> all, String question) {
    return new GivenAnswers(
        all.stream()
            .filter(one -> one.question().equals(question))
            .map(one -> new GivenAnswer(one.id(), one.answer(), one.covered()))
            .toList(),
        0);
  }

  private static GivenAnswers plain(
      byte[] bytes,
      Source source,
      AnswerForm form,
      Scorer scorer,
      String question,
      Streams streams) {
    List<GivenAnswer> answers = new ArrayList<>();
    long faults =
        new AnswerLines(source.name(), form)
            .forEach(
                new ByteArrayInputStream(bytes),
                line -> take(line, scorer, question, answers),
                Progress.of(streams, bytes.length),
                streams);
    return new GivenAnswers(answers, faults);
  }

  /** Takes an answer to the question; scoring it finds out whether it can be. */
  private static void take(
      AnswerLine line, Scorer scorer, String question, List<GivenAnswer> answers) {
    String meant = scorer.rubric(line.question()).id();
    if (meant.equals(question)) {
      scorer.score(question, line.answer());
      answers.add(new GivenAnswer(line.id(), line.answer(), null));
    }
  }
}
