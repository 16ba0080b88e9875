package io.github.rubricscorer.evaluation;

import io.github.rubricscorer.Scorer;
import io.github.rubricscorer.UnknownQuestionException;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Reads answers that people have judged, and checks them against the rubrics of a scorer. Either
 * all of a file is good, or a {@link LabelException} tells everything that is wrong with it; blank
 * lines are passed over, nothing else is. Immutable and thread-safe.
 */
public final class AnswerReader {
  private final Scorer scorer;
  private final @Nullable String question;
  private final double maxScore;
  private final @Nullable First first;

  /**
   * The first person's answers.
   *
   * @param source the name of their file
   */
  record First(String source, List<? extends JudgedAnswer> answers) {}

  private AnswerReader(
      Scorer scorer, @Nullable String question, double maxScore, @Nullable First first) {
    this.scorer = Objects.requireNonNull(scorer, "scorer");
    this.question = question;
    this.maxScore = maxScore;
    this.first = first;
  }

  /**
   * Makes a reader that takes questions from the input, and 1 for the best score where the input
   * names none.
   *
   * @param scorer the scorer that has the rubrics
   * @return the reader
   */
  public static AnswerReader of(Scorer scorer) {
    return new AnswerReader(scorer, null, 1, null);
  }

  /**
   * Returns a reader that takes every answer as one to the same question, whatever the input says.
   *
   * @param questionId the question
   * @return the reader
   * @throws UnknownQuestionException if the scorer has no rubric for the question
   */
  public AnswerReader answering(String questionId) {
    return new AnswerReader(scorer, scorer.rubric(questionId).id(), maxScore, first);
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
    return new AnswerReader(scorer, question, score, first);
  }

  /**
   * Returns a reader for a second person's judgements: of the same answers, in any order.
   *
   * @param source the name of the first person's file, for messages
   * @param answers the first person's answers
   * @return the reader
   */
  public AnswerReader repeating(String source, List<? extends JudgedAnswer> answers) {
    return new AnswerReader(scorer, question, maxScore, new First(source, List.copyOf(answers)));
  }

  /**
   * Reads labels: JSON Lines, such as
   *
   * <pre>{@code
   * {"id": "a-1", "question": "salesforce-sync", "answer": "Maybe the Bulk API, but no Kafka.",
   *  "covered": ["bulk-api"], "rejected": ["queue-decoupling"], "hedged": ["bulk-api"]}
   * }</pre>
   *
   * <p>on one line. All keys must be there, each once; only the question may be left out where
   * {@link #answering} gives it. Other keys are passed over.
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
   * Reads scores: CSV as RFC 4180 has it, whose first line names the columns.
   *
   * @param source the file's name, for messages
   * @param text its text
   * @param columns the columns that count
   * @return the answers in their order, at least one
   * @throws LabelException if anything is wrong
   */
  public List<GradedAnswer> csv(String source, String text, CsvColumns columns) {
    return new ScoreTable(checks(source), columns, maxScore).read(text);
  }

  private AnswerChecks checks(String source) {
    return new AnswerChecks(source, scorer, question, first);
  }
}
