package io.github.rubricscorer.text.markup;

import io.github.rubricscorer.base.Resource;
import java.util.HashMap;
import java.util.Map;

/** The character references of HTML: by name ({@code nbsp}) or by number. */
final class HtmlEntities {
  /** The longest reference that is looked for, without its ampersand. */
  private static final int LONGEST = 16;

  /** What browsers read the references 128 to 159 as: Windows-1252 (HTML, section 13.2.5.80). */
  private static final String WINDOWS_1252 =
      "\u20AC\u0081\u201A\u0192\u201E\u2026\u2020\u2021\u02C6\u2030\u0160\u2039\u0152\u008D\u017D"
          + "\u008F\u0090\u2018\u2019\u201C\u201D\u2022\u2013\u2014\u02DC\u2122\u0161\u203A\u0153"
          + "\u009D\u017E\u0178";

  private static final Map<String, Integer> NAMED = read();

  private HtmlEntities() {}

  /** Returns where the semicolon is of a reference that may begin with this ampersand, or -1. */
  static int semicolon(char[] text, int ampersand, int length) {
    int last = Math.min(length, ampersand + 1 + LONGEST);
    for (int i = ampersand + 1; i < last; i++) {
      char c = text[i];
      if (c == ';') {
        return i == ampersand + 1 ? -1 : i;
      }
      boolean inside = c < 0x80 && Character.isLetterOrDigit(c) || c == '#' && i == ampersand + 1;
      if (!inside) {
        return -1;
      }
    }
    return -1;
  }

  /** Returns the character that is referred to between ampersand and semicolon, or -1. */
  static int codePoint(char[] text, int from, int to) {
    if (text[from] != '#') {
      return NAMED.getOrDefault(new String(text, from, to - from), -1);
    }
    boolean hex = from + 1 < to && (text[from + 1] == 'x' || text[from + 1] == 'X');
    return number(text, hex ? from + 2 : from + 1, to, hex ? 16 : 10);
  }

  private static int number(char[] text, int from, int to, int radix) {
    int value = 0;
    for (int i = from; i < to; i++) {
      int digit = Character.digit(text[i], radix);
      if (digit < 0 || value > Character.MAX_CODE_POINT) {
        return -1;
      }
      value = radix * value + digit;
    }
    if (value >= 0x80 && value <= 0x9F) {
      return WINDOWS_1252.charAt(value - 0x80);
    }
    boolean character =
        value > 0
            && value <= Character.MAX_CODE_POINT
            && !(value >= Character.MIN_SURROGATE && value <= Character.MAX_SURROGATE);
    return character ? value : -1;
  }

  private static Map<String, Integer> read() {
    Map<String, Integer> named = new HashMap<>();
    Resource.text(HtmlEntities.class, "html-entities.txt")
        .lines()
        .filter(line -> !line.startsWith("#"))
        .forEach(line -> readLine(line, named));
    return Map.copyOf(named);
  }

  private static void readLine(String line, Map<String, Integer> named) {
    int colon = line.indexOf(':');
    int codePoint = Integer.parseInt(line.substring(0, colon), 16);
    for (String name : line.substring(colon + 1).trim().split(" ", -1)) {
      named.put(name, codePoint++);
    }
  }
}
