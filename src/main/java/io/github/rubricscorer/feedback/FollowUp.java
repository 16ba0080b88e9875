package io.github.rubricscorer.feedback;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A question that follows. Immutable and thread-safe.
 *
 * @param questionId its id
 * @param question its text, or null where its rubric is not at hand
 */
public record FollowUp(String questionId, @Nullable String question) {
  /** Checks that the id is there. */
  public FollowUp {
    Objects.requireNonNull(questionId, "questionId");
  }
}
