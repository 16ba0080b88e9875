package io.github.rubricscorer.integrity.words;

import java.util.Arrays;
import java.util.BitSet;
import java.util.HashMap;
import java.util.Map;

/**
 * The runs of so many words of a text, numbered so that equal runs have the same number. A longer
 * run is a pair of a shorter one and a word; pairs are numbered by sorting them by counting, so
 * that the work is linear in the text, whatever is in it. Immutable after it is made.
 */
public final class Runs {
  private final int size;

  /** The number of each word. */
  private final int[] words;

  private final int wordNumbers;

  /** The number of the run that begins at each word. */
  private final int[] runs;

  private final int runNumbers;

  private Runs(int size, int[] words, int wordNumbers, int[] runs, int runNumbers) {
    this.size = size;
    this.words = words;
    this.wordNumbers = wordNumbers;
    this.runs = runs;
    this.runNumbers = runNumbers;
  }

  /** Returns the runs of one word. */
  public static Runs of(TextWords text) {
    Map<String, Integer> others = new HashMap<>();
    int[] words = new int[text.count()];
    for (int i = 0; i < words.length; i++) {
      words[i] = text.known(i);
      if (words[i] == KnownWords.OTHER) {
        words[i] = others.computeIfAbsent(text.form(i), form -> KnownWords.count() + others.size());
      }
    }
    int numbers = KnownWords.count() + others.size();
    return new Runs(1, words, numbers, words, numbers);
  }

  /** Returns the runs of one word more. */
  public Runs longer() {
    int[] order = new int[Math.max(0, words.length - size)];
    Arrays.setAll(order, i -> i);
    order = sorted(order, words, size, wordNumbers);
    order = sorted(order, runs, 0, runNumbers);
    int[] longer = new int[order.length];
    int number = 0;
    for (int i = 0; i < order.length; i++) {
      if (i > 0 && !isSame(order[i - 1], order[i])) {
        number++;
      }
      longer[order[i]] = number;
    }
    return new Runs(size + 1, words, wordNumbers, longer, number + 1);
  }

  private boolean isSame(int one, int other) {
    return runs[one] == runs[other] && words[one + size] == words[other + size];
  }

  /** Sorts places by what stands so far after them, and leaves equal ones as they are. */
  private static int[] sorted(int[] places, int[] keys, int after, int keyNumbers) {
    int[] next = new int[keyNumbers + 1];
    for (int place : places) {
      next[keys[place + after] + 1]++;
    }
    for (int i = 1; i < next.length; i++) {
      next[i] += next[i - 1];
    }
    int[] sorted = new int[places.length];
    for (int place : places) {
      sorted[next[keys[place + after]]++] = place;
    }
    return sorted;
  }

  /** Returns which words lie in a run that the text had before. */
  public boolean[] repeated() {
    boolean[] repeated = new boolean[words.length];
    BitSet before = new BitSet(runNumbers);
    for (int i = 0; i < runs.length; i++) {
      if (before.get(runs[i])) {
        Arrays.fill(repeated, i, i + size, true);
      }
      before.set(runs[i]);
    }
    return repeated;
  }
}
