package io.github.rubricscorer.words;

import io.github.rubricscorer.compact.Beginnings;
import io.github.rubricscorer.text.WordAnalysis.Forms;
import io.github.rubricscorer.text.WordScanner;
import org.jspecify.annotations.Nullable;

/**
 * What a word of an answer is to a rubric; remembered, and shared by threads without a lock, since
 * all fields are final.
 */
public final class WordEntry {
  /** How many letters the {@link #summary} has of longer words. */
  static final int FIRST_LETTERS = 3;

  // The summary, from its lowest bit.

  private static final int CLASS_BITS = 20;
  private static final int CUE_CLASS_BITS = 16;
  private static final int FILLER_AT = CLASS_BITS + CUE_CLASS_BITS;
  private static final int INTRICATE_AT = FILLER_AT + 1;
  private static final int LETTERS_AT = INTRICATE_AT + 1;
  private static final int DENIES_AT = LETTERS_AT + FIRST_LETTERS * Beginnings.CODE_BITS;

  private static final int PLAIN_AT = DENIES_AT + 1;

  /** In place of the number of a plain word: it has other characters than letters and digits. */
  public static final int NOT_PLAIN = (1 << Long.SIZE - PLAIN_AT) - 1;

  /** The classes of a word that no pattern asks for. */
  static final int[] UNKNOWN = {0};

  /** The classes, in the lexicon of cues, of a word that has no position there. */
  static final int[] NONE = {};

  private static final char[] NO_LETTERS = {};

  /** The word as it is written. */
  public final String raw;

  /** The hash of {@link #raw}. */
  private final int hash;

  /** The {@link WordScanner#hasKey key} of {@link #raw}, where it has one. */
  private final boolean hasKey;

  private final long keyHigh;
  private final long keyLow;

  /** The characters of {@link #raw} where it has no key. */
  private final char[] letters;

  /** Lower case, without accents. */
  final String surface;

  /** The hash of {@link #surface}. */
  final int surfaceHash;

  /** The rubric's classes: one, or several where the word is several joined ones. */
  public final int[] classes;

  /**
   * The classes in the lexicon of cues: one, or those of the words that a contraction stands for;
   * of fillers none.
   */
  public final int[] cueClasses;

  /** Whether it is skipped where no run asks for it. */
  public final boolean filler;

  /** Whether it is a number word ("two", "hundred"), so that a number may begin with it. */
  public final boolean numeral;

  /** The letters that follow it at the beginning of words of the rubric, see {@link Beginnings}. */
  final int lettersAfter;

  /** The rubric's word that it was taken for in spite of its spelling, or null. */
  public final @Nullable String meant;

  /**
   * Whether its classes are of words written together, of which none is found without the others:
   * {@code ratelimit} has nothing for {@code limit} alone.
   */
  public final boolean isOneThing;

  private final boolean deniesNext;

  /**
   * What is asked of most words, in one number: the class, the cue class, whether it is a filler,
   * the letters that the surface begins with and its number among plain words. See the methods that
   * take one.
   */
  final long summary;

  WordEntry(
      String raw,
      Forms forms,
      int[] classes,
      int[] cueClasses,
      boolean filler,
      boolean numeral,
      int lettersAfter,
      @Nullable String meant,
      boolean isOneThing,
      int plainNumber,
      DenyingWords denying) {
    this.raw = raw;
    this.hash = raw.hashCode();
    long high = 0;
    long low = 0;
    boolean ascii = true;
    for (int i = 0; i < raw.length(); i++) {
      char c = raw.charAt(i);
      ascii &= c < 0x80;
      high = high << Byte.SIZE | low >>> Long.SIZE - Byte.SIZE;
      low = low << Byte.SIZE | c;
    }
    this.hasKey = ascii && raw.length() <= 2 * Long.BYTES;
    this.keyHigh = high;
    this.keyLow = low;
    this.letters = hasKey ? NO_LETTERS : raw.toCharArray();
    this.surface = forms.surface();
    this.surfaceHash = surface.hashCode();
    this.classes = classes;
    this.cueClasses = cueClasses;
    this.filler = filler;
    this.numeral = numeral;
    this.lettersAfter = lettersAfter;
    this.meant = meant;
    this.isOneThing = isOneThing;
    this.deniesNext = denying.words().contains(surface);
    this.summary = summed(plainNumber, denying);
  }

