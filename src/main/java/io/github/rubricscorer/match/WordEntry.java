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

  /** The letters that follow it at the beginning of words of the rubric, see {@link #letter}. */
  private final int lettersBehind;

  /** The letters that stand before it at the end of words of the rubric. */
  private final int lettersBefore;

  /** The rubric's word that it was taken for in spite of its spelling, or null. */
  final @Nullable String meant;

  WordEntry(
      String raw,
      String surface,
      int[] classes,
      int cueClass,
      boolean filler,
      int lettersBehind,
      int lettersBefore,
      @Nullable String meant) {
    this.raw = raw;
    this.hash = raw.hashCode();
    this.surface = surface;
    this.classes = classes;
    this.cueClass = cueClass;
    this.filler = filler;
    this.lettersBehind = lettersBehind;
    this.lettersBefore = lettersBefore;
    this.meant = meant;
  }

  /** Tells whether this is the word of a text between two offsets. */
  boolean is(String text, int start, int end, int textHash) {
    return hash == textHash
        && raw.length() == end - start
        && text.regionMatches(start, raw, 0, end - start);
  }

  /** Tells whether a word of the rubric may begin with this one and end with the next. */
  boolean mayJoin(WordEntry next) {
    return lettersBehind != 0
        && next.lettersBefore != 0
        && (lettersBehind & letter(next.surface.charAt(0))) != 0
        && (next.lettersBefore & letter(surface.charAt(surface.length() - 1))) != 0;
  }

  /** Returns the bit of a letter in a set of letters; all but a to z share one. */
  static int letter(char letter) {
    return 1 << (letter >= 'a' && letter <= 'z' ? letter - 'a' : 26);
  }

  boolean isKnown() {
    return classes.length > 1 || classes[0] != 0;
  }
}
