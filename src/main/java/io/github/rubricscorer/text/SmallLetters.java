package io.github.rubricscorer.text;

import java.text.Normalizer;
import java.util.Locale;

/**
 * Words of an answer as lists of words have them: in small letters, without accents, in ordinary
 * width. What is matched goes through {@link WordAnalysis}; this is for words that are only looked
 * up.
 */
public final class SmallLetters {
  private static final char FIRST_MARK = '\u0300';
  private static final char LAST_MARK = '\u036F';
  private static final char END_OF_ASCII = '\u0080';

  private SmallLetters() {}

  /**
   * Returns a text in small letters.
   *
   * @param text any text
   * @return the same, possibly with fewer or more characters
   */
  public static String of(String text) {
    String small = text.toLowerCase(Locale.ROOT);
    for (int i = 0; i < small.length(); i++) {
      if (small.charAt(i) >= END_OF_ASCII) {
        return folded(small);
      }
    }
    return small;
  }

  private static String folded(String text) {
    String decomposed = Normalizer.normalize(text, Normalizer.Form.NFKD);
    StringBuilder out = new StringBuilder(decomposed.length());
    for (int i = 0; i < decomposed.length(); i++) {
      char c = decomposed.charAt(i);
      if (c < FIRST_MARK || c > LAST_MARK) {
        out.append(Character.toLowerCase(c));
      }
    }
    return out.toString();
  }
}
