package io.github.rubricscorer.feedback;

import java.util.List;
import java.util.Objects;

/**
 * How the answers to one question went, from the first attempt to the latest. Immutable and
 * thread-safe.
 *
 * @param questionId the question's id
 * @param title its rubric's title
 * @param coverages the coverage of each attempt in order, 0..1; at least one
 * @param band the band of the latest attempt
 */
public record Trend(String questionId, String title, List<Double> coverages, Band band) {
  /**
   * Copies the coverages.
   *
   * @throws IllegalArgumentException if there is none
   */
  public Trend {
    Objects.requireNonNull(questionId, "questionId");
    Objects.requireNonNull(title, "title");
    Objects.requireNonNull(band, "band");
    coverages = List.copyOf(coverages);
    if (coverages.isEmpty()) {
      throw new IllegalArgumentException("no attempt at '" + questionId + "'");
    }
  }

  /**
   * Returns the coverage of the latest attempt, which is the one that counts.
   *
   * @return 0..1
   */
  public double latest() {
    return coverages.getLast();
  }

  /**
   * Returns how the latest attempt compares with the first.
   *
   * @return the difference of their coverages, -1..1; 0 where there is one attempt only
   */
  public double change() {
    return latest() - coverages.getFirst();
  }
}
