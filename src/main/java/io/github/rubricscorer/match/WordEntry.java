package io.github.rubricscorer.match;

import io.github.rubricscorer.text.WordAnalysis.Forms;
import io.github.rubricscorer.text.WordScanner;
import org.jspecify.annotations.Nullable;

/**
 * What a word of an answer is to a rubric; remembered, and shared by threads without a lock: all
 * fields are final but one, which is worked out when it is asked for, always to the same value.
 */
final class WordEntry {
  /** Marks a set of letters that has been worked out; it has fewer bits, or all. */
  private static final int ASKED = 1 << 30;

  private static final int CLASS_BITS = 24;
  private static final int MOST_CLASSES = (1 << CLASS_BITS) - 1;
  private static final long FILLER = 1L << 2 * CLASS_BITS;
  private static final long INTRICATE = FILLER << 1;
  private static final int FIRST_LETTER_AT = 2 * CLASS_BITS + 2;

  /** The word as it is written. */
  final String raw;

  /** The hash of {@link #raw}. */
  private final int hash;

  /** The characters of {@link #raw}. */
  private final char[] letters;

  /** Lower case, without accents. */
  final String surface;

  /** The rubric's classes: one, or several where the word is several joined ones. */
  final int[] classes;

  /** The class in the lexicon of cues. */
  final int cueClass;

  /** Whether it is skipped where no run asks for it. */
  final boolean filler;

  /** The letters that follow it at the beginning of words of the rubric, see {@link Beginnings}. */
  final int lettersBehind;

  /** The rubric's word that it was taken for in spite of its spelling, or null. */
  final @Nullable String meant;

  /**
   * What is asked of most words, in one number: the class, the cue class, whether it is a filler
   * and the letter it begins with. See the methods that take one.
   */
  final long summary;

  private final String stem;

  /**
   * The letters that stand before it at the end of words of the rubric; 0 until it is asked for.
   */
  private int lettersBefore;

  WordEntry(
      String raw,
      Forms forms,
      int[] classes,
      int cueClass,
      boolean filler,
      int lettersBehind,
      @Nullable String meant) {
    this.raw = raw;
    this.hash = raw.hashCode();
    this.letters = raw.toCharArray();
    this.surface = forms.surface();
    this.stem = forms.stem();
    this.classes = classes;
    this.cueClass = cueClass;
    this.filler = filler;
    this.lettersBehind = lettersBehind;
    this.meant = meant;
    this.summary = summed();
  }

  private long summed() {
    char letter = surface.isEmpty() ? 0 : surface.charAt(0);
    long first = Integer.numberOfTrailingZeros(Beginnings.letter(letter));
    long sum = first << FIRST_LETTER_AT | (filler ? FILLER : 0);
    boolean simple = classes.length == 1 && meant == null;
    return simple && classes[0] <= MOST_CLASSES && cueClass <= MOST_CLASSES
        ? sum | (long) cueClass << CLASS_BITS | classes[0]
        : sum | INTRICATE;
  }

  /** Tells whether the summary does not hold the classes, or not all there is to say. */
  static boolean isIntricate(long summary) {
    return (summary & INTRICATE) != 0;
  }

  static boolean isFiller(long summary) {
    return (summary & FILLER) != 0;
  }

  /** Returns the only class of a word that is not intricate. */
  static int wordClass(long summary) {
    return (int) summary & MOST_CLASSES;
  }

  /** Returns the cue class of a word that is not intricate. */
  static int cueClass(long summary) {
    return (int) (summary >>> CLASS_BITS) & MOST_CLASSES;
  }

  /** Returns the letter that the surface begins with, as {@link Beginnings#letter} has it. */
  static int firstLetter(long summary) {
    return 1 << (summary >>> FIRST_LETTER_AT);
  }

  int hash() {
    return hash;
  }

  /** Tells whether this is the word that a scanner stands at. */
  boolean isAt(WordScanner scanner) {
    return hash == scanner.hash() && scanner.isWord(letters);
  }

  int lettersBefore(WordBook book) {
    int known = lettersBefore;
    if (known == 0) {
      known = book.lettersBefore(surface, stem) | ASKED;
      lettersBefore = known;
    }
    return known;
  }

  char lastLetter() {
    return surface.charAt(surface.length() - 1);
  }

  boolean isKnown() {
    return classes.length > 1 || classes[0] != 0;
  }
}
