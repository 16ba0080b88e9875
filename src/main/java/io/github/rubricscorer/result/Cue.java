package io.github.rubricscorer.result;

import java.util.Objects;

/**
 * The words that decided the polarity of a piece of evidence, such as "no need for". Immutable and
 * thread-safe.
 *
 * @param start the offset of its first character in the answer
 * @param end the offset after its last character
 * @param text the answer's text between the two
 */
public record Cue(int start, int end, String text) {
  /**
   * Checks the offsets.
   *
   * @throws IllegalArgumentException if they are no span
   */
  public Cue {
    Objects.requireNonNull(text, "text");
    if (start < 0 || end < start) {
      throw new IllegalArgumentException("not a span: " + start + ".." + end);
    }
  }
}
