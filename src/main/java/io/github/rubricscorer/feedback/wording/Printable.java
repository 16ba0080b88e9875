package io.github.rubricscorer.feedback.wording;

import io.github.rubricscorer.base.BidiControl;
import io.github.rubricscorer.language.Language;

/**
 * Words of an answer made safe to print among other text.
 *
 * <p>An answer is data. Escape sequences in it must not reach a terminal, and characters that turn
 * the direction of writing must not rearrange the text around them. So control characters, lone
 * surrogates and the bidirectional controls of UAX #9 become U+FFFD; all other characters stay.
 */
public final class Printable {
  private static final int REPLACEMENT = 0xFFFD;
  private static final String ELLIPSIS = " … ";

  private Printable() {}

  /**
   * Returns a text of several lines.
   *
   * @param text any text
   * @return the text with every kind of line break as a line feed; tabs stay
   */
  public static String lines(String text) {
    if (isPlain(text)) {
      return text;
    }
    StringBuilder out = new StringBuilder(text.length());
    text.replaceAll("\\R", "\n")
        .codePoints()
        .forEach(c -> out.appendCodePoint(c == '\n' || c == '\t' ? c : safe(c)));
    return out.toString();
  }

  /** Whether a text is ASCII with no control characters but those that stay, as most are. */
  private static boolean isPlain(String text) {
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if ((c < ' ' || c > '~') && c != '\n' && c != '\t') {
        return false;
      }
    }
    return true;
  }

  /**
   * Returns a text on one line.
   *
   * @param text any text
   * @return the text with every run of white space as one blank, and none at its ends
   */
  public static String line(String text) {
    if (isPlainLine(text)) {
      return text;
    }
    StringBuilder out = new StringBuilder(text.length());
    boolean blank = false;
    for (int i = 0; i < text.length(); i += Character.charCount(text.codePointAt(i))) {
      int c = text.codePointAt(i);
      if (isBlank(c)) {
        blank = true;
        continue;
      }
      if (blank && !out.isEmpty()) {
        out.append(' ');
      }
      blank = false;
      out.appendCodePoint(safe(c));
    }
    return out.toString();
  }

  /** Whether a text is ASCII on one line already, as most are. */
  private static boolean isPlainLine(String text) {
    boolean blank = true;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c < ' ' || c > '~' || blank && c == ' ') {
        return false;
      }
      blank = c == ' ';
    }
    return !blank || text.isEmpty();
  }

  /**
   * Returns a text on one line and in quotes, with its middle left out where it is long.
   *
   * @param text any text
   * @param maxLength the most characters between the quotes, at least 10
   * @return the quoted text
   */
  public static String quote(String text, int maxLength) {
    return quote(text, maxLength, Language.ENGLISH);
  }

  /**
   * Returns a text on one line and in the quotes of a language, with its middle left out where it
   * is long.
   *
   * @param text any text
   * @param maxLength the most characters between the quotes, at least 10
   * @param language the language of the quotes
   * @return the quoted text
   */
  public static String quote(String text, int maxLength, Language language) {
    return Wording.QUOTE.text(language, shortened(text, maxLength));
  }

  /**
   * Returns a text on one line, with its middle left out where it is long.
   *
   * @param text any text
   * @param maxLength the most characters, at least 10
   * @return the text
   */
  public static String shortened(String text, int maxLength) {
    String line = line(text);
    if (line.length() <= maxLength) {
      return line;
    }
    int tail = (maxLength - ELLIPSIS.length()) / 2;
    int head = maxLength - ELLIPSIS.length() - tail;
    return line.substring(0, wholeCharacters(line, head)).stripTrailing()
        + ELLIPSIS
        + line.substring(wholeCharacters(line, line.length() - tail)).stripLeading();
  }

  /** Moves an index off the middle of a surrogate pair. */
  private static int wholeCharacters(String line, int index) {
    boolean splits =
        Character.isLowSurrogate(line.charAt(index))
            && Character.isHighSurrogate(line.charAt(index - 1));
    return splits ? index - 1 : index;
  }

  /**
   * Tells whether nothing of a text is seen where it is printed.
   *
   * @param text any text
   * @return whether it is made of white space and of characters without a width alone
   */
  public static boolean isInvisible(String text) {
    return text.codePoints()
        .allMatch(
            c -> isBlank(c) || Character.getType(c) == Character.FORMAT && !BidiControl.is(c));
  }

  private static boolean isBlank(int c) {
    return Character.isWhitespace(c) || Character.isSpaceChar(c) || c == 0x85;
  }

  private static int safe(int c) {
    boolean unsafe =
        Character.getType(c) == Character.CONTROL
            || Character.getType(c) == Character.SURROGATE
            || BidiControl.is(c);
    return unsafe ? REPLACEMENT : c;
  }
}
