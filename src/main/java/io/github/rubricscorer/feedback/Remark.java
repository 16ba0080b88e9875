package io.github.rubricscorer.feedback;

import java.util.Objects;

/**
 * One line of feedback, about one concept. Immutable and thread-safe.
 *
 * @param kind what sort of line it is
 * @param conceptId the concept's id
 * @param text the line: plain text without line breaks of its own
 */
public record Remark(Kind kind, String conceptId, String text) {
  /** Checks that nothing is null. */
  public Remark {
    Objects.requireNonNull(kind, "kind");
    Objects.requireNonNull(conceptId, "conceptId");
    Objects.requireNonNull(text, "text");
  }

  /** The sorts of lines, in the order in which feedback gives them. */
  public enum Kind {
    /** The concept was covered. */
    PRAISE,
    /** A part of the concept was said. */
    PARTIAL,
    /** The concept was said with a hedge. */
    HEDGED,
    /** The answer refuses the concept. */
    REJECTED,
    /** The answer makes a claim that costs points. */
    MISCONCEPTION,
    /** The concept was not found. */
    HINT
  }
}
