package io.github.rubricscorer.number;

import static io.github.rubricscorer.number.NumberText.isHyphen;

import io.github.rubricscorer.number.NumberWords.Numeral;
import io.github.rubricscorer.number.NumberWords.Role;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.MathContext;
import java.text.Normalizer;
import org.jspecify.annotations.Nullable;

/**
 * Reads a number that begins with a digit or is a fraction of one character, and what goes on with
 * it: exponents, fractions, scales, per cent. The sign before it is {@link NumberReader}'s.
 *
 * <ul>
 *   <li>{@link DigitRuns} says how far the digits and the signs between them are one number.
 *   <li>Groups of three digits between single blanks are one number too. Since 80 443 may be two
 *       numbers, a single group after a common blank counts only if it ends in 00 or has decimals.
 *   <li>Letters right after the digits are a unit, see {@link Units}, the ending of an ordinal, or
 *       {@code k}, {@code M} and {@code bn}; with other letters the digits are a name.
 * </ul>
 *
 * <p>What one run of digits was found to be is remembered to its end, so that the work is linear in
 * the text if its numbers are asked for in their order. Not thread-safe; reused by {@link #reset}.
 */
final class DigitReader {
  private static final int MOST_DIGITS = 60;
  private static final int MOST_GROUPS = 12;
  private static final int LARGEST_EXPONENT = 400;
  private static final int LARGEST_BASE = 1_000_000;

  /** More small letters at the end of a hexadecimal number are a word. */
  private static final int LONGEST_SMALL_BASE = 3;

  /** Fewer letters right after a decimal are factors: 0.5mv². */
  private static final int SHORTEST_NAME = 4;

  private final NumberText text;
  private final DigitRuns runs;

  /** Up to here digits belong to something that is no number. */
  private int closedUntil;

  /** Up to here signs part digits: they are a list or a range. */
  private int partedUntil;

  /** Up to here blanks part digits. */
  private int spacedUntil;

  // The number that was read last.

  private int from;
  private int to;
  private BigDecimal value = BigDecimal.ZERO;
  private NumberKind kind = NumberKind.PLAIN;

  /** Where the exponent ends that was looked for last. */
  private int exponentEnd;

  DigitReader(NumberText text) {
    this.text = text;
    runs = new DigitRuns(text);
  }

  /** Starts over with what the text now is. */
  void reset() {
    closedUntil = 0;
    partedUntil = 0;
    spacedUntil = 0;
  }

  /** Tells whether a place is in something that is no number. */
  boolean isClosed(int index) {
    return index < closedUntil;
  }

  /** Returns where the number begins: at its point where it has one before its digits. */
  int from() {
    return from;
  }

  int to() {
    return to;
  }

  BigDecimal value() {
    return value;
  }

  NumberKind kind() {
    return kind;
  }

  /** Tells whether a number can begin with a character. */
  static boolean begins(char c) {
    return NumberText.isDigit(c) || c >= 0x80 && fraction(c) != null;
  }

  /**
   * Reads the number at a place.
   *
   * @param start where a digit or a character outside of ASCII is
   * @return false where there is none
   */
  boolean read(int start) {
    from = start;
    kind = NumberKind.PLAIN;
    if (!text.isDigitAt(start)) {
      return readFraction(start);
    }
    return readOtherBase(start) || readDigits(start);
  }

  private boolean readFraction(int start) {
    BigDecimal fraction = fraction(text.charAt(start));
    if (fraction == null) {
      return false;
    }
    value = fraction;
    to = start + 1;
    readPercent();
    return true;
  }

  private static @Nullable BigDecimal fraction(char c) {
    if (c != '\u00BC' && c != '\u00BD' && c != '\u00BE' && (c < '\u2150' || c > '\u215E')) {
      return null;
    }
    String digits = Normalizer.normalize(String.valueOf(c), Normalizer.Form.NFKD);
    int slash = digits.indexOf('\u2044');
    return quotient(
        new BigDecimal(digits.substring(0, slash)), new BigDecimal(digits.substring(slash + 1)));
  }

