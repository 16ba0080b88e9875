package io.github.rubricscorer.cli.io;

import static java.util.stream.Collectors.joining;

import io.github.rubricscorer.Scorer;
import io.github.rubricscorer.evaluation.AnswerReader;
import io.github.rubricscorer.evaluation.AssumedBest;
import io.github.rubricscorer.evaluation.CsvColumns;
import io.github.rubricscorer.evaluation.GradedAnswer;
import io.github.rubricscorer.evaluation.JudgedAnswers;
import io.github.rubricscorer.evaluation.LabelledAnswer;
import io.github.rubricscorer.input.CsvTable;
import io.github.rubricscorer.input.Form;
import io.github.rubricscorer.input.answers.AnswerForm;
import io.github.rubricscorer.input.answers.AnswerLine;
import io.github.rubricscorer.suggest.GivenAnswer;
import java.io.ByteArrayInputStream;
import java.io.IOException;
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
  /** Of more questions that a file has answers to, no more are named. */
  private static final int MOST_SHOWN = 3;

  /** Copies the answers. */
  public GivenAnswers {
    answers = List.copyOf(answers);
  }

  /**
   * Where grades stand.
   *
   * @param form what the user says of the answers
   * @param columns the names of columns, that of grades among them
   * @param maxScore the best grade there is, or null where nobody says it
   * @param isOfRubric whether a grade above what the rubric says is the best, then, is a fault;
   *     else the highest grade is the best
   * @param otherwise what can say which is the best; empty where it hardly matters
   */
  public record Grading(
      AnswerForm form,
      CsvColumns columns,
      @Nullable Double maxScore,
      boolean isOfRubric,
      String otherwise) {
    /** What the input says itself, where nobody asks which grade is the best. */
    public static Grading of(AnswerForm form) {
      return new Grading(form, CsvColumns.DEFAULT, null, false, "");
    }

    /** The same where no grade may be above the best that the rubric says. */
    public Grading ofRubric() {
      return new Grading(form, columns, maxScore, true, otherwise);
    }

    private AnswerReader scaled(AnswerReader reader) {
      return maxScore != null
          ? reader.withMaxScore(maxScore)
          : isOfRubric ? reader : reader.orHighest();
    }
  }

  /**
   * Reads the answers to a question. A table without a column of questions has answers to it alone.
   */
  public static GivenAnswers read(
      Source source, Grading grading, Scorer scorer, String question, Streams streams)
      throws IOException {
    byte[] bytes =
        source.bytes(streams, Source.MOST_IN_MEMORY, "too long for answers to hold in memory");
    AnswerForm form = grading.form();
    String text = source.decoded(bytes, form.encoding());
    boolean table = isTable(text, source, grading);
    if (table) {
      form = answering(question, form, JudgedAnswers.opened(text, grading.columns()));
    }
    AnswerReader reader = AnswerReader.of(scorer, form).only(question);
    JudgedAnswers judged =
        table
            ? JudgedAnswers.table(grading.scaled(reader), source.name(), text, grading.columns())
            : JudgedAnswers.objects(reader, source.name(), text, Set.of(form.answer().name()));
    if (judged != null && grading.maxScore() == null && !grading.otherwise().isEmpty()) {
      AssumedBest.told(judged.graded(), text, grading.columns(), scorer, grading.otherwise())
          .forEach(streams::note);
    }
    GivenAnswers given =
        judged == null ? plain(bytes, source, form, scorer, question, streams) : judged(judged);
    if (given.answers.isEmpty()) {
      throw new InputException(
          source.name() + ": no answer to '" + question + "'" + others(bytes, source, form));
    }
    return given;
  }

  /** Says which other questions there are answers to. */
  private static String others(byte[] bytes, Source source, AnswerForm form) {
    Set<String> questions =
        new AnswerLines(source.name(), form).questions(new ByteArrayInputStream(bytes));
    String shown =
        questions.stream().limit(MOST_SHOWN).map("'%s'"::formatted).collect(joining(", "));
    String more =
        questions.size() > MOST_SHOWN
            ? ", and %d more".formatted(questions.size() - MOST_SHOWN)
            : "";
    String hint =
        form.question().option().isEmpty()
            ? ""
            : "; --map FROM=TO says which question of 'rubric list' it is";
    return questions.isEmpty() ? "" : "; there are answers to " + shown + more + hint;
  }

  private static boolean isTable(String text, Source source, Grading grading) {
    return grading.form().csv()
        || Form.of(text, source.name(), grading.columns().names()) == Form.CSV;
  }

  /** A table without a column of questions has answers to one. */
  private static AnswerForm answering(String question, AnswerForm form, CsvTable table) {
    boolean named = form.question().given() || table.place(form.question().name()) >= 0;
    return form.only() == null && !named ? form.answering(question) : form;
  }

  private static GivenAnswers judged(JudgedAnswers all) {
    List<GivenAnswer> answers = new ArrayList<>();
    for (LabelledAnswer one : all.labelled()) {
      answers.add(new GivenAnswer(one.id(), one.answer(), one.covered()));
    }
    for (GradedAnswer one : all.graded()) {
      answers.add(new GivenAnswer(one.id(), one.answer(), null, one.share()));
    }
    return new GivenAnswers(answers, 0);
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

  /** Takes an answer to the question, and passes over those to others, known or not. */
  private static void take(
      AnswerLine line, Scorer scorer, String question, List<GivenAnswer> answers) {
    if (line.question().equals(question)) {
      AnswerLines.checked(scorer, line);
      answers.add(new GivenAnswer(line.id(), line.answer(), null));
    }
  }
}
