package io.github.rubricscorer.rubric.source;

import java.util.Arrays;

/** The lines of a text, which turn an offset into a line and a column. */
public final class Lines {
  /** The offset where each line begins. */
  private final int[] starts;

  /** Finds the lines of a text. */
  public Lines(String text) {
    int[] found = new int[16];
    int count = 1;
    for (int at = 0; at < text.length(); at++) {
      if (endsLine(text, at)) {
        if (count == found.length) {
          found = Arrays.copyOf(found, 2 * count);
        }
        found[count++] = at + 1;
      }
    }
    starts = Arrays.copyOf(found, count);
  }

  private static boolean endsLine(String text, int at) {
    char c = text.charAt(at);
    return c == '\n' || (c == '\r' && !text.startsWith("\n", at + 1));
  }

  /** Returns how many there are, at least one. */
  public int count() {
    return starts.length;
  }

  /** Returns where a line starts, for lines from 1. */
  public int start(int line) {
    return starts[line - 1];
  }

  /** Returns the line of an offset, from 1. */
  public int line(int offset) {
    int found = Arrays.binarySearch(starts, offset);
    return found < 0 ? -found - 1 : found + 1;
  }

  /** Returns the column of an offset in UTF-16 units, from 1. */
  public int column(int offset) {
    return offset - starts[line(offset) - 1] + 1;
  }
}
