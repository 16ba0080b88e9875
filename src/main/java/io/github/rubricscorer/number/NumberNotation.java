package io.github.rubricscorer.number;

import java.math.BigDecimal;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A number in a pattern: as answers have it, or with another right after {@code ..}, which makes a
 * range, or after {@code ±} or {@code +-}, which makes a tolerance. Immutable and thread-safe.
 *
 * @param range what is asked for
 * @param end the offset after it
 * @param problem what is wrong, or null
 */
public record NumberNotation(NumberRange range, int end, @Nullable String problem) {
  private static final String RANGE = "..";
  private static final String PLUS_MINUS = "\u00B1";
  private static final String ASCII_PLUS_MINUS = "+-";

  /** Checks that the range is there. */
  public NumberNotation {
    Objects.requireNonNull(range, "range");
  }

  /**
   * Reads the number that begins at a place of a pattern.
   *
   * @param text the pattern
   * @param start the offset of a sign, a point, a digit or a letter
   * @param words the words of the language
   * @return the number, or null where there is none
   */
  public static @Nullable NumberNotation at(String text, int start, NumberWords words) {
    int word = wordOfNumber(text, start, words);
    if (word < 0) {
      return null;
    }
    NumberReader reader = new NumberReader(words);
    reader.reset(text);
    if (!reader.read(word) || reader.from() != start) {
      return null;
    }
    int end = reader.to();
    NumberRange one = NumberRange.of(reader.kind(), reader.value());
    if (text.startsWith(RANGE, end) && beginsNumber(text, end + RANGE.length(), words)) {
      return range(one, text, end + RANGE.length(), words);
    }
    String sign =
        text.startsWith(PLUS_MINUS, end)
            ? PLUS_MINUS
            : text.startsWith(ASCII_PLUS_MINUS, end) ? ASCII_PLUS_MINUS : "";
    return sign.isEmpty()
        ? new NumberNotation(one, end, null)
        : tolerance(one, text, end + sign.length(), words);
  }

  private static NumberNotation range(NumberRange low, String text, int start, NumberWords words) {
    NumberReader reader = readerAt(text, start, words);
    if (reader == null) {
      return new NumberNotation(low, start, "a range needs a number after '..'");
    }
    int end = start + reader.to();
    NumberKind kind = kind(low.kind(), reader.kind());
    if (kind == null) {
      return new NumberNotation(low, end, "both ends of a range are numbers of one kind");
    }
    NumberRange range = new NumberRange(kind, low.low(), reader.value());
    boolean ascending = value(low).compareTo(reader.value()) <= 0;
    return new NumberNotation(
        range, end, ascending ? null : "a range goes from the lower number to the higher");
  }

  private static NumberNotation tolerance(
      NumberRange middle, String text, int start, NumberWords words) {
    NumberReader reader = readerAt(text, start, words);
    if (reader == null) {
      return new NumberNotation(middle, start, "a tolerance needs a number after its sign");
    }
    int end = start + reader.to();
    NumberKind kind = kind(middle.kind(), reader.kind());
    if (kind == null || kind == NumberKind.ORDINAL || reader.value().signum() < 0) {
      return new NumberNotation(middle, end, "a tolerance is a number from 0 of the same kind");
    }
    BigDecimal value = value(middle);
    return new NumberNotation(
        new NumberRange(kind, value.subtract(reader.value()), value.add(reader.value())),
        end,
        null);
  }

  private static BigDecimal value(NumberRange one) {
    return Objects.requireNonNull(one.low(), "low");
  }

  /** A per cent sign after the second number belongs to both. */
  private static @Nullable NumberKind kind(NumberKind first, NumberKind second) {
    return first == NumberKind.PLAIN && second == NumberKind.PERCENT
        ? second
        : first == second ? first : null;
  }

  private static @Nullable NumberReader readerAt(String text, int start, NumberWords words) {
    String rest = text.substring(start);
    int word = wordOfNumber(rest, 0, words);
    if (word < 0) {
      return null;
    }
    NumberReader reader = new NumberReader(words);
    reader.reset(rest);
    return reader.read(word) && reader.from() == 0 ? reader : null;
  }

  private static boolean beginsNumber(String text, int start, NumberWords words) {
    return wordOfNumber(text, start, words) >= 0;
  }

  /** Returns where the first word of a number is that may begin here; -1 where none does. */
  private static int wordOfNumber(String text, int start, NumberWords words) {
    int i = start;
    if (i < text.length() && (text.charAt(i) == '-' || text.charAt(i) == '\u2212')) {
      i++;
    }
    if (i < text.length() && text.charAt(i) == '.') {
      i++;
    }
    if (i >= text.length()) {
      return -1;
    }
    char c = text.charAt(i);
    boolean word = i == start && i + 1 < text.length() && words.mayBegin(c, text.charAt(i + 1));
    return word || NumberReader.begins(c) ? i : -1;
  }
}
