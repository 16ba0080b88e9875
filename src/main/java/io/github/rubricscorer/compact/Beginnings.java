package io.github.rubricscorer.compact;

import java.util.Arrays;
import java.util.Collection;

/**
 * The beginnings of words, each with the letters that go on from it: of {@code cache} and {@code
 * call}, {@code ca} with {@code c} and {@code l}, and so on.
 *
 * <p>It tells in one look whether some word goes on from a beginning, before anything slower is
 * tried. A beginning of at least two letters is known by its 32-bit hash alone, so that a word in
 * many millions may be said to begin a word that it does not. Immutable and thread-safe.
 */
public final class Beginnings {
  /** How many bits the {@link #code} of a letter takes. */
  public static final int CODE_BITS = 5;

  private static final int SHORTEST = 2;

  /** The code of all but the letters from a to z. */
  private static final int OTHER = 27;

  private static final long EMPTY = 0;

  /** A hash table: above the hash of a beginning, below the letters after it, as bits. */
  private final long[] slots;

  public Beginnings(Collection<String> words) {
    slots = new long[2 * Integer.highestOneBit(Math.max(1, count(words)))];
    for (String word : words) {
      int hash = 0; // as String#hashCode has it
      for (int i = 0; i < word.length(); i++) {
        if (i >= SHORTEST) {
          int slot = slot(hash);
          slots[slot] |= (long) mixed(hash) << Integer.SIZE | letter(word.charAt(i));
        }
        hash = 31 * hash + word.charAt(i);
      }
    }
  }

  /** Counts the beginnings: each word has those that it does not share with the one before it. */
  private static int count(Collection<String> words) {
    String[] sorted = words.toArray(String[]::new);
    Arrays.sort(sorted);
    int count = 0;
    String before = "";
    for (String word : sorted) {
      int shared = Arrays.mismatch(before.toCharArray(), word.toCharArray());
      count += shared < 0 ? 0 : word.length() - shared;
      before = word;
    }
    return count;
  }

  /** Takes what was written. */
  public Beginnings(ProgramFile.Reader in) {
    slots = in.longs();
  }

  public void write(ProgramFile.Writer out) {
    out.longs(slots);
  }

  /** Returns the letters after a word at the beginning of others. */
  public int lettersAfter(String word) {
    return word.length() < SHORTEST ? 0 : lettersAfterHash(word.hashCode());
  }

  /** Returns the letters after the first letters of a word at the beginning of others. */
  public int lettersAfter(String word, int length) {
    int hash = 0;
    for (int i = 0; i < length; i++) {
      hash = 31 * hash + word.charAt(i);
    }
    return length < SHORTEST ? 0 : lettersAfterHash(hash);
  }

  /** Tells whether some word begins as this one, of more than two letters, does. */
  public boolean has(String beginning) {
    int last = beginning.length() - 1;
    return (lettersAfter(beginning, last) & letter(beginning.charAt(last))) != 0;
  }

  /**
   * Tells whether some word goes on from a beginning with certain letters.
   *
   * @param hash the hash of the beginning, of at least two letters
   * @param letters the letters' {@link #code codes}, the first one in the lowest bits
   */
  public boolean goOn(int hash, int letters) {
    int beginning = hash;
    for (int left = letters; left != 0; left >>>= CODE_BITS) {
      int code = left & (1 << CODE_BITS) - 1;
      if ((lettersAfterHash(beginning) >>> code & 1) == 0) {
        return false;
      }
      if (code == OTHER) {
        return true;
      }
      beginning = 31 * beginning + 'a' + code - 1;
    }
    return true;
  }

  private int lettersAfterHash(int hash) {
    return (int) slots[slot(hash)];
  }

  /** Returns the slot of a hash, or a free one, whose letters are none. */
  private int slot(int hash) {
    int mixed = mixed(hash);
    int slot = mixed & slots.length - 1;
    while (slots[slot] != EMPTY && (int) (slots[slot] >>> Integer.SIZE) != mixed) {
      slot = slot + 1 & slots.length - 1;
    }
    return slot;
  }

  private static int mixed(int hash) {
    int mixed = hash * 0x9E3779B9;
    mixed ^= mixed >>> 15;
    return mixed == 0 ? 1 : mixed;
  }

  /** Tells whether the first of letters, as {@link #goOn} has them, is in a set of letters. */
  public static boolean has(int set, int letters) {
    return (set >>> (letters & (1 << CODE_BITS) - 1) & 1) != 0;
  }

  /** Returns the bit of a letter in a set of letters; all but a to z share one. */
  public static int letter(char letter) {
    return 1 << code(letter);
  }

  /** Returns the number of a letter, above 0: that of its bit. */
  public static int code(char letter) {
    return letter >= 'a' && letter <= 'z' ? letter - 'a' + 1 : OTHER;
  }
}
