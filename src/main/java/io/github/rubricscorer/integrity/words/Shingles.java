package io.github.rubricscorer.integrity.words;

import java.util.HashMap;
import java.util.Map;

/**
 * The shingles of a text, that is, its runs of so many words (Broder, "On the resemblance and
 * containment of documents", 1997), numbered so that equal runs have the same number. Exact, by
 * numbering pairs of a shorter run and a word, and so linear in the text. Immutable after it is
 * made, and thread-safe.
 */
public final class Shingles {
  /** No run of the text. */
  static final int UNKNOWN = -1;

  private final int size;
  private final Map<String, Integer> words = new HashMap<>();
  private final Map<Long, Integer> runs = new HashMap<>();

  /** The number of the shingle that begins at each word of the text. */
  private final int[] own;

  public Shingles(TextWords text, int size) {
    this.size = size;
    int[] numbers = new int[text.count()];
    for (int i = 0; i < numbers.length; i++) {
      numbers[i] = words.computeIfAbsent(text.form(i), word -> words.size());
    }
    own = new int[Math.max(0, text.count() - size + 1)];
    for (int i = 0; i < own.length; i++) {
      int run = numbers[i];
      for (int k = 1; k < size; k++) {
        run = runs.computeIfAbsent(pair(run, k, numbers[i + k]), key -> runs.size());
      }
      own[i] = run;
    }
  }

  /** Returns the number of the run that begins at each word of the text but the last few. */
  public int[] own() {
    return own;
  }

  /** Returns the same for another text; {@link #UNKNOWN} for runs that this text has not. */
  public int[] of(TextWords other) {
    int[] numbers = new int[other.count()];
    for (int i = 0; i < numbers.length; i++) {
      numbers[i] = words.getOrDefault(other.form(i), UNKNOWN);
    }
    int[] found = new int[Math.max(0, other.count() - size + 1)];
    for (int i = 0; i < found.length; i++) {
      int run = numbers[i];
      for (int k = 1; k < size && run >= 0; k++) {
        run =
            numbers[i + k] < 0 ? UNKNOWN : runs.getOrDefault(pair(run, k, numbers[i + k]), UNKNOWN);
      }
      found[i] = run;
    }
    return found;
  }

  private long pair(int run, int length, int word) {
    return ((long) run * size + length) << Integer.SIZE | word;
  }
}
