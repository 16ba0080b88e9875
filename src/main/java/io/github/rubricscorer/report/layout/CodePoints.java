package io.github.rubricscorer.report.layout;

import java.util.function.IntUnaryOperator;

/**
 * Turns indices of UTF-16 units into indices of code points. Characters such as emoji are two units
 * and one code point; half of one, which an answer may have by mistake, is one of both.
 */
public final class CodePoints {
  private CodePoints() {}

  /**
   * Counts the code points of a text once, so that each index costs the same wherever it is.
   *
   * @param text the text that indices point into
   * @return takes an index of a unit, 0 to the length of the text; one inside a code point stands
   *     for the index after it
   */
  public static IntUnaryOperator of(String text) {
    if (text.chars().noneMatch(unit -> Character.isSurrogate((char) unit))) {
      return IntUnaryOperator.identity();
    }
    int[] before = new int[text.length() + 1];
    int count = 0;
    for (int at = 0; at < text.length(); ) {
      int end = at + Character.charCount(text.codePointAt(at));
      count++;
      while (at < end) {
        before[++at] = count;
      }
    }
    return index -> before[index];
  }
}
