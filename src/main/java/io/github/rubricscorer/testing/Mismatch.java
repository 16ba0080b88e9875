package io.github.rubricscorer.testing;

import java.util.Objects;

/**
 * Something that an example demands and that does not hold.
 *
 * @param subject the id of a concept, or {@code coverage}
 * @param expected what the example demands
 * @param actual what came out
 */
public record Mismatch(String subject, String expected, String actual) {
  /** Checks that nothing is null. */
  public Mismatch {
    Objects.requireNonNull(subject, "subject");
    Objects.requireNonNull(expected, "expected");
    Objects.requireNonNull(actual, "actual");
  }

  /**
   * Returns the mismatch as a line of text.
   *
   * @return {@code subject: expected …, was …}
   */
  @Override
  public String toString() {
    return subject + ": expected " + expected + ", was " + actual;
  }
}
