package io.github.rubricscorer.base;

import java.math.BigDecimal;
import java.math.RoundingMode;

/** Numbers as reports print them: rounded half up, without exponent, the same in every locale. */
public final class Decimal {
  private static final int DECIMALS = 4;
  private static final int PERCENT_DECIMALS = 1;

  private Decimal() {}

  /**
   * Returns a number with at most four decimals.
   *
   * @param number a finite number
   * @return the decimal numeral, without zeros at its end
   */
  public static String text(double number) {
    return of(number).toPlainString();
  }

  /**
   * Returns a share in percent, with at most one decimal.
   *
   * @param share 0..1
   * @return the decimal numeral, without a percent sign
   */
  public static String percent(double share) {
    return rounded(BigDecimal.valueOf(share).movePointRight(2), PERCENT_DECIMALS).toPlainString();
  }

  /** Returns a number with exactly so many decimals, for columns. */
  public static String fixed(double number, int decimals) {
    return BigDecimal.valueOf(number).setScale(decimals, RoundingMode.HALF_UP).toPlainString();
  }

  /**
   * Rounds the shortest decimal that stands for a double, as JSON has numbers.
   *
   * @param number a finite number
   * @return the number with at most four decimals, without zeros at its end
   */
  public static BigDecimal of(double number) {
    int whole = (int) number;
    return whole == number
        ? BigDecimal.valueOf(whole)
        : rounded(BigDecimal.valueOf(number), DECIMALS);
  }

  private static BigDecimal rounded(BigDecimal number, int decimals) {
    BigDecimal stripped = number.setScale(decimals, RoundingMode.HALF_UP).stripTrailingZeros();
    return stripped.scale() < 0 ? stripped.setScale(0, RoundingMode.UNNECESSARY) : stripped;
  }
}
