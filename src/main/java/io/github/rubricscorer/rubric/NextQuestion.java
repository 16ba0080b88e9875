package io.github.rubricscorer.rubric;

import java.util.List;
import java.util.Objects;

/**
 * A question that follows another one. Immutable.
 *
 * @param id its id
 * @param when ids of concepts of the rubric before: the question suits an answer that does not
 *     cover all of them; empty where it suits every answer
 */
public record NextQuestion(String id, List<String> when) {
  /** Copies the list. */
  public NextQuestion {
    Objects.requireNonNull(id, "id");
    when = List.copyOf(when);
  }
}