  /**
   * Returns a number that was read.
   *
   * @param raw how it is written, maybe in several words
   */
  static WordEntry ofNumber(
      String raw, Forms forms, int wordClass, int[] cueClasses, int lettersAfter) {
    return new WordEntry(
        raw,
        forms,
        new int[] {wordClass},
        cueClasses,
        false,
        false,
        lettersAfter,
        null,
        false,
        NOT_PLAIN,
        DenyingWords.NONE);
  }

  /** Returns the number of an item in a list, which is nothing where no pattern asks for it. */
  static WordEntry ofItem(String number, int wordClass) {
    boolean filler = wordClass == 0;
    return new WordEntry(
        number,
        new Forms(number, ""),
        new int[] {wordClass},
        NONE,
        filler,
        false,
        0,
        null,
        false,
        NOT_PLAIN,
        DenyingWords.NONE);
  }

  /** Returns two neighbours as one word. */
  static WordEntry ofJoined(String together, Forms forms, int wordClass, DenyingWords denying) {
    return new WordEntry(
        together,
        forms,
        new int[] {wordClass},
        UNKNOWN,
        false,
        false,
        0,
        null,
        true,
        NOT_PLAIN,
        denying);
  }

  /** Returns a word that is too long to be any pattern's. */
  static WordEntry tooLong(String raw) {
    return new WordEntry(
        raw,
        new Forms(raw, ""),
        UNKNOWN,
        UNKNOWN,
        false,
        false,
        0,
        null,
        true,
        NOT_PLAIN,
        DenyingWords.NONE);
  }

  /** Returns the same word where it is no number, with the classes that it then has. */
  WordEntry withoutNumber(Forms forms, int[] otherClasses, DenyingWords denying) {
    return new WordEntry(
        raw,
        forms,
        otherClasses,
        cueClasses,
        filler,
        false,
        lettersAfter,
        null,
        true,
        plainNumber(summary),
        denying);
  }

  private long summed(int plainNumber, DenyingWords denying) {
    long sum = (long) plainNumber << PLAIN_AT | (filler ? 1L << FILLER_AT : 0);
    if (denying.lastParts().contains(surface)) {
      sum |= 1L << DENIES_AT;
    }
    int letters = Math.min(FIRST_LETTERS, surface.length());
    for (int i = 0; i < letters; i++) {
      sum |= (long) Beginnings.code(surface.charAt(i)) << LETTERS_AT + i * Beginnings.CODE_BITS;
    }
    int cueClass = cueClasses.length == 0 ? 0 : cueClasses[0];
    boolean simple =
        classes.length == 1
            && meant == null
            && !deniesNext()
            && !numeral
            && cueClasses.length == (filler ? 0 : 1);
    return simple && classes[0] >> CLASS_BITS == 0 && cueClass >> CUE_CLASS_BITS == 0
        ? sum | (long) cueClass << CLASS_BITS | classes[0]
        : sum | 1L << INTRICATE_AT;
  }

  /** Tells whether the summary does not hold the classes, or not all there is to say. */
  public static boolean isIntricate(long summary) {
    return (summary >>> INTRICATE_AT & 1) != 0;
  }

  /** Tells whether a hyphen before the word makes the word before it be denied. */
  public static boolean deniesBefore(long summary) {
    return (summary >>> DENIES_AT & 1) != 0;
  }

  /** Tells whether the word denies the next one. */
  public boolean deniesNext() {
    return deniesNext;
  }

  public static boolean isFiller(long summary) {
    return (summary >>> FILLER_AT & 1) != 0;
  }

  /** Returns the only class of a word that is not intricate. */
  public static int wordClass(long summary) {
    return (int) summary & (1 << CLASS_BITS) - 1;
  }

  /** Returns the cue class of a word that is not intricate. */
  public static int cueClass(long summary) {
    return (int) (summary >>> CLASS_BITS) & (1 << CUE_CLASS_BITS) - 1;
  }

  /** Returns the first letters of the surface, as {@link Beginnings#goOn} takes them. */
  public static int firstLetters(long summary) {
    return (int) (summary >>> LETTERS_AT) & (1 << FIRST_LETTERS * Beginnings.CODE_BITS) - 1;
  }

  /** Returns the number that the word has where only its letters count, or {@link #NOT_PLAIN}. */
  public static int plainNumber(long summary) {
    return (int) (summary >>> PLAIN_AT);
  }

  int hash() {
    return hash;
  }

  /** Tells whether this is the word that a scanner stands at. */
  boolean isAt(WordScanner scanner) {
    return scanner.hasKey()
        ? hasKey && keyLow == scanner.keyLow() && keyHigh == scanner.keyHigh()
        : !hasKey && scanner.isWord(letters);
  }
}
