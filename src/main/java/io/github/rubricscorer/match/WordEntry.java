package io.github.rubricscorer.match;

import org.jspecify.annotations.Nullable;

/**
 * What a word of an answer is to a rubric; remembered, and immutable so that threads can share it.
 */
final class WordEntry {
  /** The word as it is written. */
  final String raw;

  /** The hash of {@link #raw}. */
  final int hash;

  /** Lower case, without accents. */
  final String surface;

  /** The rubric's classes: one, or several where the word is several joined ones. */
  final int[] classes;

  /** The class in the lexicon of cues. */
  final int cueClass;

  /** Whether it is skipped where no run asks for it. */
  final boolean filler;

  /** Whether a word of the rubric begins with it and goes on. */
  final boolean opens;

  /** Whether a word of the rubric ends with it. */
  final boolean closes;

  /** The rubric's word that it was taken for in spite of its spelling, or null. */
  final @Nullable String meant;

  WordEntry(
      String raw,
      String surface,
      int[] classes,
      int cueClass,
      boolean filler,
      boolean opens,
      boolean closes,
      @Nullable String meant) {
    this.raw = raw;
    this.hash = raw.hashCode();
    this.surface = surface;
    this.classes = classes;
    this.cueClass = cueClass;
    this.filler = filler;
    this.opens = opens;
    this.closes = closes;
    this.meant = meant;
  }

  /** Tells whether this is the word of a text between two offsets. */
  boolean is(String text, int start, int end, int textHash) {
    return hash == textHash
        && raw.length() == end - start
        && text.regionMatches(start, raw, 0, end - start);
  }

  boolean isKnown() {
    return classes.length > 1 || classes[0] != 0;
  }
}
