package io.github.rubricscorer.compact;

import java.util.Collection;

/**
 * The first letters of a set of words, as bits (Bloom, "Space/time trade-offs in hash coding with
 * allowable errors", CACM 13(7), 1970). Most words of an answer are none of a rubric's; this tells
 * so of nearly all of them, from one bit of a table that stays in the processor's cache, before the
 * set itself is asked. Immutable and thread-safe.
 */
public final class FirstLetters {
  /** How many letters count, or all of a shorter word. */
  static final int COUNT = 4;

  private static final int BITS_PER_WORD = 16;

  private final long[] bits;
  private final int shift;

  public FirstLetters(Collection<String> words) {
    int size = Integer.highestOneBit(Math.max(2, words.size() * BITS_PER_WORD / Long.SIZE));
    bits = new long[size];
    shift = 1 + Integer.numberOfLeadingZeros(size * Long.SIZE);
    for (String word : words) {
      int bit = bit(word);
      bits[bit / Long.SIZE] |= 1L << bit;
    }
  }

  /** Takes what was written. */
  public FirstLetters(ProgramFile.Reader in) {
    bits = in.longs();
    shift = in.number();
  }

  public void write(ProgramFile.Writer out) {
    out.longs(bits);
    out.number(shift);
  }

  /** Tells whether a word of the set may have the same first letters; false is certain. */
  public boolean mayBeOf(String word) {
    int bit = bit(word);
    return (bits[bit / Long.SIZE] & 1L << bit) != 0;
  }

  private int bit(String word) {
    int length = Math.min(word.length(), COUNT);
    int hash = length;
    for (int i = 0; i < length; i++) {
      hash = 31 * hash + word.charAt(i);
    }
    return hash * 0x9E3779B9 >>> shift;
  }
}
