package io.github.rubricscorer.text;

import java.nio.charset.StandardCharsets;
import java.util.function.BiConsumer;

/**
 * A sorted word list, kept as the bytes of its file and searched by halving, as the Unix command
 * {@code look} does: reading it costs no more than copying it. A line is a word of the letters a to
 * z, alone or followed by a blank and what is said about the word; lines that begin with {@code #}
 * come first and say nothing. Immutable and thread-safe.
 */
public final class SortedLines {
  private static final byte END = '\n';

  /** So many letters tell where to look; what they tell is kept when it was needed once. */
  private static final int FIRST = 3;

  private static final int LETTERS = 26;
  private static final int UNKNOWN = 0;

  private final byte[] lines;

  /**
   * Where the lines with the same first letter, first two letters and so on begin; as far as it was
   * asked for. A line of fewer letters is among those that go on with an a.
   */
  private final int[][] starts = new int[FIRST][];

  private SortedLines(byte[] lines) {
    this.lines = lines;
    int groups = 1;
    for (int letters = 1; letters <= FIRST; letters++) {
      groups *= LETTERS;
      starts[letters - 1] = new int[groups + 1];
    }
  }

  /**
   * Takes a file.
   *
   * @param file its bytes, not to be changed any more
   * @return its lines
   */
  public static SortedLines of(byte[] file) {
    return new SortedLines(file);
  }

  /**
   * Tells whether a word has a line.
   *
   * @param word the word
   * @return whether it is listed
   */
  public boolean contains(String word) {
    return find(word.toCharArray(), word.length()) >= 0;
  }

  /** Returns where the word of the line ends that a word has; negative where it has none. */
  int find(char[] word, int length) {
    int group = group(word, length);
    return group < 0
        ? find(word, length, 0, lines.length)
        : find(word, length, start(FIRST, group), start(FIRST, group + 1));
  }

  private int find(char[] word, int length, int from, int to) {
    int low = from;
    int high = to;
    while (low < high) {
      int start = startOfLine(low + high >>> 1, low);
      int common = 0;
      while (common < length && lines[start + common] == word[common]) {
        common++;
      }
      byte next = lines[start + common];
      if (common == length && next <= ' ') {
        return start + common;
      }
      if (common == length || word[common] < next) {
        high = start;
      } else {
        low = nextLine(start + common);
      }
    }
    return -1;
  }

  private int startOfLine(int at, int low) {
    int start = at;
    while (start > low && lines[start - 1] != END) {
      start--;
    }
    return start;
  }

  private int nextLine(int at) {
    int next = at;
    while (lines[next++] != END) {}
    return next;
  }

  /** Returns the number of the first letters; negative where they are not a to z. */
  private static int group(char[] word, int length) {
    int group = 0;
    for (int i = 0; i < FIRST; i++) {
      int letter = i < length ? word[i] - 'a' : 0;
      if (letter < 0 || letter >= LETTERS) {
        return -1;
      }
      group = group * LETTERS + letter;
    }
    return group;
  }

  /** Returns where the first line begins that has these first letters or would come after. */
  private int start(int letters, int group) {
    if (letters == 0) {
      return group == 0 ? 0 : lines.length;
    }
    int known = starts[letters - 1][group];
    if (known == UNKNOWN) {
      known = search(letters, group);
      starts[letters - 1][group] = known;
    }
    return known;
  }

  /** Searches among the lines that have all but the last of these letters. */
  private int search(int letters, int group) {
    int low = start(letters - 1, group / LETTERS);
    int high = start(letters - 1, (group + LETTERS - 1) / LETTERS);
    while (low < high) {
      int start = startOfLine(low + high >>> 1, low);
      if (groupAt(start, letters) >= group) {
        high = start;
      } else {
        low = nextLine(start);
      }
    }
    return low;
  }

  /** Returns the number of a line's first letters, or of the next higher that are letters. */
  private int groupAt(int start, int letters) {
    int group = 0;
    boolean ended = false;
    for (int i = 0; i < letters; i++) {
      ended = ended || lines[start + i] < 'a';
      group = group * LETTERS + (ended ? 0 : lines[start + i] - 'a');
    }
    return ended && lines[start] < 'a' ? -1 : group;
  }

  /** Returns the byte at a place that {@link #find} returned, or after it. */
  byte at(int place) {
    return lines[place];
  }

  /** Gives each word and what is said about it, if anything. */
  void forEach(BiConsumer<String, String> each) {
    new String(lines, StandardCharsets.US_ASCII)
        .lines()
        .filter(line -> !line.startsWith("#"))
        .forEach(line -> {
          int blank = line.indexOf(' ');
          int end = blank < 0 ? line.length() : blank;
          each.accept(line.substring(0, end), line.substring(Math.min(end + 1, line.length())));
        });
  }
}
