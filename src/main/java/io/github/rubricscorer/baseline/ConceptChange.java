package io.github.rubricscorer.baseline;

import io.github.rubricscorer.feedback.wording.Printable;
import java.util.Objects;

/**
 * What changed for one concept of an answer.
 *
 * @param conceptId the concept
 * @param before what it got
 * @param after what it gets now; differs in verdict or credit
 */
public record ConceptChange(String conceptId, StoredVerdict before, StoredVerdict after) {
  /** Checks that nothing is null. */
  public ConceptChange {
    Objects.requireNonNull(conceptId, "conceptId");
    Objects.requireNonNull(before, "before");
    Objects.requireNonNull(after, "after");
  }

  /**
   * Returns the change.
   *
   * @return {@code concept: before -> after}, on one line
   */
  @Override
  public String toString() {
    return Printable.line(conceptId) + ": " + before + " -> " + after;
  }
}