  /** Hexadecimal and binary, as programs and assemblers write it. */
  private boolean readOtherBase(int start) {
    int end = start;
    while (end < text.length()
        && end - start < MOST_DIGITS
        && NumberText.isAsciiWordChar(text.charAt(end))) {
      end++;
    }
    if (end - start < 3 || end < text.length() && text.isWordCharAt(end)) {
      return false;
    }
    String digits;
    int radix = 16;
    char second = text.charAt(start + 1);
    if (text.charAt(start) == '0' && (second == 'x' || second == 'X')) {
      digits = text.substring(start + 2, end);
    } else if (text.charAt(start) == '0' && (second == 'b' || second == 'B')) {
      digits = text.substring(start + 2, end);
      radix = 2;
    } else if ((text.charAt(end - 1) | 0x20) == 'h') {
      digits = text.substring(start, end - 1);
      if (text.isDigits(start, end - 1) || endsWithWord(start, end)) {
        return false; // hours, "3each"
      }
    } else {
      return false;
    }
    for (int i = 0; i < digits.length(); i++) {
      if (Character.digit(digits.charAt(i), radix) < 0) {
        return false;
      }
    }
    value = new BigDecimal(new BigInteger(digits, radix));
    to = end;
    return true;
  }

  /** Whether more than two small letters are before the h of what begins with no zero. */
  private boolean endsWithWord(int start, int end) {
    int letters = end;
    while (letters > start && Character.isLowerCase(text.charAt(letters - 1))) {
      letters--;
    }
    return end - letters > LONGEST_SMALL_BASE && text.charAt(start) != '0';
  }

  private boolean readDigits(int start) {
    boolean parted = start < partedUntil;
    int run = parted ? partedUntil : runs.end(start);
    int end = parted ? runs.endOfPart(start, run) : runs.endOfNumeral(start, run);
    if (parted && runs.isEndOfRange(start, run)) {
      end = run;
    }
    if (end < 0 || end - start > MOST_DIGITS) {
      return close(run);
    }
    value = decimal(start, end);
    to = end;
    boolean whole = text.isDigits(start, end);
    if (whole && isAfterPoint(start)) {
      value = new BigDecimal("0." + text.substring(start, end));
      from = start - 1;
      whole = false;
    }
    if (end < run) {
      partedUntil = run; // the rest is for the next call
      return true;
    }
    return readTail(start, end, whole);
  }

  /** Whether a point stands before that belongs to nothing before it. */
  private boolean isAfterPoint(int start) {
    return start > 0
        && text.charAt(start - 1) == '.'
        && (start == 1 || !text.isWordCharAt(start - 2) && text.charAt(start - 2) != '.');
  }

  private boolean close(int until) {
    closedUntil = Math.max(closedUntil, until);
    return false;
  }

  private BigDecimal decimal(int start, int end) {
    if (end - start <= 8 && text.isDigits(start, end)) {
      return BigDecimal.valueOf(text.intValue(start, end));
    }
    int slash = runs.slash(start, end);
    if (slash >= 0) {
      return quotient(
          BigDecimal.valueOf(text.intValue(start, slash)),
          BigDecimal.valueOf(text.intValue(slash + 1, end)));
    }
    StringBuilder digits = new StringBuilder(end - start);
    for (int i = start; i < end; i++) {
      if (text.isDigitAt(i) || text.charAt(i) == '.') {
        digits.append(text.charAt(i));
      }
    }
    return new BigDecimal(digits.toString());
  }

  private static BigDecimal quotient(BigDecimal numerator, BigDecimal denominator) {
    return numerator.divide(denominator, MathContext.DECIMAL128);
  }

  // What follows the digits.

  /** Reads on from the digits to the end of the number; false where they are part of a name. */
  private boolean readTail(int start, int end, boolean whole) {
    boolean plain = whole && start >= spacedUntil && readSpacedGroups(start, end);
    if (!readExponent() || !readPower(whole)) {
      return close(to);
    }
    if (whole && !plain) {
      readMixed();
    }
    readTimesTenTo();
    if (to < text.length() && text.isWordCharAt(to) && !readLetters(whole)) {
      return close(text.endOfWord(to));
    }
    if (kind == NumberKind.PLAIN) {
      readScale();
      if (whole) {
        readParts();
      }
      readPercent();
    }
    return true;
  }

