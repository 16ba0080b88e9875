package io.github.rubricscorer.text.markup;

import java.util.Arrays;

/**
 * Marks and blanks between words as ASCII has them, for whoever reads them from the text itself.
 * Those of full width (U+FF01 to U+FF5D), the ideographic comma and full stop, and those that are
 * written as character references become the same mark, and blanks of all widths a blank; all
 * offsets stay.
 */
public final class PlainMarks {
  /** The first character that is changed, except ampersands. */
  public static final char FIRST = '\u00A0';

  private static final char NO_BREAK_SPACE = FIRST;
  private static final char IDEOGRAPHIC_COMMA = '\u3001';
  private static final char FIRST_WIDE_BLANK = '\u1680';
  private static final char IDEOGRAPHIC_FULL_STOP = '\u3002';

  /** How far the variants of full width are from ASCII (Unicode, block FF00). */
  private static final int FULL_WIDTH = 0xFF01 - '!';

  /** What tells sentences, clauses, lists and votes apart. An apostrophe is part of a word. */
  private static final String MARKS = "!?.,;:()[]{}#+-=|~";

  private PlainMarks() {}

  /**
   * Returns a text with plain marks.
   *
   * @param text the text
   * @return a text as long; the same if nothing is to be changed
   */
  public static String of(String text) {
    int first = 0;
    while (first < text.length() && isPlain(text.charAt(first))) {
      first++;
    }
    return first == text.length() ? text : changed(text, first);
  }

  private static boolean isPlain(char c) {
    return c != '&' && plain(c) == c;
  }

  private static String changed(String text, int first) {
    char[] characters = text.toCharArray();
    boolean changed = false;
    for (int at = first; at < characters.length; at++) {
      char mark = plain(characters[at]);
      if (mark != characters[at]) {
        characters[at] = mark;
        changed = true;
      } else if (mark == '&') {
        int end = putReferred(characters, at);
        changed |= end > at;
        at = end;
      }
    }
    return changed ? new String(characters) : text;
  }

  private static char plain(char c) {
    if (c < FIRST) {
      return c;
    }
    if (c == NO_BREAK_SPACE || c >= FIRST_WIDE_BLANK && Character.isSpaceChar(c)) {
      return ' ';
    }
    return switch (c) {
      case IDEOGRAPHIC_COMMA -> ',';
      case IDEOGRAPHIC_FULL_STOP -> '.';
      default -> isMark(c - FULL_WIDTH) ? (char) (c - FULL_WIDTH) : c;
    };
  }

  private static boolean isMark(int c) {
    return MARKS.indexOf(c) >= 0;
  }

  /** Puts the mark that is referred to at the end of its reference; returns where that is. */
  private static int putReferred(char[] text, int ampersand) {
    int semicolon = HtmlEntities.semicolon(text, ampersand, text.length);
    if (semicolon < 0) {
      return ampersand;
    }
    int codePoint = HtmlEntities.codePoint(text, ampersand + 1, semicolon);
    if (!Character.isBmpCodePoint(codePoint) || !isMark(plain((char) codePoint))) {
      return ampersand;
    }
    Arrays.fill(text, ampersand, semicolon, ' ');
    text[semicolon] = plain((char) codePoint);
    return semicolon;
  }
}
