package io.github.rubricscorer.match;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/**
 * The words of patterns as they are written, and which of them stand side by side and may be
 * written together. Immutable and thread-safe.
 */
final class Writing {
  private final String[] words;

  /**
   * The numbers of words side by side, one group behind another; the last of each group is
   * complemented.
   */
  private final int[] joined;

  Writing(String[] words, int[] joined) {
    this.words = words;
    this.joined = joined;
  }

  /** Takes what was written. */
  Writing(ProgramFile.Reader in) {
    this(in.strings(), in.ints());
  }

  void write(ProgramFile.Writer out) {
    out.strings(words);
    out.ints(joined);
  }

  /** Returns the words apart, lower case, inflection kept, each once. */
  List<String> words() {
    return List.of(words);
  }

  /** Gives the words of each group, in the order in which the patterns have them. */
  void forEachJoined(Consumer<List<String>> each) {
    List<String> parts = new ArrayList<>();
    for (int number : joined) {
      parts.add(words[number < 0 ? ~number : number]);
      if (number < 0) {
        each.accept(List.copyOf(parts));
        parts.clear();
      }
    }
  }
}
