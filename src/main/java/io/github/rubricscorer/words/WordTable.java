package io.github.rubricscorer.words;

import org.jspecify.annotations.Nullable;

/**
 * Pairs of places for words. A newcomer takes the second place of its pair, and the first once it
 * is looked up again, in exchange with who was there; so words that come once push out only others
 * of their kind.
 *
 * <p>Hashes lie side by side, so that most words that are not there need no look at those that are.
 * Of threads that write at once, one may leave a hash with the entry of another; then neither word
 * is found there.
 */
final class WordTable {
  /** The words by their places, a pair side by side. */
  private final @Nullable WordEntry[] entries;

  /** The hash of the word at each place. */
  private final int[] hashes;

  /** Makes an empty one with so many places, a power of two. */
  WordTable(int places) {
    entries = new WordEntry[places];
    hashes = new int[places];
  }

  /** Returns how many places there are. */
  int size() {
    return entries.length;
  }

  /** Returns the first place of the pair that a hash belongs to; the second is the next. */
  int settledPlace(int hash) {
    return 2 * ((hash ^ hash >>> 16 ^ hash >>> 8) & entries.length / 2 - 1);
  }

  /** Returns what is at a place, if it may have the hash. */
  @Nullable WordEntry at(int place, int hash) {
    return hashes[place] == hash ? entries[place] : null;
  }

  private void put(int place, WordEntry entry) {
    entries[place] = entry;
    hashes[place] = entry.hash();
  }

  /** Lets the word at the second place change with that at the first. */
  void settle(int settled, WordEntry second) {
    WordEntry first = entries[settled];
    put(settled, second);
    if (first != null) {
      put(settled + 1, first);
    }
  }

  /** Adds a newcomer; tells whether another one had to go. */
  boolean add(int settled, WordEntry entry) {
    int place = entries[settled] == null ? settled : settled + 1;
    boolean pushesOut = entries[place] != null;
    put(place, entry);
    return pushesOut;
  }

  /** Returns one of twice the size with the same words. */
  WordTable grown() {
    WordTable larger = new WordTable(2 * entries.length);
    for (int i = entries.length - 1; i >= 0; i--) {
      WordEntry entry = entries[i];
      if (entry != null) {
        int settled = larger.settledPlace(entry.hash());
        WordEntry other = larger.entries[settled];
        if (other != null) {
          larger.put(settled + 1, other);
        }
        larger.put(settled, entry);
      }
    }
    return larger;
  }
}
