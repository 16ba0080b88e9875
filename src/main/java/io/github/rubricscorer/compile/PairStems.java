package io.github.rubricscorer.compile;

import java.util.Arrays;

/**
 * The hashes of the stems of pairs of words written together, by the words' numbers in the {@link
 * Dictionary}. The same pairs come again and again, within a rubric and from rubric to rubric, and
 * a stem takes longer than all else that is done with most of them. Not thread-safe.
 */
final class PairStems {
  /** Beyond that all are forgotten, so that a long row of rubrics takes no more memory. */
  private static final int MOST = 1 << 17;

  private static final long FREE = -1;

  private long[] pairs = freed(new long[1 << 10]);
  private int[] hashes = new int[1 << 10];
  private int count;

  private static long[] freed(long[] pairs) {
    Arrays.fill(pairs, FREE);
    return pairs;
  }

  /** Returns the place of a pair of words, which is complemented where the pair is new. */
  int place(int first, int second) {
    long pair = pair(first, second);
    int slot = slot(pair, pairs.length);
    while (pairs[slot] != FREE && pairs[slot] != pair) {
      slot = slot + 1 & pairs.length - 1;
    }
    return pairs[slot] == pair ? slot : ~slot;
  }

  int hash(int place) {
    return hashes[place];
  }

  /** Adds a pair that is new. */
  void add(int first, int second, int hash) {
    if (count == MOST) {
      Arrays.fill(pairs, FREE);
      count = 0;
    }
    if (2 * ++count > pairs.length) {
      grow();
    }
    put(pair(first, second), hash);
  }

  private void put(long pair, int hash) {
    int slot = slot(pair, pairs.length);
    while (pairs[slot] != FREE) {
      slot = slot + 1 & pairs.length - 1;
    }
    pairs[slot] = pair;
    hashes[slot] = hash;
  }

  private void grow() {
    long[] oldPairs = pairs;
    int[] oldHashes = hashes;
    pairs = freed(new long[2 * oldPairs.length]);
    hashes = new int[pairs.length];
    for (int i = 0; i < oldPairs.length; i++) {
      if (oldPairs[i] != FREE) {
        put(oldPairs[i], oldHashes[i]);
      }
    }
  }

  private static long pair(int first, int second) {
    return (long) first << Integer.SIZE | second;
  }

  private static int slot(long pair, int slots) {
    long mixed = pair * 0x9E3779B97F4A7C15L;
    return (int) (mixed >>> 32) & slots - 1;
  }
}
