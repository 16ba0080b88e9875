package io.github.rubricscorer.workbench;

import io.github.rubricscorer.Scorer;
import io.github.rubricscorer.UnknownQuestionException;
import io.github.rubricscorer.evaluation.AnswerReader;
import io.github.rubricscorer.evaluation.AssumedBest;
import io.github.rubricscorer.evaluation.CsvColumns;
import io.github.rubricscorer.evaluation.GradedAnswer;
import io.github.rubricscorer.evaluation.JudgedAnswers;
import io.github.rubricscorer.evaluation.LabelException;
import io.github.rubricscorer.evaluation.LabelledAnswer;
import io.github.rubricscorer.input.Chunks;
import io.github.rubricscorer.input.CsvTable;
import io.github.rubricscorer.input.Form;
import io.github.rubricscorer.input.answers.AnswerEntries;
import io.github.rubricscorer.input.answers.AnswerForm;
import io.github.rubricscorer.input.answers.AnswerLine;
import io.github.rubricscorer.input.answers.AnswerLineException;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Reads answers: JSON objects or CSV, with labels or grades as {@link JudgedAnswers} reads them, or
 * without. An answer at fault is reported, and nothing is read.
 */
public final class GivenReader {
  /** How objects begin, or a list of them; an answer may begin with a word in brackets, too. */
  private static final Pattern JSON = Pattern.compile("\\s*(?:\\{\\s*[\"}]|\\[\\s*[\\[\\]{\"])");

  private final Scorer scorer;
  private final String name;
  private final AnswerForm form;
  private final Consumer<String> told;

  private GivenReader(Scorer scorer, String name, @Nullable String only, Consumer<String> told) {
    this.told = told;
    this.scorer = scorer;
    this.name = name;
    form = only == null ? AnswerForm.FIXED : AnswerForm.FIXED.answering(only);
  }

  /**
   * Reads a file.
   *
   * @param scorer knows the questions
   * @param name the file's name, which may tell its form
   * @param text its text
   * @param told takes what to report of the best grade that was assumed
   * @return the answers in their order
   * @throws AnswersException if an answer is at fault
   */
  public static List<Given> file(Scorer scorer, String name, String text, Consumer<String> told) {
    return new GivenReader(scorer, name, null, told).read(text);
  }

  /**
   * Reads what somebody pasted or typed: as a file is read where it looks like one, else one answer
   * as it is.
   *
   * @param scorer knows the question
   * @param question the question that all of it answers
   * @param text the text
   * @param told takes what to report of the best grade that was assumed
   * @return the answers; empty where the text is blank
   * @throws AnswersException if it looks like JSON and is at fault
   */
  static List<Given> pasted(Scorer scorer, String question, String text, Consumer<String> told) {
    if (text.isBlank()) {
      return List.of();
    }
    GivenReader reader = new GivenReader(scorer, "pasted", question, told);
    return JSON.matcher(text).lookingAt() || reader.isTable(text)
        ? reader.read(text)
        : List.of(reader.given("typed", question, text));
  }

  private List<Given> read(String text) {
    try {
      JudgedAnswers judged = judged(text);
      return judged == null ? plain(text) : given(judged);
    } catch (LabelException e) {
      throw new AnswersException(e.faults().getFirst().toString());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Reads answers with labels or grades; null where they have none. */
  private @Nullable JudgedAnswers judged(String text) throws IOException {
    AnswerReader reader = AnswerReader.of(scorer, form);
    if (Form.of(text, name, form.names()) != Form.CSV) {
      return JudgedAnswers.objects(reader, name, text, form.names());
    }
    JudgedAnswers judged = JudgedAnswers.table(reader.orHighest(), name, text, CsvColumns.DEFAULT);
    if (judged != null) {
      AssumedBest.told(judged.graded(), text, CsvColumns.DEFAULT, scorer, AssumedBest.COLUMN)
          .forEach(told);
    }
    return judged;
  }

  private static List<Given> given(JudgedAnswers judged) {
    List<Given> answers = new ArrayList<>();
    for (LabelledAnswer one : judged.labelled()) {
      answers.add(new Given(one.id(), one.question(), one.answer(), one, null));
    }
    for (GradedAnswer one : judged.graded()) {
      answers.add(new Given(one.id(), one.question(), one.answer(), null, one.share()));
    }
    return answers;
  }

  private boolean isTable(String text) {
    try {
      CsvTable table = CsvTable.of(text, form.names());
      return table.header() != null
          && table.names().size() > 1
          && table.place(form.answer().name()) >= 0
          && table.next(0) != null;
    } catch (IOException e) {
      return false;
    }
  }

  private List<Given> plain(String text) throws IOException {
    List<Given> answers = new ArrayList<>();
    InputStream bytes = new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
    try {
      AnswerEntries entries = AnswerEntries.of(bytes, name, form, Chunks.LONGEST);
      for (AnswerEntries.Entry entry = entries.next(); entry != null; entry = entries.next()) {
        answers.add(known(entry.read(), entry.line()));
      }
    } catch (AnswerLineException e) {
      throw fault(e.place(), e.problem());
    }
    return answers;
  }

  private Given known(AnswerLine answer, long line) {
    try {
      return given(answer.id(), scorer.rubric(answer.question()).id(), answer.answer());
    } catch (UnknownQuestionException e) {
      throw fault(Long.toString(line), String.valueOf(e.getMessage()));
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

  private AnswersException fault(String place, String problem) {
    return new AnswersException("%s:%s: error: %s".formatted(name, place, problem));
  }
}
