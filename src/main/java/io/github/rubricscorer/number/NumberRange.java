package io.github.rubricscorer.number;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The numbers that a pattern asks for. Two are equal if they are of one kind and have the same
 * ends, however these are written. Immutable and thread-safe.
 *
 * @param kind what the numbers are said to be
 * @param low the lowest, without trailing zeros; null where there is none
 * @param high the highest, without trailing zeros; null where there is none
 */
public record NumberRange(NumberKind kind, @Nullable BigDecimal low, @Nullable BigDecimal high) {
  /** Any number that is no ordinal. */
  public static final NumberRange ANY = new NumberRange(NumberKind.PLAIN, null, null);

  private static final String OPEN = "";
  private static final char BETWEEN = ' ';

  /** Takes the ends as they are. */
  public NumberRange {
    Objects.requireNonNull(kind, "kind");
    low = low == null ? null : plain(low);
    high = high == null ? null : plain(high);
  }

  /** Returns the range that has one value alone. */
  static NumberRange of(NumberKind kind, BigDecimal value) {
    return new NumberRange(kind, value, value);
  }

  /**
   * Returns the range that has one plain number alone.
   *
   * @param value the number
   * @return the same as a pattern that is this number asks for
   */
  public static NumberRange of(BigDecimal value) {
    return of(NumberKind.PLAIN, value);
  }

  /**
   * Gives a value the form in which equal ones are equal.
   *
   * @param value any value
   * @return the same, to 34 digits, without trailing zeros
   */
  static BigDecimal plain(BigDecimal value) {
    return value.round(MathContext.DECIMAL128).stripTrailingZeros();
  }

  /**
   * Returns a text that {@link #parse} understands: what a compiled rubric keeps.
   *
   * @return the kind and both ends; equal ranges have equal texts
   */
  public String text() {
    return kind.name() + BETWEEN + text(low) + BETWEEN + text(high);
  }

  /**
   * Reads what {@link #text} returned.
   *
   * @param text the text
   * @return the range
   */
  public static NumberRange parse(String text) {
    int first = text.indexOf(BETWEEN);
    int second = text.indexOf(BETWEEN, first + 1);
    return new NumberRange(
        NumberKind.valueOf(text.substring(0, first)),
        end(text.substring(first + 1, second)),
        end(text.substring(second + 1)));
  }

  private static String text(@Nullable BigDecimal end) {
    return end == null ? OPEN : end.toString();
  }

  private static @Nullable BigDecimal end(String text) {
    return text.equals(OPEN) ? null : new BigDecimal(text);
  }

  /** Returns the range readable: {@code #3}, {@code #3..4}, {@code #3%}, {@code #3rd}. */
  @Override
  public String toString() {
    if (low == null || high == null) {
      return "#" + kind;
    }
    String ends =
        low.compareTo(high) == 0
            ? low.toPlainString()
            : low.toPlainString() + ".." + high.toPlainString();
    return "#" + ends + sign(ends);
  }

  private String sign(String ends) {
    return switch (kind) {
      case PERCENT -> "%";
      case ORDINAL -> ordinal(ends);
      case PLAIN -> "";
    };
  }

  private static String ordinal(String ends) {
    if (ends.matches(".*1[123]")) {
      return "th";
    }
    return switch (ends.charAt(ends.length() - 1)) {
      case '1' -> "st";
      case '2' -> "nd";
      case '3' -> "rd";
      default -> "th";
    };
  }

  /** Returns the range as a pattern has it: {@code 3}, {@code 3..4}, {@code 3%}, {@code 3rd}. */
  public String notation() {
    return toString().substring(1);
  }
}
