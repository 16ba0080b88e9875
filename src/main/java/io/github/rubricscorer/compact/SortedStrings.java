package io.github.rubricscorer.compact;

import java.util.SortedSet;

/**
 * Strings in ascending order, in one text: thousands of them are read at once, and few are ever
 * looked at. Immutable and thread-safe.
 */
public final class SortedStrings {
  private final String text;

  /** Where in the text each string ends and the next one begins. */
  private final int[] ends;

  /**
   * Takes strings.
   *
   * @param strings in the order of {@link String#compareTo}
   */
  public SortedStrings(SortedSet<String> strings) {
    text = String.join("", strings);
    IntList lengths = new IntList(strings.size());
    int end = 0;
    for (String string : strings) {
      end += string.length();
      lengths.add(end);
    }
    ends = lengths.toArray();
  }

  /** Takes what was written. */
  public SortedStrings(ProgramFile.Reader in) {
    text = in.text();
    ends = in.ints();
  }

  public void write(ProgramFile.Writer out) {
    out.text(text);
    out.ints(ends);
  }

  /** Returns the number of a string in the order, or a negative number where it is none of them. */
  public int find(String string) {
    int at = atLeast(string);
    return at < ends.length && length(at) == string.length() && begins(at, string) ? at : -1;
  }

  /** Tells whether one of the strings begins with this. */
  public boolean hasBeginning(String beginning) {
    int at = atLeast(beginning);
    return at < ends.length && length(at) >= beginning.length() && begins(at, beginning);
  }

  /** Returns the number of the first string that is not before another one. */
  private int atLeast(String string) {
    int low = 0;
    int high = ends.length;
    while (low < high) {
      int middle = low + high >>> 1;
      if (compare(middle, string) < 0) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low;
  }

  private int compare(int number, String string) {
    int start = start(number);
    int common = Math.min(length(number), string.length());
    for (int i = 0; i < common; i++) {
      int difference = text.charAt(start + i) - string.charAt(i);
      if (difference != 0) {
        return difference;
      }
    }
    return length(number) - string.length();
  }

  private boolean begins(int number, String beginning) {
    return text.startsWith(beginning, start(number));
  }

  private int start(int number) {
    return number == 0 ? 0 : ends[number - 1];
  }

  private int length(int number) {
    return ends[number] - start(number);
  }
}
