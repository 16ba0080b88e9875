package io.github.rubricscorer.base;

/**
 * The characters with Unicode's property Bidi_Control (UAX #9): they turn the direction of writing,
 * so that a text can seem to say something else than it does.
 */
public final class BidiControl {
  private BidiControl() {}

  /** Whether a character is one of them. */
  public static boolean is(int codePoint) {
    return codePoint == 0x61C
        || codePoint == 0x200E
        || codePoint == 0x200F
        || (codePoint >= 0x202A && codePoint <= 0x202E)
        || (codePoint >= 0x2066 && codePoint <= 0x2069);
  }
}
