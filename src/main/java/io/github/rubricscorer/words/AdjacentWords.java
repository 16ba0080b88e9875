package io.github.rubricscorer.words;

import io.github.rubricscorer.compact.ProgramFile;
import io.github.rubricscorer.compact.StringNumbers;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntConsumer;

/**
 * The words of patterns as they are written, and which of them stand side by side and may be
 * written together. Immutable and thread-safe.
 */
public final class AdjacentWords {
  private static final int SHORTEST_PART = 3;

  /** So many letters of the last of several words are in the stem of what they make together. */
  private static final int FEWEST_IN_STEM = 2;

  private final String[] words;

  /**
   * The numbers of words side by side, one group after another; the last of each group is
   * complemented.
   */
  private final int[] joined;

  public AdjacentWords(String[] words, int[] joined) {
    this.words = words;
    this.joined = joined;
  }

  /** Takes what was written. */
  public AdjacentWords(ProgramFile.Reader in) {
    this(in.strings(), in.ints());
  }

  public void write(ProgramFile.Writer out) {
    out.strings(words);
    out.ints(joined);
  }

  /** Returns the words apart, lower case, inflection kept, each once. */
  List<String> words() {
    return List.of(words);
  }

  /** Gives where each group begins, in the order in which the patterns have them. */
  void forEachJoined(IntConsumer each) {
    int start = 0;
    for (int i = 0; i < joined.length; i++) {
      if (joined[i] < 0) {
        each.accept(start);
        start = i + 1;
      }
    }
  }

  /** Returns the words of the group that begins at a place. */
  List<String> joinedAt(int start) {
    List<String> parts = new ArrayList<>();
    for (int i = start; parts.isEmpty() || joined[i - 1] >= 0; i++) {
      parts.add(words[joined[i] < 0 ? ~joined[i] : joined[i]]);
    }
    return parts;
  }

  /**
   * Tells whether words together make the word of the patterns that analysis takes them for: one
   * that is written so, or not by an ending that is all of the last, or nearly all. So {@code is
   * re-} is not {@code ISR}, and {@code ca rs} are no cars, while {@code log ins} are logins.
   *
   * @param stem that of the words together
   * @param last the number of letters of the last
   * @param words those of the patterns
   */
  public static boolean makeWord(
      CharSequence stem, String together, int last, StringNumbers words) {
    return stem.length() - (together.length() - last) >= Math.min(FEWEST_IN_STEM, last)
        || words.find(together) >= 0;
  }

  /**
   * Tells where a word is two other words of the patterns, written together: {@code ratelimit}
   * where there are {@code rate} and {@code limit}. In an answer these two stay what they are to
   * the patterns that have them, and the run of the word accepts both.
   *
   * @param words those of the patterns
   * @return where the second begins; 0 where the word is not two of them
   */
  public static int secondOf(String word, StringNumbers words) {
    int hash = 0; // as String#hashCode has it
    for (int to = 1; to <= word.length() - SHORTEST_PART; to++) {
      hash = 31 * hash + word.charAt(to - 1);
      if (to >= SHORTEST_PART
          && words.hasHash(hash)
          && words.find(word.substring(0, to)) >= 0
          && words.find(word.substring(to)) >= 0) {
        return to;
      }
    }
    return 0;
  }
}
