package io.github.rubricscorer.words;

import io.github.rubricscorer.compact.ProgramFile;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntConsumer;

/**
 * The words of patterns as they are written, and which of them stand side by side and may be
 * written together. Immutable and thread-safe.
 */
public final class AdjacentWords {
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
}
