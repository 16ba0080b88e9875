package io.github.rubricscorer.mutation;

import io.github.rubricscorer.rubric.Place;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What became of one mutation.
 *
 * @param mutation the change
 * @param status whether the examples notice it
 * @param by the name of an example that notices it; for a redundant one the synonym that does the
 *     same; null for an unprotected one
 * @param place where the rubric has what is changed
 */
public record Mutant(Mutation mutation, Status status, @Nullable String by, Place place) {
  /** Checks that nothing else is null. */
  public Mutant {
    Objects.requireNonNull(mutation, "mutation");
    Objects.requireNonNull(status, "status");
    Objects.requireNonNull(place, "place");
  }

  /** Whether the examples notice a mutation. */
  public enum Status {
    /** An example that passes fails with the mutation. */
    PROTECTED,
    /** All examples that pass do so with the mutation too. */
    UNPROTECTED,
    /** The mutation cannot change anything, as another synonym does the same. */
    REDUNDANT
  }
}
