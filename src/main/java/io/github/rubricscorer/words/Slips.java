package io.github.rubricscorer.words;

import io.github.rubricscorer.compact.Beginnings;

/**
 * The typing errors that are overlooked in a word, up to its ending, beside the form that it may
 * stand for.
 *
 * <p>A <em>slip</em> is a letter left out, a letter added, two neighbours swapped (Damerau 1964),
 * three or four neighbours in another order ("engery", "soilder"), or a letter put for one that
 * sounds alike: a vowel for a vowel, a consonant for one of its Soundex group (Russell 1918). Any
 * other replaced letter is two slips, one left out and one added: of the corrections that a plain
 * edit distance makes of names, of rare words and of misspelt words that the rubric does not have,
 * most are of that kind. No letter takes part in two slips (optimal string alignment). By the
 * number of letters of the rubric's word:
 *
 * <table>
 * <caption>What may differ</caption>
 * <tr><th>letters</th><th>slips</th><th>allowed</th></tr>
 * <tr><td>up to 4</td><td>none</td><td>never corrected, neither from nor to</td></tr>
 * <tr><td>5</td><td>1</td><td>left out, added, swapped or reordered, but not left out or added at
 *   the end</td></tr>
 * <tr><td>6, 7</td><td>1</td><td>also sounding alike, but not at the end</td></tr>
 * <tr><td>8 and more</td><td>2</td><td>all, also at the end</td></tr>
 * </table>
 *
 * <p>"Not at the end" spares the last letter unless it is swapped or doubles the one before. The
 * first letter is always kept: writers rarely miss it (Pollock and Zamora 1984). Words of letters
 * other than a to z, and words longer than 40 letters, are left alone.
 *
 * <p>Of an inflected form the ending itself has to be spelled right, and the rules apply to what is
 * before it, so that "messageid" is not read as "messaged".
 *
 * @param written the word of an answer
 * @param end where its ending begins
 * @param meant the rubric's form without its ending
 * @param sounds whether a letter may stand for one that sounds alike
 * @param keepsEnd whether the last letter has to stay
 */
record Slips(String written, int end, String meant, boolean sounds, boolean keepsEnd) {
  /** The most slips in a word. */
  static final int MOST = 2;

  /** The fewest letters of a word that may have two. */
  static final int TWO_FROM = 8;

  private static final int SHORTEST = 5;
  private static final int LONGEST = 40;
  private static final int SOUNDS_COUNT_FROM = 6;
  private static final int ENDS_MAY_DIFFER_FROM = 8;

  /**
   * The Soundex group of each letter from a to z; vowels and y are 0, h and w are like no other.
   */
  private static final String SOUNDS = "0123012h02245501262301w202";

  /** So many neighbours may be in another order; two are swapped. */
  private static final int SHORTEST_STRETCH = 3;

  private static final int LONGEST_STRETCH = 4;

  /** Tells whether a word is of a length and of letters with which it may be corrected or meant. */
  static boolean isSpellable(String word) {
    if (word.length() < SHORTEST || word.length() > LONGEST) {
      return false;
    }
    for (int i = 0; i < word.length(); i++) {
      if (word.charAt(i) < 'a' || word.charAt(i) > 'z') {
        return false;
      }
    }
    return true;
  }

  /** Returns the letters of a word, as bits. */
  static int letters(String word) {
    int letters = 0;
    for (int i = 0; i < word.length(); i++) {
      letters |= Beginnings.letter(word.charAt(i));
    }
    return letters;
  }

  /**
   * Counts the slips in a word of an answer.
   *
   * @param surface the word; its first letter is that of the form
   * @param word the rubric's word
   * @param form one of its forms, with the same ending as the surface
   * @param allowed how many are of interest
   * @return the slips; more than allowed where there are too many
   */
  static int count(String surface, String word, InflectedForm form, int allowed) {
    return of(surface, word, form).slips(1, 1, allowed);
  }

  private static Slips of(String surface, String word, InflectedForm form) {
    return new Slips(
        surface,
        surface.length() - form.ending().length(),
        form.stem(),
        word.length() >= SOUNDS_COUNT_FROM,
        word.length() < ENDS_MAY_DIFFER_FROM && form.stem().startsWith(word));
  }

  /** Counts the slips from here on; more than allowed where there are too many. */
  private int slips(int i, int j, int allowed) {
    while (i < end && j < meant.length() && written.charAt(i) == meant.charAt(j)) {
      i++;
      j++;
    }
    int more = end - i;
    int moreMeant = meant.length() - j;
    if (more == 0 && moreMeant == 0) {
      return 0;
    }
    if (allowed == 0) {
      return 1;
    }
    int fewest = allowed;
    if (more > 0 && mayDiffer(written, i, end)) {
      fewest = Math.min(fewest, slips(i + 1, j, allowed - 1));
    }
    if (moreMeant > 0 && mayDiffer(meant, j, meant.length())) {
      fewest = Math.min(fewest, slips(i, j + 1, allowed - 1));
    }
    if (more > 0 && moreMeant > 0 && soundAlike(i, j)) {
      fewest = Math.min(fewest, slips(i + 1, j + 1, allowed - 1));
    }
    if (more > 1 && moreMeant > 1 && swapped(i, j)) {
      fewest = Math.min(fewest, slips(i + 2, j + 2, allowed - 1));
    }
    int longest = Math.min(LONGEST_STRETCH, Math.min(more, moreMeant));
    long balance = 0;
    for (int length = 1; length <= longest; length++) {
      balance += one(written.charAt(i + length - 1)) - one(meant.charAt(j + length - 1));
      if (length >= SHORTEST_STRETCH && balance == 0) {
        fewest = Math.min(fewest, slips(i + length, j + length, allowed - 1));
      }
    }
    return 1 + fewest;
  }

  private boolean mayDiffer(String word, int at, int end) {
    return !keepsEnd || at < end - 1 || word.charAt(at) == word.charAt(at - 1);
  }

  private boolean soundAlike(int i, int j) {
    boolean last = i == end - 1 || j == meant.length() - 1;
    return sounds
        && !(keepsEnd && last)
        && SOUNDS.charAt(written.charAt(i) - 'a') == SOUNDS.charAt(meant.charAt(j) - 'a');
  }

  /**
   * Counts a letter in a number that counts each of them in two bits. The difference of two such
   * counts of {@value #LONGEST_STRETCH} letters is 0 only where the letters are the same: a count
   * of four would be taken for one of the next letter, but leaves no letters to make up for it.
   */
  private static long one(char letter) {
    return 1L << 2 * (letter - 'a');
  }

  private boolean swapped(int i, int j) {
    return written.charAt(i) == meant.charAt(j + 1) && written.charAt(i + 1) == meant.charAt(j);
  }
}