  /** Reads groups of three digits between single blanks; tells whether there are any. */
  private boolean readSpacedGroups(int start, int end) {
    if (end - start > 3 || text.charAt(start) == '0' || end >= text.length()) {
      return false;
    }
    char blank = text.charAt(end);
    if (blank != ' ' && !NumberText.isNarrowBlank(blank)) {
      return false;
    }
    int i = end;
    int groups = 0;
    boolean consistent = true;
    while (i + 1 < text.length() && text.charAt(i) == blank && text.isDigitAt(i + 1)) {
      int next = text.endOfDigits(i + 1);
      consistent &= next - i == 4 && !runs.goesOn(next) && ++groups <= MOST_GROUPS;
      i = next;
    }
    if (consistent && (groups != 1 || blank != ' ' || isOneNumber(i))) {
      return takeGroups(start, end, i);
    }
    spacedUntil = i; // a list
    return false;
  }

  /**
   * Whether a single group after a common blank makes one number with the digits before: 12 500 and
   * 1 234.5 are one number, 80 443 are two.
   */
  private boolean isOneNumber(int end) {
    boolean round = text.charAt(end - 1) == '0' && text.charAt(end - 2) == '0';
    return round || hasDecimals(end);
  }

  private boolean hasDecimals(int end) {
    return end + 1 < text.length() && text.charAt(end) == '.' && text.isDigitAt(end + 1);
  }

  private boolean takeGroups(int start, int end, int last) {
    if (last == end) {
      return false;
    }
    to = hasDecimals(last) ? text.endOfDigits(last + 1) : last;
    value = decimal(start, to);
    return true;
  }

  /** Reads {@code 1½} and {@code 1 1/2}. */
  private void readMixed() {
    int i = text.afterBlank(to);
    if (i >= text.length()) {
      return;
    }
    BigDecimal fraction = fraction(text.charAt(i));
    if (fraction != null) {
      value = value.add(fraction);
      to = i + 1;
      return;
    }
    if (i == to || !text.isDigitAt(i)) {
      return;
    }
    int slash = text.endOfDigits(i);
    if (slash + 1 >= text.length() || slash - i > 2 || text.charAt(slash) != '/') {
      return;
    }
    int end = text.endOfDigits(slash + 1);
    boolean proper =
        end > slash + 1
            && text.intValue(i, slash) < text.intValue(slash + 1, end)
            && text.intValue(slash + 1, end) <= DigitRuns.LARGEST_DENOMINATOR
            && !runs.goesOn(end)
            && (end >= text.length() || !text.isWordCharAt(end));
    if (proper) {
      value = value.add(decimal(i, end));
      to = end;
    }
  }

  /** Reads the letters right after the digits; false where both are a name. */
  private boolean readLetters(boolean whole) {
    if (!text.isLatinAt(to)) {
      return true;
    }
    int end = text.endOfWord(to);
    if (end - to > text.longestWord()) {
      return true;
    }
    String letters = text.substring(to, end);
    if (letters.equals("s") && isPluralised()) {
      to = end;
      return true;
    }
    switch (letters) {
      case "k", "K" -> scale(3, end);
      case "M" -> scale(6, end);
      case "bn" -> scale(9, end);
      case "st", "nd", "rd", "th", "ST", "ND", "RD", "TH" -> {
        kind = NumberKind.ORDINAL;
        to = end;
        return whole;
      }
      default -> {
        return Units.contains(letters) || !whole && letters.length() < SHORTEST_NAME;
      }
    }
    return true;
  }

  /** Whether {@code s} makes several of a number: a decade or an error of HTTP. */
  private boolean isPluralised() {
    int number = value.scale() > 0 || value.precision() > 4 ? 0 : value.intValue();
    return number >= 400 && number < 600 || number >= 1000 && number < 3000 && number % 10 == 0;
  }

  private void scale(int power, int end) {
    value = value.scaleByPowerOfTen(power);
    to = end;
  }

  /** Reads {@code million} and the like after digits. */
  private void readScale() {
    Numeral word = text.wordAt(text.afterBlank(to));
    if (word != null && (word.role() == Role.SCALE || word.role() == Role.HUNDRED)) {
      value = value.multiply(word.value());
      to = text.wordEnd();
    }
  }

  /** Reads {@code thirds} after a whole number. */
  private void readParts() {
    Numeral word = text.wordAt(text.afterBlankOrHyphen(to));
    if (word != null && word.role() == Role.PARTS) {
      value = quotient(value, word.value());
      to = text.wordEnd();
    }
  }

