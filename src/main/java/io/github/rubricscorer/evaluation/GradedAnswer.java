package io.github.rubricscorer.evaluation;

import java.util.Objects;

/**
 * An answer to which a person has given a score. Immutable.
 *
 * @param id the answer's own id
 * @param question the id of the question that it answers
 * @param answer the answer
 * @param score the score, 0..maxScore
 * @param maxScore the best score that there is, above 0 and finite
 */
public record GradedAnswer(String id, String question, String answer, double score, double maxScore)
    implements JudgedAnswer {
  /**
   * Checks the ranges.
   *
   * @throws IllegalArgumentException if a number is out of its range
   */
  public GradedAnswer {
    Objects.requireNonNull(id, "id");
    Objects.requireNonNull(question, "question");
    Objects.requireNonNull(answer, "answer");
    if (!(maxScore > 0 && maxScore < Double.POSITIVE_INFINITY)) {
      throw new IllegalArgumentException("the maximum " + maxScore + " is not above 0");
    }
    if (!(score >= 0 && score <= maxScore)) {
      throw new IllegalArgumentException("score " + score + " is not in 0.." + maxScore);
    }
  }

  /**
   * Returns what compares with a coverage.
   *
   * @return the score as a share of the maximum, 0..1
   */
  public double share() {
    return score / maxScore;
  }
}
