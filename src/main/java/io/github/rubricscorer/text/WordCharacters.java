package io.github.rubricscorer.text;

import io.github.rubricscorer.number.NumberReader;
import io.github.rubricscorer.text.markup.Marks;

/**
 * Which characters words are made of: letters, digits and combining marks. Ideographs and Hiragana
 * stand alone, as in UAX #29; letters of other scripts than the Latin one are written beside Latin
 * words, not in them.
 */
final class WordCharacters {
  static final int ASCII = 0x80;

  /** The first letter that is not of Latin (of Greek); those before it are never looked up. */
  private static final int FIRST_FOREIGN = 0x370;

  /** The mark of Katakana's long vowels, which Unicode counts to no script. */
  private static final int LONG_VOWEL = 0x30FC;

  private static final int HALF_WIDTH_LONG_VOWEL = 0xFF70;

  private static final int FIRST_ROMAN_NUMERAL = 0x2160;
  private static final int LAST_ROMAN_NUMERAL = 0x2188;

  private WordCharacters() {}

  /** Returns for each character of ASCII whether it is one of some. */
  static boolean[] asciiSet(String characters) {
    boolean[] set = new boolean[ASCII];
    for (int i = 0; i < characters.length(); i++) {
      set[characters.charAt(i)] = true;
    }
    return set;
  }

  /** Returns for each character of ASCII whether it is a letter or a digit. */
  static boolean[] asciiLettersAndDigits() {
    boolean[] set = new boolean[ASCII];
    for (char c = 0; c < ASCII; c++) {
      set[c] = Character.isLetterOrDigit(c);
    }
    return set;
  }

  static boolean isDigit(char c) {
    return c >= '0' && c <= '9';
  }

  /** Whether a word may begin with a character that is no apostrophe. */
  static boolean mayBegin(int codePoint) {
    return Character.isLetterOrDigit(codePoint)
        || isRomanNumeral(codePoint)
        || isFraction(codePoint);
  }

  private static boolean isRomanNumeral(int codePoint) {
    return codePoint >= FIRST_ROMAN_NUMERAL && codePoint <= LAST_ROMAN_NUMERAL;
  }

  private static boolean isFraction(int codePoint) {
    return Character.getType(codePoint) == Character.OTHER_NUMBER
        && Character.isBmpCodePoint(codePoint)
        && NumberReader.begins((char) codePoint);
  }

  /** Whether a character is a word by itself. */
  static boolean standsAlone(int codePoint) {
    return Character.isIdeographic(codePoint)
        || Character.UnicodeScript.of(codePoint) == Character.UnicodeScript.HIRAGANA;
  }

  /** Whether a word goes on with a character, apostrophes and what is above the line aside. */
  static boolean continuesWord(int codePoint) {
    if (Character.isLetterOrDigit(codePoint) || isRomanNumeral(codePoint)) {
      return !standsAlone(codePoint);
    }
    return Marks.isWordCharacter(codePoint);
  }

  /** Letters of a script that is written beside Latin words, not in them. */
  static boolean isForeign(int codePoint) {
    if (codePoint < FIRST_FOREIGN || !Character.isLetter(codePoint)) {
      return false;
    }
    return switch (Character.UnicodeScript.of(codePoint)) {
      case LATIN, INHERITED -> false;
      case COMMON -> codePoint == LONG_VOWEL || codePoint == HALF_WIDTH_LONG_VOWEL;
      default -> true;
    };
  }
}
