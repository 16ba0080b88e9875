package io.github.rubricscorer.compile;

import io.github.rubricscorer.base.Limits;
import java.util.Locale;

/** What is compiled is more work than {@link Limits} allow. */
public final class TooLargeException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final int number;

  /**
   * Makes one.
   *
   * @param limit what is not to be exceeded
   * @param what what is counted
   * @param number the number of what has most of it: a fragment, a label or a synonym
   */
  TooLargeException(int limit, String what, int number) {
    this(
        String.format(Locale.ROOT, "makes the rubric larger than its limit of %,d %s", limit, what),
        number);
  }

  private TooLargeException(String message, int number) {
    super(message, null, false, false);
    this.number = number;
  }

  /** Makes one where the words are too many. */
  static TooLargeException words(int number) {
    return new TooLargeException(
        Limits.WORDS, "words, with sets and alternatives written out", number);
  }

  /** Returns the same with the number of the synonym. */
  TooLargeException at(int synonym) {
    return new TooLargeException(String.valueOf(getMessage()), synonym);
  }

  /** Returns the number of what has most of it: of a synonym, once it is {@link #at} one. */
  public int number() {
    return number;
  }
}
