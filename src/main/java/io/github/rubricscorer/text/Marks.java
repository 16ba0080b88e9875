package io.github.rubricscorer.text;

/**
 * What {@link Markup} and {@link LineBreaks} write into the copy of a text in place of markup.
 * Every mark takes the place of one character, so that all offsets stay those of the text as it was
 * given. The marks are code points that Unicode reserves for such internal use (noncharacters,
 * U+FDD0 to U+FDEF).
 */
final class Marks {
  /** Nothing: the rest of a tag, of an entity, of an address; a word goes on after it. */
  static final char NOTHING = '\uFDD0';

  /** The rest of a character that is written with several: a character reference. */
  static final char REST = '\uFDD6';

  /** The end of a paragraph, a list item, a heading, a table's row. */
  static final char BREAK = '\uFDD1';

  /** The end of a table's cell. */
  static final char CELL = '\uFDD2';

  /** The beginning of code. */
  static final char CODE = '\uFDD3';

  /** The end of code. */
  static final char CODE_END = '\uFDD4';

  /** A line break that is meant: {@code <br>}, and Markdown's hard break. */
  static final char LINE = '\uFDD5';

  private Marks() {}

  static boolean isMark(char c) {
    return c >= NOTHING && c <= REST;
  }

  static boolean isNothing(char c) {
    return c == NOTHING || c == REST;
  }

  /** Blanks, and marks that part words as blanks do. */
  static boolean isBlank(char c) {
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
        || c == '\u00A0';
  }
}
