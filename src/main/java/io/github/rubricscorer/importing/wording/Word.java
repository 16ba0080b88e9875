package io.github.rubricscorer.importing.wording;

import java.util.Set;

/**
 * A word of the notes.
 *
 * @param text as written
 * @param surface in lower case
 * @param stem the name of its family
 * @param rarity how much it tells
 * @param name whether it is written as a name is
 * @param start where it starts, in UTF-16 units
 * @param end where it ends, exclusive
 */
record Word(
    String text, String surface, String stem, Rarity rarity, boolean name, int start, int end) {
  private static final Set<String> ENDINGS =
      Set.of(
          "", "s", "e", "es", "ed", "er", "ers", "ing", "ings", "ion", "ions", "tion", "tions",
          "ation", "ations", "al", "able", "ability", "ive", "ment", "ments", "or", "ors", "cy",
          "t", "ce", "y", "ies", "ity", "ness", "ly", "te", "ting", "ted", "tes", "ar", "ic", "ous",
          "ern");

  Word as(Rarity other) {
    return new Word(text, surface, stem, other, name, start, end);
  }

  boolean isContent() {
    return rarity != Rarity.PLAIN;
  }

  /** Whether it may stand alone. */
  boolean isTelling() {
    return rarity == Rarity.RARE || isContent() && isSpelledAsName();
  }

  /** Capitals or digits where words have none: SQS, PgBouncer, O2. */
  private boolean isSpelledAsName() {
    return text.chars().skip(1).anyMatch(c -> Character.isUpperCase(c) || Character.isDigit(c))
        && text.chars().anyMatch(Character::isLetter);
  }

  /** Whether both are of one family, or look so much alike that they tell the same. */
  boolean isLike(Word other) {
    return stem.equals(other.stem) || areLike(surface, other.surface);
  }

  /** A beginning of five letters in common, and ends that only derive: replica, replication. */
  static boolean areLike(String a, String b) {
    int common = 0;
    while (common < Math.min(a.length(), b.length()) && a.charAt(common) == b.charAt(common)) {
      common++;
    }
    return common >= 5
        && ENDINGS.contains(a.substring(common))
        && ENDINGS.contains(b.substring(common));
  }
}
