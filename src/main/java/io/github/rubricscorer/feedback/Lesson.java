package io.github.rubricscorer.feedback;

import java.util.Objects;

/**
 * Something worth learning next. Immutable and thread-safe.
 *
 * @param questionId the question whose latest answer does not have it
 * @param conceptId the concept's id
 * @param name what people call the concept
 * @param points the points that it would have earned more, above 0; where misconceptions cost more
 *     than all the rest earns, before the sum is cut off at 0
 * @param text the rubric's hint, or a sentence with the name: plain text
 */
public record Lesson(String questionId, String conceptId, String name, double points, String text) {
  /** Checks that nothing is null. */
  public Lesson {
    Objects.requireNonNull(questionId, "questionId");
    Objects.requireNonNull(conceptId, "conceptId");
    Objects.requireNonNull(name, "name");
    Objects.requireNonNull(text, "text");
  }
}
