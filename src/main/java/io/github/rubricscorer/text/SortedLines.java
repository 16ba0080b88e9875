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
  private static final int FIRST = 2;

  private static final int LETTERS = 26;
  private static final int GROUPS = LETTERS * LETTERS;
  private static final int UNKNOWN = 0;

  private final byte[] lines;

  /** Where the lines with the same first letters begin; as far as it was asked for. */
  private final int[] starts = new int[GROUPS + 1];

  private SortedLines(byte[] lines) {
    this.lines = lines;
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
    int group = length < FIRST ? -1 : group(word);
    return group < 0
        ? find(word, length, 0, lines.length)
        : find(word, length, start(group), start(group + 1));
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
  private static int group(char[] word) {
    int group = 0;
    for (int i = 0; i < FIRST; i++) {
      int letter = word[i] - 'a';
      if (letter < 0 || letter >= LETTERS) {
        return -1;
      }
      group = group * LETTERS + letter;
    }
    return group;
  }

  /** Returns where the first line begins that has these first letters or would come after. */
  private int start(int group) {
    int known = starts[group];
    if (known == UNKNOWN) {
      known = search(group);
      starts[group] = known;
    }
    return known;
  }

  private int search(int group) {
    int low = 0;
    int high = lines.length;
    while (low < high) {
      int start = startOfLine(low + high >>> 1, low);
      if (groupAt(start) >= group) {
        high = start;
      } else {
        low = nextLine(start);
      }
    }
    return low;
  }

  /** Returns the number of a line's first letters, or of the next higher that are letters. */
  private int groupAt(int start) {
    int group = 0;
    int scale = GROUPS;
    for (int i = 0; i < FIRST; i++) {
      int letter = lines[start + i] - 'a';
      scale /= LETTERS;
      if (letter < 0) {
        return group - (i == 0 ? 1 : 0);
      }
      group += letter * scale;
    }
    return group;
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
