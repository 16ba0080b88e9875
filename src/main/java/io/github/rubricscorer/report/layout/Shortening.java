package io.github.rubricscorer.report.layout;

import io.github.rubricscorer.feedback.wording.Printable;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Makes a sentence about patterns fit a line: first lists in brackets after a quotation go, then
 * the middle of the longest quotations; at last, of what is still much too long, the middle of all.
 */
final class Shortening {
  private static final Pattern LIST = Pattern.compile("(?<=>') \\([^()]*\\)");
  private static final Pattern QUOTED = Pattern.compile("(?<=^|[\\s(])'(.+?)'(?=$|[\\s,;)])");

  /** By so many characters a text is rather too long than without its middle. */
  private static final int SLACK = 20;

  /** A quotation keeps so many characters. */
  private static final int LEAST = 14;

  private Shortening() {}

  /** Returns a text of one line in about so many characters. */
  static String of(String text, int length) {
    String shortened = text;
    if (shortened.length() > length) {
      shortened = LIST.matcher(shortened).replaceAll("");
    }
    while (shortened.length() > length) {
      String less = withoutMiddle(shortened, shortened.length() - length);
      if (less.length() >= shortened.length()) {
        return shortened.length() <= length + SLACK
            ? shortened
            : Printable.shortened(shortened, length);
      }
      shortened = less;
    }
    return shortened;
  }

  /** Takes so many characters from the longest quotation, as far as it has them. */
  private static String withoutMiddle(String text, int excess) {
    Matcher quoted = QUOTED.matcher(text);
    int from = 0;
    int to = 0;
    while (quoted.find()) {
      if (quoted.end(1) - quoted.start(1) > to - from) {
        from = quoted.start(1);
        to = quoted.end(1);
      }
    }
    int room = Math.max(LEAST, to - from - excess);
    return to - from <= room
        ? text
        : text.substring(0, from)
            + Printable.shortened(text.substring(from, to), room)
            + text.substring(to);
  }
}
