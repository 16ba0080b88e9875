package io.github.rubricscorer.evaluation;

import io.github.rubricscorer.Scorer;
import io.github.rubricscorer.UnknownQuestionException;
import io.github.rubricscorer.input.answers.AnswerForm;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Reads answers that people have judged, and checks them against the rubrics of a scorer. Either
 * all of a file is good, or a {@link LabelException} tells everything that is wrong with it; blank
 * lines are passed over, and nothing else unless {@link #only} demands it. Immutable and
 * thread-safe.
 */
public final class AnswerReader {
  private final Scorer scorer;
  private final AnswerForm form;
  private final @Nullable String only;

  private final Best best;
  private final @Nullable First first;

  /**
   * What the best score is, for CSV without such a column.
   *
   * @param score the best score; null for what the rubric says
   * @param orHighest whether the highest that is given to the question is, where it is above that
   *     of the rubric
   */
  record Best(@Nullable Double score, boolean orHighest) {
    static final Best OF_RUBRIC = new Best(null, false);
  }

  /**
   * The first person's answers.
   *
   * @param source the name of their file
   */
  record First(String source, List<? extends JudgedAnswer> answers) {}

  private AnswerReader(
      Scorer scorer, AnswerForm form, @Nullable String only, Best best, @Nullable First first) {
    this.scorer = Objects.requireNonNull(scorer, "scorer");
    this.form = Objects.requireNonNull(form, "form");
    this.only = only;
    this.best = best;
    this.first = first;
  }

  /**
   * Makes a reader that takes questions from the input. Where the input names no best score, it is
   * the highest level of a rubric with levels; for others the points that the rubric gives, where a
   * score is above 1, else 1.
   *
   * @param scorer the scorer that has the rubrics
   * @return the reader
   */
  public static AnswerReader of(Scorer scorer) {
    return of(scorer, AnswerForm.DEFAULT);
  }

  /**
   * Makes a reader of an input of which a user says more.
   *
   * @param scorer the scorer that has the rubrics
   * @param form what the user says, but for the encoding
   * @return the reader
   */
  public static AnswerReader of(Scorer scorer, AnswerForm form) {
    return new AnswerReader(scorer, form, null, Best.OF_RUBRIC, null);
  }

  /**
   * Returns a reader that takes every answer as one to the same question, whatever the input says.
   *
   * @param questionId the question
   * @return the reader
   * @throws UnknownQuestionException if the scorer has no rubric for the question
   */
  public AnswerReader answering(String questionId) {
    AnswerForm answering = form.answering(scorer.rubric(questionId).id());
    return new AnswerReader(scorer, answering, only, best, first);
  }

  /**
   * Returns a reader that passes over answers to other questions, whatever is wrong with them as
   * answers; their questions may be unknown.
   *
   * @param questionId the question whose answers are read, possibly none
   * @return the reader
   */
  public AnswerReader only(String questionId) {
    return new AnswerReader(scorer, form, questionId, best, first);
  }

  /**
   * Returns a reader with another best score for CSV without such a column.
   *
   * @param score the best score, above 0 and finite
   * @return the reader
   * @throws IllegalArgumentException if the score is out of its range
   */
  public AnswerReader withMaxScore(double score) {
    if (!(score > 0 && score < Double.POSITIVE_INFINITY)) {
      throw new IllegalArgumentException("the maximum " + score + " is not above 0");
    }
    return withBest(new Best(score, false));
  }

  /**
   * Returns a reader that finds no fault with scores above the best that the rubric says: of such
   * the highest that is given to the question is the best. A rubric that is begun gives fewer
   * points than it will.
   *
   * @return the reader
   */
  public AnswerReader orHighest() {
    return withBest(new Best(null, true));
  }

  private AnswerReader withBest(Best other) {
    return new AnswerReader(scorer, form, only, other, first);
  }

  /**
   * Returns a reader for a second person's judgements: of the same answers, in any order.
   *
   * @param source the name of the first person's file, for messages
   * @param answers the first person's answers
   * @return the reader
   */
  public AnswerReader repeating(String source, List<? extends JudgedAnswer> answers) {
    return new AnswerReader(scorer, form, only, best, new First(source, List.copyOf(answers)));
  }

  /**
   * Reads labels: JSON objects such as
   *
   * <pre>{@code
   * {"id": "a-1", "question": "salesforce-sync", "answer": "Maybe the Bulk API, but no Kafka.",
   *  "covered": ["bulk-api"], "rejected": ["queue-decoupling"], "hedged": ["bulk-api"]}
   * }</pre>
   *
   * <p>on one line each, or in an array or laid out in any other way. No key may be there twice.
   * Where {@code rejected} or {@code hedged} is not there, it is empty; the question may be left
   * out where {@link #answering} gives it, and the id where the form asks for none. Other keys are
   * passed over.
   *
   * @param source the file's name, for messages
   * @param text its text
   * @return the answers in their order, at least one
   * @throws LabelException if anything is wrong
   */
  public List<LabelledAnswer> jsonLines(String source, String text) {
    return new LabelLines(checks(source)).read(text);
  }

  /**
   * Reads scores: CSV as spreadsheets write it, whose first row names the columns.
   *
   * @param source the file's name, for messages
   * @param text its text
   * @param columns the columns that count
   * @return the answers in their order, at least one
   * @throws LabelException if anything is wrong
   */
  public List<GradedAnswer> csv(String source, String text, CsvColumns columns) {
    return new ScoreTable(checks(source), columns, best).read(text);
  }

  private AnswerChecks checks(String source) {
    return new AnswerChecks(source, scorer, form, only, first);
  }
}
