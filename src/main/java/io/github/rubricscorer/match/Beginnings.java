package io.github.rubricscorer.match;

import java.util.Collection;

/**
 * The beginnings of words, each with the letters that go on from it: of {@code cache} and {@code
 * call}, {@code ca} with {@code c} and {@code l}, and so on.
 *
 * <p>It tells in one look whether some word goes on from a beginning, before anything slower is
 * tried. A beginning of at least two letters is known by its 32-bit hash alone, so that a word in
 * many millions may be said to begin a word that it does not. Immutable and thread-safe.
 */
final class Beginnings {
  private static final int SHORTEST = 2;
  private static final int EMPTY = 0;

  private final int[] hashes;

  /** The letters behind each, as a set of {@link #letter bits}. */
  private final int[] letters;

  Beginnings(Collection<String> words) {
    int count = words.stream().mapToInt(String::length).sum();
    int capacity = Integer.highestOneBit(Math.max(1, count)) * 4;
    hashes = new int[capacity];
    letters = new int[capacity];
    for (String word : words) {
      int hash = 0;
      for (int i = 0; i < word.length(); i++) {
        if (i >= SHORTEST) {
          int slot = slot(hash);
          hashes[slot] = mixed(hash);
          letters[slot] |= letter(word.charAt(i));
        }
        hash = 31 * hash + word.charAt(i);
      }
    }
  }

  /** Returns the letters behind a word at the beginning of others. */
  int behind(String word) {
    return behind(word, word.length());
  }

  /** Returns the letters behind the first letters of a word at the beginning of others. */
  int behind(String word, int length) {
    int hash = 0;
    for (int i = 0; i < length; i++) {
      hash = 31 * hash + word.charAt(i);
    }
    return length < SHORTEST ? 0 : letters[slot(hash)];
  }

  /** Returns the letters behind a word that is read from its end. */
  int behindReversed(String word) {
    int hash = 0;
    for (int i = word.length() - 1; i >= 0; i--) {
      hash = 31 * hash + word.charAt(i);
    }
    return word.length() < SHORTEST ? 0 : letters[slot(hash)];
  }

  /** Returns the slot of a hash, or a free one, whose letters are none. */
  private int slot(int hash) {
    int mixed = mixed(hash);
    int slot = mixed & hashes.length - 1;
    while (hashes[slot] != mixed && hashes[slot] != EMPTY) {
      slot = slot + 1 & hashes.length - 1;
    }
    return slot;
  }

  private static int mixed(int hash) {
    int mixed = hash * 0x9E3779B9;
    mixed ^= mixed >>> 15;
    return mixed == EMPTY ? 1 : mixed;
  }

  /** Returns the bit of a letter in a set of letters; all but a to z share one. */
  static int letter(char letter) {
    return 1 << (letter >= 'a' && letter <= 'z' ? letter - 'a' : 26);
  }
}
