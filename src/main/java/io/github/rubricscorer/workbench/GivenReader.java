package io.github.rubricscorer.workbench;

import io.github.rubricscorer.Scorer;
import io.github.rubricscorer.UnknownQuestionException;
import io.github.rubricscorer.evaluation.AnswerReader;
import io.github.rubricscorer.evaluation.CsvColumns;
import io.github.rubricscorer.evaluation.JudgedAnswers;
import io.github.rubricscorer.evaluation.LabelException;
import io.github.rubricscorer.input.Chunks;
import io.github.rubricscorer.input.CsvTable;
import io.github.rubricscorer.input.Form;
import io.github.rubricscorer.report.lines.AnswerLineException;
import io.github.rubricscorer.report.lines.AnswerObject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Reads answers: JSON objects or CSV, with labels or grades as {@link JudgedAnswers} reads them, or
 * without. An answer at fault is reported, and nothing is read.
 */
public final class GivenReader {
  private static final String QUESTION = "question";
  private static final String ANSWER = "answer";
  private static final String ID = "id";
  private static final Set<String> KEYS = Set.of(ID, QUESTION, ANSWER);

  private final Scorer scorer;
  private final String name;
  private final @Nullable String only;

  private GivenReader(Scorer scorer, String name, @Nullable String only) {
    this.scorer = scorer;
    this.name = name;
    this.only = only;
  }

  /**
   * Reads a file.
   *
   * @param scorer knows the questions
   * @param name the file's name, which may tell its form
   * @param text its text
   * @return the answers in their order
   * @throws AnswersException if an answer is at fault
   */
  public static List<Given> file(Scorer scorer, String name, String text) {
    return new GivenReader(scorer, name, null).read(text);
  }

  /**
   * Reads what somebody pasted or typed: as a file is read where it looks like one, else one answer
   * as it is.
   *
   * @param scorer knows the question
   * @param question the question that all of it answers
   * @param text the text
   * @return the answers; empty where the text is blank
   * @throws AnswersException if it looks like JSON and is at fault
   */
  static List<Given> pasted(Scorer scorer, String question, String text) {
    String start = text.stripLeading();
    if (start.isEmpty()) {
      return List.of();
    }
    boolean json = start.startsWith("{") || start.startsWith("[");
    GivenReader reader = new GivenReader(scorer, "pasted", question);
    return json || reader.isTable(text)
        ? reader.read(text)
        : List.of(reader.given("typed", question, text));
  }

  private List<Given> read(String text) {
    try {
      return Form.of(text, name, KEYS) == Form.CSV ? table(text) : objects(text);
    } catch (LabelException e) {
      throw new AnswersException(e.faults().getFirst().toString());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private boolean isTable(String text) {
    try {
      CsvTable table = CsvTable.of(text, KEYS);
      return table.header() != null && table.names().size() > 1 && table.place(ANSWER) >= 0;
    } catch (IOException e) {
      return false;
    }
  }

  private AnswerReader judged() {
    AnswerReader reader = AnswerReader.of(scorer);
    return only == null ? reader : reader.answering(only);
  }

  private List<Given> table(String text) throws IOException {
    CsvTable table = CsvTable.of(text, CsvColumns.DEFAULT.names());
    CsvTable.Row header = table.header();
    if (header == null) {
      return List.of();
    }
    JudgedAnswers judged = JudgedAnswers.table(judged(), name, text, CsvColumns.DEFAULT, null);
    if (judged != null) {
      return judged.graded().stream()
          .map(one -> new Given(one.id(), one.question(), one.answer(), null, one.share()))
          .toList();
    }
    int answer = table.place(ANSWER);
    if (answer < 0 || only == null && table.place(QUESTION) < 0) {
      throw fault(header.line(), "no column '" + (answer < 0 ? ANSWER : QUESTION) + "'");
    }
    List<Given> answers = new ArrayList<>();
    for (CsvTable.Row row = table.next(answer + 1); row != null; row = table.next(answer + 1)) {
      String problem = row.fault();
      if (problem != null) {
        throw fault(row.line(), problem);
      }
      answers.add(row(table, row.cells(), answers.size() + 1, row.line()));
    }
    return answers;
  }

  private Given row(CsvTable table, List<String> cells, int number, long line) {
    int id = table.place(ID);
    int question = table.place(QUESTION);
    return known(
        id < 0 ? Integer.toString(number) : cells.get(id).strip(),
        only == null ? cells.get(question).strip() : only,
        cells.get(table.place(ANSWER)),
        line);
  }

  private List<Given> objects(String text) throws IOException {
    JudgedAnswers judged = JudgedAnswers.objects(judged(), name, text, KEYS);
    if (judged != null) {
      return judged.labelled().stream()
          .map(one -> new Given(one.id(), one.question(), one.answer(), one, null))
          .toList();
    }
    List<Given> answers = new ArrayList<>();
    Chunks chunks = JudgedAnswers.chunks(text, Form.of(text, name, KEYS));
    for (Chunks.Chunk chunk = chunks.next(); chunk != null; chunk = chunks.next()) {
      byte[] bytes = chunk.bytes();
      if (bytes == null || chunk.isBlank()) {
        continue;
      }
      String object = new String(bytes, StandardCharsets.UTF_8);
      answers.add(object(object, answers.size() + 1, chunk.number()));
    }
    Chunks.Truncation truncation = chunks.truncation();
    if (truncation != null) {
      throw fault(truncation.line(), truncation.problem());
    }
    return answers;
  }

  private Given object(String text, int number, long line) {
    Map<String, String> values;
    try {
      values = AnswerObject.read(text, KEYS);
    } catch (AnswerLineException e) {
      throw fault(line + e.line() - 1, String.valueOf(e.getMessage()));
    }
    String question = only == null ? values.get(QUESTION) : only;
    String answer = values.get(ANSWER);
    if (question == null || answer == null) {
      throw fault(line, "no '" + (answer == null ? ANSWER : QUESTION) + "'");
    }
    return known(values.getOrDefault(ID, Integer.toString(number)), question, answer, line);
  }

  private Given known(String id, String question, String answer, long line) {
    try {
      return given(id, scorer.rubric(question).id(), answer);
    } catch (UnknownQuestionException e) {
      throw fault(line, String.valueOf(e.getMessage()));
    }
  }

  private Given given(String id, String question, String answer) {
    if (answer.length() > scorer.maxAnswerLength()) {
      throw new AnswersException(
          "%s: the answer '%s' has more than %s characters"
              .formatted(name, id, scorer.maxAnswerLength()));
    }
    return new Given(id, question, answer, null, null);
  }

  private AnswersException fault(long line, String problem) {
    return new AnswersException("%s:%s: error: %s".formatted(name, line, problem));
  }
}