  private void readPercent() {
    int end = text.afterPercent(to);
    if (end > to) {
      kind = NumberKind.PERCENT;
      to = end;
    }
  }

  // Exponents.

  /** Reads {@code e-3}; false where it is too large. */
  private boolean readExponent() {
    if (to + 1 >= text.length() || (text.charAt(to) | 0x20) != 'e') {
      return true;
    }
    int i = to + 1;
    boolean negative = isHyphen(text.charAt(i));
    if (negative || text.charAt(i) == '+') {
      i++;
    }
    int end = text.endOfDigits(i);
    if (end == i || end < text.length() && text.isWordCharAt(end)) {
      return true;
    }
    int exponent = text.intValue(i, end);
    to = end;
    if (exponent > LARGEST_EXPONENT) {
      return false;
    }
    value = value.scaleByPowerOfTen(negative ? -exponent : exponent);
    return true;
  }

  /** Reads {@code ^3}, {@code **3} and raised digits; false where it is too large. */
  private boolean readPower(boolean whole) {
    int exponent = exponentAt(to);
    if (exponentEnd == to) {
      return true;
    }
    to = exponentEnd;
    if (Math.abs(exponent) > LARGEST_EXPONENT
        || !whole
        || value.compareTo(BigDecimal.valueOf(LARGEST_BASE)) > 0
        || value.signum() == 0 && exponent < 0) {
      return false;
    }
    BigDecimal power = value.pow(Math.abs(exponent), new MathContext(60));
    value = exponent < 0 ? quotient(BigDecimal.ONE, power) : power;
    return true;
  }

  /** Reads {@code × 10^23}. */
  private void readTimesTenTo() {
    int i = text.afterBlank(to);
    if (i >= text.length() || "x*\u00D7\u00B7\u22C5\u2715\u2A09".indexOf(text.charAt(i)) < 0) {
      return;
    }
    i = text.afterBlank(i + 1);
    if (!text.startsWith("10", i)) {
      return;
    }
    int exponent = exponentAt(i + 2);
    if (exponentEnd > i + 2 && Math.abs(exponent) <= LARGEST_EXPONENT) {
      value = value.scaleByPowerOfTen(exponent);
      to = exponentEnd;
    }
  }

  /** Returns the exponent at a place; {@link #exponentEnd} is after it, or there if it is none. */
  private int exponentAt(int start) {
    exponentEnd = start;
    int i = start;
    if (i >= text.length()) {
      return 0;
    }
    if (text.charAt(i) == '^') {
      i++;
    } else if (text.startsWith("**", i)) {
      i += 2;
    } else {
      return raisedAt(start);
    }
    boolean bracket = i < text.length() && (text.charAt(i) == '(' || text.charAt(i) == '{');
    i += bracket ? 1 : 0;
    boolean negative = i < text.length() && isHyphen(text.charAt(i));
    i += negative || i < text.length() && text.charAt(i) == '+' ? 1 : 0;
    int end = text.endOfDigits(i);
    if (end == i || end < text.length() && text.isWordCharAt(end)) {
      return 0;
    }
    int exponent = text.intValue(i, end);
    if (bracket && end < text.length() && (text.charAt(end) == ')' || text.charAt(end) == '}')) {
      end++;
    }
    exponentEnd = end;
    return negative ? -exponent : exponent;
  }

  private int raisedAt(int start) {
    int i = start;
    boolean negative = text.charAt(i) == '\u207B';
    i += negative || text.charAt(i) == '\u207A' ? 1 : 0;
    int exponent = 0;
    int digits = 0;
    while (i < text.length() && raised(text.charAt(i)) >= 0 && digits < 4) {
      exponent = 10 * exponent + raised(text.charAt(i));
      i++;
      digits++;
    }
    if (digits > 0) {
      exponentEnd = i;
    }
    return negative ? -exponent : exponent;
  }

  private static int raised(char c) {
    return switch (c) {
      case '\u00B9' -> 1;
      case '\u00B2' -> 2;
      case '\u00B3' -> 3;
      default -> c == '\u2070' ? 0 : c >= '\u2074' && c <= '\u2079' ? 4 + c - '\u2074' : -1;
    };
  }
}
