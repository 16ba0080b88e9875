package io.github.rubricscorer.text.markup;

/**
 * What {@link Markup} and {@link LineBreaks} write into the copy of a text in place of markup.
 * Every mark takes the place of one character, so that all offsets stay those of the text as it was
 * given. The marks are code points that Unicode reserves for such internal use (noncharacters,
 * U+FDD0 to U+FDEF).
 */
public final class Marks {
  /** The first of the noncharacters. */
  public static final char FIRST = '\uFDD0';

  private static final char LAST = '\uFDEF';

  /** What is put for those of a text, as for anything that cannot be read. */
  public static final char REPLACEMENT = '\uFFFD';

  /** Nothing: the rest of a tag, of an entity, of an address; a word goes on after it. */
  public static final char NOTHING = '\uFDD0';

  /** The rest of a character that is written with several: a character reference. */
  public static final char REST = '\uFDD6';

  /** The end of a paragraph, a list item, a heading, a table's row. */
  public static final char BREAK = '\uFDD1';

  /** The end of a table's cell. */
  public static final char CELL = '\uFDD2';

  /** The beginning of code. */
  public static final char CODE = '\uFDD3';

  /** The end of code. */
  public static final char CODE_END = '\uFDD4';

  /** A line break that is meant: {@code <br>}, and Markdown's hard break. */
  public static final char LINE = '\uFDD5';

  /** The first of ten: a digit of the number before an item of a list, which is nothing else. */
  private static final char ITEM = '\uFDD8';

  private static final char LAST_ITEM = ITEM + 9;

  private static final char FIRST_DOT = '\u2022';

  private static final String DOTS =
      "\u2022\u2023\u2043\u204C\u204D\u2219\u25A0\u25A1\u25AA\u25AB\u25B6\u25B8\u25BA\u25C6"
          + "\u25C7\u25CB\u25CF\u25E6\u25FD\u25FE\u2605\u2606\u2713\u2714\u2756\u2794\u27A2\u27A4"
          + "\uF076\uF0A7\uF0A8\uF0B7\uF0D8\uF0FC";

  private Marks() {}

  /** Tells whether a character is one that Unicode reserves for marks. */
  public static boolean isReserved(char c) {
    return c >= FIRST && c <= LAST;
  }

  public static boolean isMark(char c) {
    return c >= NOTHING && c <= LAST_ITEM;
  }

  public static boolean isNothing(char c) {
    return c >= NOTHING && (c == NOTHING || c == REST || isItem(c));
  }

  public static boolean isItem(char c) {
    return c >= ITEM && c <= LAST_ITEM;
  }

  /** Returns the mark of a digit before an item. */
  public static char item(char digit) {
    return (char) (ITEM + digit - '0');
  }

  /** Returns the digit of a mark. */
  public static int digit(char item) {
    return item - ITEM;
  }

  /** Tells whether a character may stand before the items of a list. */
  public static boolean isBullet(char c) {
    return c == '-' || c == '*' || c == '+' || c == '\u2013' || isDot(c);
  }

  /** Tells whether a character is a bullet and nothing else; some come from Word's own fonts. */
  static boolean isDot(char c) {
    return c >= FIRST_DOT && DOTS.indexOf(c) >= 0;
  }

  /** Blanks, and marks that part words as blanks do. */
  public static boolean isBlank(char c) {
    if (c > ' ' && c < '\u0080') {
      return false;
    }
    return c == ' '
        || c == '\n'
        || c == '\t'
        || c == BREAK
        || c == CELL
        || c == LINE
        || Character.isWhitespace(c)
        || c == '\u00A0'
        || c == '\u2007'
        || c == '\u202F';
  }

  /**
   * Tells whether a character of the text may stand in a word: letters, digits, what joins them.
   */
  public static boolean isWordCharacter(int codePoint) {
    return Character.isLetterOrDigit(codePoint)
        || switch (Character.getType(codePoint)) {
          case Character.NON_SPACING_MARK,
              Character.COMBINING_SPACING_MARK,
              Character.ENCLOSING_MARK,
              Character.FORMAT ->
              true;
          default -> false;
        };
  }

  /** Tells whether a character is a digit of ASCII. */
  static boolean isDigit(char c) {
    return c >= '0' && c <= '9';
  }
}
