package io.github.rubricscorer.feedback.wording;

import io.github.rubricscorer.base.Decimal;
import io.github.rubricscorer.language.Language;

/** Numbers as readers of a language write them. */
public final class Numerals {
  private Numerals() {}

  /** Returns a number as {@link Decimal#text} has it, with the decimal mark of a language. */
  public static String text(double number, Language language) {
    return of(Decimal.text(number), language);
  }

  /** Returns a share as {@link Decimal#percent} has it, with the decimal mark of a language. */
  public static String percent(double share, Language language) {
    return of(Decimal.percent(share), language);
  }

  /**
   * Returns a numeral with the decimal mark of a language.
   *
   * @param numeral a numeral with a point, or without decimals
   * @param language the language of the reader
   * @return the numeral
   */
  public static String of(String numeral, Language language) {
    return numeral.replace(".", Wording.DECIMAL_MARK.text(language));
  }
}
