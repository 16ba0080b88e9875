package io.github.rubricscorer.result;

import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * A score with the answer it was given for and the reason for each concept without credit.
 * Immutable and thread-safe.
 *
 * @param answer the answer as it was given; the offsets of evidence and misses point into it
 * @param score the same score that {@code Scorer.score} returns
 * @param misses one entry per concept whose credit is 0, in rubric order
 */
public record Explanation(String answer, Score score, List<Miss> misses) {
  /** Copies the misses. */
  public Explanation {
    Objects.requireNonNull(answer, "answer");
    Objects.requireNonNull(score, "score");
    misses = List.copyOf(misses);
  }

  /**
   * Returns the nearest miss of a concept.
   *
   * @param conceptId the concept's id
   * @return the miss, or empty where the concept has credit or is unknown
   */
  public Optional<Miss> miss(String conceptId) {
    Objects.requireNonNull(conceptId, "conceptId");
    return misses.stream().filter(miss -> miss.conceptId().equals(conceptId)).findFirst();
  }
}
