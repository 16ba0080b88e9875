package io.github.rubricscorer.suggest;

import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * An answer that suggestions are made from. Immutable.
 *
 * @param id the answer's own id
 * @param text the answer
 * @param covered the ids of the concepts that it says by a person's judgement, or null where nobody
 *     has judged it
 */
public record GivenAnswer(String id, String text, @Nullable Set<String> covered) {
  /** Copies the ids. */
  public GivenAnswer {
    Objects.requireNonNull(id, "id");
    Objects.requireNonNull(text, "text");
    covered = covered == null ? null : Set.copyOf(covered);
  }
}
