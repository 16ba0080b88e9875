package io.github.rubricscorer.feedback;

import io.github.rubricscorer.Scorer;
import io.github.rubricscorer.result.Score;
import io.github.rubricscorer.rubric.Rubric;
import java.util.List;
import java.util.Objects;

/**
 * One answer given while practising, as far as a summary needs it. Immutable and thread-safe.
 *
 * @param rubric the rubric of the question
 * @param score the answer's score
 * @param delivery how it was delivered
 */
public record Attempt(Rubric rubric, Score score, Delivery delivery) {
  /**
   * Checks that score and rubric belong together.
   *
   * @throws IllegalArgumentException if the score belongs to another question or has other concepts
   */
  public Attempt {
    Objects.requireNonNull(delivery, "delivery");
    ScoredConcept.of(score, rubric);
  }

  /**
   * Scores an answer.
   *
   * @param scorer the scorer
   * @param questionId the question that is answered
   * @param answer the answer
   * @return the attempt
   * @throws IllegalArgumentException if the question is unknown or the answer too long
   */
  public static Attempt of(Scorer scorer, String questionId, String answer) {
    Rubric rubric = scorer.rubric(questionId);
    Score score = scorer.score(questionId, answer);
    return new Attempt(rubric, score, Delivery.of(answer, score, rubric));
  }

  /** The concepts of the rubric, each with what it got. */
  List<ScoredConcept> concepts() {
    return ScoredConcept.of(score, rubric);
  }
}
