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
 *     has judged it so
 * @param grade the share of the best score that a person gave it, 0 to 1, or null where nobody has
 *     graded it
 */
public record GivenAnswer(
    String id, String text, @Nullable Set<String> covered, @Nullable Double grade) {
  /** Takes an answer without a grade. */
  public GivenAnswer(String id, String text, @Nullable Set<String> covered) {
    this(id, text, covered, null);
  }

  /** Copies the ids. */
  public GivenAnswer {
    Objects.requireNonNull(id, "id");
    Objects.requireNonNull(text, "text");
    covered = covered == null ? null : Set.copyOf(covered);
  }
}
