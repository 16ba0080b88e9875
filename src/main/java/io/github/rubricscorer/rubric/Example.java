package io.github.rubricscorer.rubric;

import java.util.List;
import java.util.Objects;

/**
 * An answer stored with a rubric, and what scoring it must yield. Concepts that no list names may
 * get any verdict.
 *
 * @param name what the example shows
 * @param answer the answer
 * @param covers ids of concepts that must be detected (covered, hedged or partial)
 * @param misses ids of concepts that must not be detected
 * @param rejects ids of concepts whose verdict must be rejected
 * @param minScore the lowest allowed coverage, 0..1
 * @param maxScore the highest allowed coverage, 0..1
 */
public record Example(
    String name,
    String answer,
    List<String> covers,
    List<String> misses,
    List<String> rejects,
    double minScore,
    double maxScore) {
  /** Checks the range and copies the lists. */
  public Example {
    Objects.requireNonNull(name, "name");
    Objects.requireNonNull(answer, "answer");
    covers = List.copyOf(covers);
    misses = List.copyOf(misses);
    rejects = List.copyOf(rejects);
    if (!(minScore >= 0 && minScore <= maxScore && maxScore <= 1)) {
      throw new IllegalArgumentException("not a range in 0..1: " + minScore + ".." + maxScore);
    }
  }
}
