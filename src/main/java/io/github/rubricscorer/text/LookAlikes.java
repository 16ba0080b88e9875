package io.github.rubricscorer.text;

import java.lang.Character.UnicodeScript;

/**
 * Characters that look like others: the apostrophes, and the letters of Cyrillic and Greek that
 * look like those of Latin.
 *
 * <p>The letters are those of the confusables of Unicode's Technical Standard #39 (<a
 * href="https://www.unicode.org/reports/tr39/">UTS #39</a>, confusables.txt) that cannot be told
 * apart in common fonts. Within a word of Latin letters they are read as what they look like;
 * elsewhere they are what they are.
 */
public final class LookAlikes {
  private static final String LETTERS =
      "\u0430\u0435\u043E\u0440\u0441\u0443\u0445\u0455\u0456\u0458\u04BB\u051B\u051D\u0501\u04CF"
          + "\u0410\u0412\u0415\u0405\u0406\u0408\u041A\u041C\u041D\u041E\u0420\u0421\u0422\u0423"
          + "\u0425\u04AE\u04BA\u04C0\u051A\u051C"
          + "\u03BF\u03F3"
          + "\u0391\u0392\u0395\u0396\u0397\u0399\u039A\u039C\u039D\u039F\u03A1\u03A4\u03A5\u03A7";

  private static final String LATIN =
      "aeopcyxsijhqwdl" + "ABESIJKMHOPCTY" + "XYHIQW" + "oj" + "ABEZHIKMNOPTYX";

  private LookAlikes() {}

  /**
   * Tells whether a word of Latin letters has letters of other scripts that look like them.
   *
   * @param word the word as it is written
   * @return false for nearly every word
   */
  public static boolean isIn(String word) {
    boolean latin = false;
    boolean other = false;
    for (int i = 0; i < word.length(); i++) {
      char c = word.charAt(i);
      latin |= isLatin(c);
      other |= c >= 0x80 && isLikeLatin(c);
    }
    return latin && other;
  }

  /** Returns the letter that a character looks like, or the character itself. */
  static char latin(char c) {
    int at = LETTERS.indexOf(c);
    return at < 0 ? c : LATIN.charAt(at);
  }

  static boolean isLikeLatin(int codePoint) {
    return codePoint >= 0x370 && codePoint < 0x530 && LETTERS.indexOf(codePoint) >= 0;
  }

  static boolean isLatin(int codePoint) {
    return codePoint < 0x80
        ? codePoint >= 'a' && codePoint <= 'z' || codePoint >= 'A' && codePoint <= 'Z'
        : UnicodeScript.of(codePoint) == UnicodeScript.LATIN;
  }

  /** Accents, primes, quotation marks and letters that are set for an apostrophe. */
  static boolean isApostrophe(char c) {
    return switch (c) {
      case '\'',
          '`',
          '\u00B4',
          '\u0091',
          '\u0092',
          '\u02B9',
          '\u02BB',
          '\u02BC',
          '\u02BD',
          '\u02BE',
          '\u02BF',
          '\u02C8',
          '\u02CA',
          '\u02CB',
          '\u0374',
          '\u0384',
          '\u055A',
          '\u05F3',
          '\u07F4',
          '\u07F5',
          '\u1FBD',
          '\u1FBF',
          '\u1FEF',
          '\u1FFD',
          '\u1FFE',
          '\u2018',
          '\u2019',
          '\u201B',
          '\u2032',
          '\u2035',
          '\uA78B',
          '\uA78C',
          '\uFF07',
          '\uFF40' ->
          true;
      default -> false;
    };
  }

  /** Digits and signs above and below the line. */
  static boolean isRaisedOrLowered(char c) {
    return switch (c) {
      case '\u00B2', '\u00B3', '\u00B9', '\u2070' -> true;
      default -> c >= '\u2074' && c <= '\u207E' || c >= '\u2080' && c <= '\u208E';
    };
  }

  /**
   * Tells digits above the line, which may be the number of a footnote after a longer word.
   *
   * @param c a character
   * @return true for such a digit and for the signs beside them
   */
  public static boolean isRaised(char c) {
    return isRaisedOrLowered(c) && c < '\u2080';
  }
}
