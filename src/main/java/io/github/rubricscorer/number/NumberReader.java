package io.github.rubricscorer.number;

import io.github.rubricscorer.number.NumberWords.Numeral;
import io.github.rubricscorer.number.NumberWords.Role;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.MathContext;
import java.text.Normalizer;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Reads the number at a place of a text, if there is one: its value, its kind and how far it goes.
 *
 * <p>To be asked at the beginning of each word that may begin a number, in the order of the text.
 * Digits are read as part of what they stand in, the run of digits and the signs between them,
 * since {@code 10} is a number in {@code 10,20,30} and none in {@code 10:30}:
 *
 * <ul>
 *   <li>Groups of three digits after commas, apostrophes, underscores or single blanks are one
 *       number; other digits after commas are numbers of their own, as in a list. Since 80 443 may
 *       be two numbers, a single group after a common blank counts only if it ends in 00 or has
 *       decimals.
 *   <li>A hyphen or dash between two numbers makes a range of two; before a number, and after
 *       nothing that could be the other end, it is a sign.
 *   <li>One slash between small whole numbers makes a fraction.
 *   <li>Colons, several full stops, several hyphens and leading zeros after a hyphen make times,
 *       versions, addresses, dates and telephone numbers, which are no numbers.
 *   <li>Letters right after the digits are a unit, see {@link Units}, the ending of an ordinal, or
 *       {@code k}, {@code M} and {@code bn}; with other letters the digits are a name.
 * </ul>
 *
 * <p>What one run of digits was found to be is remembered to its end, so that the work is linear in
 * the text. Not thread-safe; reused by {@link #reset}.
 */
public final class NumberReader {
  private static final int MOST_DIGITS = 60;
  private static final int MOST_GROUPS = 12;
  private static final int LARGEST_EXPONENT = 400;
  private static final int LARGEST_BASE = 1_000_000;
  private static final int LARGEST_NUMERATOR = 999;
  private static final int LARGEST_DENOMINATOR = 100;

  /** Fewer letters right after a decimal are factors: 0.5mv². */
  private static final int SHORTEST_NAME = 4;

  /** After these, "one" is somebody or something. */
  private static final Set<String> BEFORE_PRONOUN =
      Set.of("no", "any", "every", "some", "another", "this", "that", "each", "which", "the");

  private String text = "";
  private int length;

  /** Up to here digits belong to something that is no number. */
  private int closedUntil;

  /** Up to here signs part digits: they are a list or a range. */
  private int partedUntil;

  /** Up to here blanks part digits. */
  private int spacedUntil;

  /** Where the number before ends; -1 where there was none. */
  private int lastEnd;

  // The number that was read last.

  private int from;
  private int to;
  private BigDecimal value = BigDecimal.ZERO;
  private NumberKind kind = NumberKind.PLAIN;

  private NumberWords words;

  /**
   * Makes a reader of the empty text.
   *
   * @param words the words of the language
   */
  public NumberReader(NumberWords words) {
    this.words = words;
  }

  /**
   * Goes on in a language.
   *
   * @param ofLanguage its words
   */
  public void use(NumberWords ofLanguage) {
    words = ofLanguage;
  }

  /**
   * Starts over with a text.
   *
   * @param value the text
   */
  public void reset(String value) {
    text = value;
    length = value.length();
    closedUntil = 0;
    partedUntil = 0;
    spacedUntil = 0;
    lastEnd = -1;
  }

  /**
   * Tells whether a character can begin a number, words aside.
   *
   * @param c the character
   * @return true for a digit and for a fraction
   */
  public static boolean begins(char c) {
    return c >= '0' && c <= '9' || c >= 0x80 && fraction(c) != null;
  }

  /** Returns where the number begins: at its sign or point where it has one. */
  public int from() {
    return from;
  }

  /** Returns the offset after the number. */
  public int to() {
    return to;
  }

  /** Returns the value; of so many per cent, so many. */
  public BigDecimal value() {
    return value;
  }

  /** Returns what the number is said to be. */
  public NumberKind kind() {
    return kind;
  }

  /**
   * Returns the number as what a pattern asks for.
   *
   * @return the range that has the value alone
   */
  public NumberRange range() {
    return NumberRange.of(kind, value);
  }

  /**
   * Reads the number that begins with the word at a place.
   *
   * @param start where the word begins: a digit, a fraction or a letter
   * @return false where there is none
   */
  public boolean read(int start) {
    if (start < closedUntil) {
      return false;
    }
    from = start;
    kind = NumberKind.PLAIN;
    char c = text.charAt(start);
    boolean found;
    if (isDigit(c)) {
      found = readDigits(start);
    } else if (c >= 0x80) {
      found = readFraction(start);
    } else {
      found = readWords(start);
    }
    if (found) {
      lastEnd = to;
    }
    return found;
  }

  // Digits.

  private boolean readDigits(int start) {
    if (readOtherBase(start)) {
      return true;
    }
    int run = start < partedUntil ? partedUntil : endOfRun(start);
    int end = endOfNumeral(start, run);
    if (end < 0 || end - start > MOST_DIGITS) {
      return close(run);
    }
    value = decimal(start, end);
    to = end;
    boolean whole = isDigits(start, end);
    if (whole && isAfterPoint(start)) {
      value = new BigDecimal("0." + text.substring(start, end));
      from = start - 1;
      whole = false;
    }
    if (end < run) {
      partedUntil = run; // the rest is for the next call
      return sign();
    }
    return readTail(start, end, whole) && sign();
  }

  /** Whether a point stands before that belongs to nothing before it. */
  private boolean isAfterPoint(int start) {
    return start > 0
        && text.charAt(start - 1) == '.'
        && (start == 1 || !isWordChar(text.charAt(start - 2)) && text.charAt(start - 2) != '.');
  }

  private boolean close(int until) {
    closedUntil = Math.max(closedUntil, until);
    return false;
  }

  /** The digits and the signs that stand between digits. */
  private int endOfRun(int start) {
    int i = start;
    while (i < length) {
      char c = text.charAt(i);
      boolean between = isBetweenDigits(c) && i > start && i + 1 < length && isDigitAt(i + 1);
      if (!isDigit(c) && !(between && isDigitAt(i - 1))) {
        break;
      }
      i++;
    }
    return i;
  }

  private static boolean isBetweenDigits(char c) {
    return switch (c) {
      case '.',
          ',',
          ':',
          '/',
          '-',
          '_',
          '\'',
          '\u2019',
          '\u2013',
          '\u2212',
          '\u2010',
          '\u2011',
          '\u2044' ->
          true;
      default -> false;
    };
  }

  private static boolean isHyphen(char c) {
    return c == '-' || c >= '\u2010' && c <= '\u2013' || c == '\u2212';
  }

  /**
   * Returns where the numeral at the beginning of a run ends; the run's end where it is one number,
   * -1 where it is none.
   */
  private int endOfNumeral(int start, int run) {
    if (start < partedUntil) {
      return endOfPart(start, run);
    }
    int slashes = 0;
    int hyphens = 0;
    int hyphenAt = run;
    int grouping = 0;
    for (int i = start; i < run; i++) {
      char c = text.charAt(i);
      if (c == ':') {
        return -1;
      } else if (c == '/' || c == '\u2044') {
        slashes++;
      } else if (isHyphen(c)) {
        hyphens++;
        hyphenAt = Math.min(hyphenAt, i);
      } else if (c == ',' || c == '_' || c == '\'' || c == '\u2019') {
        grouping++;
      }
    }
    if (slashes > 0) {
      return slashes == 1 && hyphens == 0 && grouping == 0 && !hasDot(start, run)
          ? endOfFraction(start, run)
          : -1;
    }
    if (hyphens > 1 || hyphens == 1 && hasLeadingZero(hyphenAt + 1, run)) {
      return -1;
    }
    if (hyphens == 1) {
      boolean two = isNumeral(start, hyphenAt) && isNumeral(hyphenAt + 1, run);
      return two ? hyphenAt : -1;
    }
    if (isNumeral(start, run)) {
      return run;
    }
    return grouping == 0 || !hasOnlyCommas(start, run) ? -1 : endOfPart(start, run);
  }

  /** A whole numeral of two small whole numbers is a fraction; others are two numbers. */
  private int endOfFraction(int start, int run) {
    int slash = slash(start, run);
    boolean small =
        intValue(start, slash) <= LARGEST_NUMERATOR
            && intValue(slash + 1, run) <= LARGEST_DENOMINATOR
            && intValue(slash + 1, run) > 0
            && !hasLeadingZero(start, slash)
            && !hasLeadingZero(slash + 1, run);
    return small ? run : slash;
  }

  private int slash(int start, int run) {
    for (int i = start; i < run; i++) {
      if (text.charAt(i) == '/' || text.charAt(i) == '\u2044') {
        return i;
      }
    }
    return -1;
  }

  private boolean hasDot(int start, int end) {
    for (int i = start; i < end; i++) {
      if (text.charAt(i) == '.') {
        return true;
      }
    }
    return false;
  }

  private boolean hasOnlyCommas(int start, int end) {
    for (int i = start; i < end; i++) {
      char c = text.charAt(i);
      if (!isDigit(c) && c != ',' && c != '.') {
        return false;
      }
      if (c == '.' && hasSecondDot(i + 1, end)) {
        return false;
      }
    }
    return true;
  }

  /** Whether another full stop comes before the next comma. */
  private boolean hasSecondDot(int start, int end) {
    for (int i = start; i < end && text.charAt(i) != ','; i++) {
      if (text.charAt(i) == '.') {
        return true;
      }
    }
    return false;
  }

  /** A part of a list or of a range: up to the next sign that is no point. */
  private int endOfPart(int start, int run) {
    int i = start;
    boolean point = false;
    while (i < run && (isDigitAt(i) || text.charAt(i) == '.')) {
      if (text.charAt(i) == '.' && point) {
        return -1;
      }
      point |= text.charAt(i) == '.';
      i++;
    }
    return i;
  }

  /** Whether digits are one number: grouped in threes or not at all, and with one point. */
  private boolean isNumeral(int start, int end) {
    int i = start;
    while (i < end && isDigitAt(i)) {
      i++;
    }
    if (i < end && text.charAt(i) != '.') {
      char mark = text.charAt(i);
      if (i - start > 3 || text.charAt(start) == '0' || isHyphen(mark) || mark == '/') {
        return false;
      }
      while (i < end && text.charAt(i) == mark) {
        if (i + 4 > end || endOfDigits(i + 1) != i + 4) {
          return false;
        }
        i += 4;
      }
    }
    if (i < end && text.charAt(i) == '.') {
      i++;
      while (i < end && isDigitAt(i)) {
        i++;
      }
    }
    return i == end;
  }

  private boolean hasLeadingZero(int start, int end) {
    return start + 1 < end && text.charAt(start) == '0' && isDigitAt(start + 1);
  }

  private BigDecimal decimal(int start, int end) {
    if (end - start <= 8 && isDigits(start, end)) {
      return BigDecimal.valueOf(intValue(start, end));
    }
    int slash = slash(start, end);
    if (slash >= 0) {
      return quotient(
          BigDecimal.valueOf(intValue(start, slash)), BigDecimal.valueOf(intValue(slash + 1, end)));
    }
    StringBuilder digits = new StringBuilder(end - start);
    for (int i = start; i < end; i++) {
      char c = text.charAt(i);
      if (isDigit(c) || c == '.') {
        digits.append(c);
      }
    }
    return new BigDecimal(digits.toString());
  }

  private static BigDecimal quotient(BigDecimal numerator, BigDecimal denominator) {
    return numerator.divide(denominator, MathContext.DECIMAL128);
  }

  /** Returns the value of digits alone; a large one where they are many. */
  private int intValue(int start, int end) {
    return end - start > 8 ? Integer.MAX_VALUE : Integer.parseInt(text, start, end, 10);
  }

  private boolean isDigits(int start, int end) {
    return endOfDigits(start) >= end;
  }

  private int endOfDigits(int start) {
    int i = start;
    while (i < length && isDigitAt(i)) {
      i++;
    }
    return i;
  }

  /** Hexadecimal and binary, as programs and assemblers write it. */
  private boolean readOtherBase(int start) {
    int end = start;
    while (end < length && end - start < MOST_DIGITS && isAsciiWordChar(text.charAt(end))) {
      end++;
    }
    if (end - start < 3 || end < length && isWordChar(text.charAt(end))) {
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
      if (isDigits(start, end - 1)) {
        return false; // hours
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
    return sign();
  }

  // What follows digits.

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
    if (to < length && isWordChar(text.charAt(to)) && !readLetters(whole)) {
      return close(endOfWord(to));
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
    if (end - start > 3 || text.charAt(start) == '0' || end >= length) {
      return false;
    }
    char blank = text.charAt(end);
    if (blank != ' ' && !isNarrowBlank(blank)) {
      return false;
    }
    int i = end;
    int groups = 0;
    boolean consistent = true;
    while (i + 1 < length && text.charAt(i) == blank && isDigitAt(i + 1)) {
      int next = endOfDigits(i + 1);
      consistent &= next - i == 4 && !continuesRun(next) && ++groups <= MOST_GROUPS;
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
    return round || end + 1 < length && text.charAt(end) == '.' && isDigitAt(end + 1);
  }

  private boolean takeGroups(int start, int end, int last) {
    if (last == end) {
      return false;
    }
    int i = last;
    if (i + 1 < length && text.charAt(i) == '.' && isDigitAt(i + 1)) {
      i = endOfDigits(i + 1);
    }
    value = decimal(start, i);
    to = i;
    return true;
  }

  /** Whether digits that end here are part of a run that makes them something else. */
  private boolean continuesRun(int end) {
    return end + 1 < length
        && isBetweenDigits(text.charAt(end))
        && text.charAt(end) != '.'
        && isDigitAt(end + 1);
  }

  /** Reads {@code e-3}; false where it is too large. */
  private boolean readExponent() {
    if (to + 1 >= length || (text.charAt(to) | 0x20) != 'e') {
      return true;
    }
    int i = to + 1;
    boolean negative = isHyphen(text.charAt(i));
    if (negative || text.charAt(i) == '+') {
      i++;
    }
    int end = endOfDigits(i);
    if (end == i || end < length && isWordChar(text.charAt(end))) {
      return true;
    }
    int exponent = intValue(i, end);
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

  /** Where the exponent ends that was looked for last. */
  private int exponentEnd;

  private int exponentAt(int start) {
    exponentEnd = start;
    int i = start;
    if (i >= length) {
      return 0;
    }
    if (text.charAt(i) == '^') {
      i++;
    } else if (text.startsWith("**", i)) {
      i += 2;
    } else {
      return raisedAt(start);
    }
    boolean bracket = i < length && (text.charAt(i) == '(' || text.charAt(i) == '{');
    i += bracket ? 1 : 0;
    boolean negative = i < length && isHyphen(text.charAt(i));
    i += negative || i < length && text.charAt(i) == '+' ? 1 : 0;
    int end = endOfDigits(i);
    if (end == i || end < length && isWordChar(text.charAt(end))) {
      return 0;
    }
    int exponent = intValue(i, end);
    if (bracket && end < length && (text.charAt(end) == ')' || text.charAt(end) == '}')) {
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
    while (i < length && raised(text.charAt(i)) >= 0 && digits < 4) {
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

  /** Reads {@code × 10^23}. */
  private void readTimesTenTo() {
    int i = afterBlank(to);
    if (i >= length || "x*\u00D7\u00B7\u22C5\u2715\u2A09".indexOf(text.charAt(i)) < 0) {
      return;
    }
    i = afterBlank(i + 1);
    if (!text.startsWith("10", i)) {
      return;
    }
    int exponent = exponentAt(i + 2);
    if (exponentEnd > i + 2 && Math.abs(exponent) <= LARGEST_EXPONENT) {
      value = value.scaleByPowerOfTen(exponent);
      to = exponentEnd;
    }
  }

  /** Reads {@code 1½} and {@code 1 1/2}. */
  private void readMixed() {
    int i = afterBlank(to);
    if (i >= length) {
      return;
    }
    BigDecimal fraction = fraction(text.charAt(i));
    if (fraction != null) {
      value = value.add(fraction);
      to = i + 1;
      return;
    }
    if (i == to || !isDigitAt(i)) {
      return;
    }
    int slash = endOfDigits(i);
    if (slash + 1 >= length || slash - i > 2 || text.charAt(slash) != '/') {
      return;
    }
    int end = endOfDigits(slash + 1);
    boolean proper =
        end > slash + 1
            && intValue(i, slash) < intValue(slash + 1, end)
            && intValue(slash + 1, end) <= LARGEST_DENOMINATOR
            && !continuesRun(end)
            && (end >= length || !isWordChar(text.charAt(end)));
    if (proper) {
      value = value.add(decimal(i, end));
      to = end;
    }
  }

  /** Reads the letters right after the digits; false where both are a name. */
  private boolean readLetters(boolean whole) {
    if (!isLatin(text.codePointAt(to))) {
      return true;
    }
    int end = endOfWord(to);
    if (end - to > words.longest()) {
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
    Numeral word = wordAt(afterBlank(to));
    if (word != null && (word.role() == Role.SCALE || word.role() == Role.HUNDRED)) {
      value = value.multiply(word.value());
      to = wordEnd;
    }
  }

  /** Reads {@code thirds} after a whole number. */
  private void readParts() {
    Numeral word = wordAt(afterBlankOrHyphen(to));
    if (word != null && word.role() == Role.PARTS) {
      value = quotient(value, word.value());
      to = wordEnd;
    }
  }

  private void readPercent() {
    int i = afterBlank(to);
    if (i < length && text.charAt(i) == '%') {
      if (i + 1 >= length || !isWordChar(text.charAt(i + 1))) {
        kind = NumberKind.PERCENT;
        to = i + 1;
      }
    } else if (isWord("percent", i)) {
      kind = NumberKind.PERCENT;
      to = i + 7;
    } else if (isWord("per", i) && isWord("cent", afterBlankOrHyphen(i + 3))) {
      kind = NumberKind.PERCENT;
      to = afterBlankOrHyphen(i + 3) + 4;
    } else if (isWord("pct", i)) {
      kind = NumberKind.PERCENT;
      to = i + 3;
    }
  }

  // What stands before.

  /** Takes the sign before the number, where it is one. */
  private boolean sign() {
    if (from == 0 || !isHyphen(text.charAt(from - 1))) {
      return true;
    }
    boolean sign = from == 1 || isBeforeSign(text.charAt(from - 2));
    if (sign) {
      from--;
      value = value.negate();
    }
    return true;
  }

  private static boolean isBeforeSign(char c) {
    return isBlank(c)
        || switch (c) {
          case '(',
              '[',
              '{',
              '=',
              '<',
              '>',
              ',',
              ';',
              ':',
              '+',
              '*',
              '/',
              '|',
              '~',
              '"',
              '\'',
              '`',
              '$',
              '^' ->
              true;
          default -> c >= 0x80 && !Character.isLetterOrDigit(c) && !isHyphen(c) && c != ')';
        };
  }

  // Fractions of one character.

  private boolean readFraction(int start) {
    BigDecimal fraction = fraction(text.charAt(start));
    if (fraction == null) {
      return false;
    }
    value = fraction;
    to = start + 1;
    readPercent();
    return sign();
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

  // Words.

  /** Where the word ends that was looked for last. */
  private int wordEnd;

  private boolean readWords(int start) {
    Numeral first = wordAt(start);
    if (first == null || first.role() == Role.PARTS || first.role() == Role.QUARTER) {
      return false;
    }
    if (first.role() == Role.SIGN) {
      return readSigned(start);
    }
    if (first.role() == Role.UNIT && isPronoun(start)) {
      return false;
    }
    return readCardinal(start, first);
  }

  private boolean readSigned(int start) {
    if (lastEnd >= 0 && lastEnd + 1 >= start && lastEnd < start) {
      return false; // ten minus one
    }
    int i = afterBlankOrHyphen(wordEnd);
    if (i >= length || i == wordEnd || i < closedUntil) {
      return false;
    }
    char c = text.charAt(i);
    boolean found;
    int digit = c == '.' ? i + 1 : i;
    if (digit < length && isDigitAt(digit)) {
      from = digit;
      found = readDigits(digit) && from == i;
    } else if (c >= 0x80) {
      found = readFraction(i);
    } else {
      Numeral first = wordAt(i);
      found = first != null && isCounting(first) && readCardinal(i, first);
    }
    if (!found || kind == NumberKind.ORDINAL) {
      return false;
    }
    value = value.negate();
    from = start;
    return true;
  }

  private static boolean isCounting(Numeral numeral) {
    return switch (numeral.role()) {
      case UNIT, TEEN, TENS, HUNDRED, SCALE, HALF -> true;
      default -> false;
    };
  }

  private boolean isPronoun(int start) {
    if (wordEnd - start != 3 || (text.charAt(start) | 0x20) != 'o' || start < 2) {
      return false;
    }
    int end = start - 1;
    if (!isBlank(text.charAt(end))) {
      return false;
    }
    int begin = end;
    while (begin > 0 && end - begin < words.longest() && isWordChar(text.charAt(begin - 1))) {
      begin--;
    }
    return BEFORE_PRONOUN.contains(text.substring(begin, end).toLowerCase(Locale.ROOT));
  }

  /**
   * Reads words as far as they make one number. Below a thousand there is a number so far, above it
   * what is complete; each next scale must be smaller.
   */
  private boolean readCardinal(int start, Numeral first) {
    BigDecimal complete = BigDecimal.ZERO;
    BigDecimal scale = BigDecimal.valueOf(Long.MAX_VALUE);
    int below = 0;
    Numeral word = first;
    Role last = Role.SCALE;
    boolean any = false;
    int end = start;
    while (word != null) {
      int number = word.value().intValue();
      switch (word.role()) {
        case UNIT, TEEN, TENS, ORDINAL -> {
          if (!fits(word, last, any)) {
            return finish(complete.add(BigDecimal.valueOf(below)), end);
          }
          below += number;
          if (word.role() == Role.ORDINAL) {
            return finishOrdinal(complete.add(BigDecimal.valueOf(below)));
          }
        }
        case HUNDRED -> {
          if (below >= 100 || any && below == 0) {
            return finish(complete.add(BigDecimal.valueOf(below)), end);
          }
          below = 100 * Math.max(1, below);
        }
        case SCALE -> {
          if (word.value().compareTo(scale) >= 0 || any && below == 0) {
            return finish(complete.add(BigDecimal.valueOf(below)), end);
          }
          scale = word.value();
          complete = complete.add(scale.multiply(BigDecimal.valueOf(Math.max(1, below))));
          below = 0;
        }
        case LARGE_ORDINAL -> {
          if (!any) {
            return finishOrdinal(word.value());
          }
          BigDecimal parts = BigDecimal.valueOf(Math.max(1, below)).multiply(word.value());
          return finishOrdinal(complete.add(parts));
        }
        case HALF -> {
          if (any) {
            return finish(complete.add(BigDecimal.valueOf(below)), end);
          }
          return finish(quotient(BigDecimal.ONE, word.value()), wordEnd);
        }
        case SIGN, PARTS, QUARTER -> {
          return finish(complete.add(BigDecimal.valueOf(below)), end);
        }
      }
      any = true;
      last = word.role();
      end = wordEnd;
      int next = afterBlankOrHyphen(end);
      word = next == end ? null : wordAt(next);
      if (word == null && (last == Role.HUNDRED || last == Role.SCALE) && isWord("and", next)) {
        int afterAnd = afterBlank(next + 3);
        Numeral more = wordAt(afterAnd);
        word = more != null && isSmall(more) ? more : null;
      } else if (word != null && endsBefore(word, complete, below)) {
        word = null;
      }
    }
    return finish(complete.add(BigDecimal.valueOf(below)), end);
  }

  /**
   * A second is a time after a number, and a third or a thousandth a part of something after "one".
   */
  private static boolean endsBefore(Numeral word, BigDecimal complete, int below) {
    return complete.signum() == 0
        && (word.role() == Role.ORDINAL && below < 20
            || word.role() == Role.LARGE_ORDINAL && below == 1);
  }

  private static boolean isSmall(Numeral numeral) {
    return switch (numeral.role()) {
      case UNIT, TEEN, TENS, ORDINAL -> true;
      default -> false;
    };
  }

  private static boolean fits(Numeral word, Role last, boolean any) {
    if (!any) {
      return true;
    }
    int number = word.value().intValue();
    if (last == Role.TENS) {
      return number > 0 && number < 10;
    }
    return (last == Role.HUNDRED || last == Role.SCALE) && number > 0;
  }

  private boolean finishOrdinal(BigDecimal ordinal) {
    value = ordinal;
    to = wordEnd;
    kind = NumberKind.ORDINAL;
    return true;
  }

  /** Takes a cardinal number and reads on: decimals, parts, per cent. */
  private boolean finish(BigDecimal cardinal, int end) {
    value = cardinal;
    to = end;
    readDecimalWords();
    readWordParts();
    readAndHalf();
    readPercent();
    return true;
  }

  /** Reads {@code point five}. */
  private void readDecimalWords() {
    int i = afterBlank(to);
    if (i == to || !isWord("point", i)) {
      return;
    }
    int scale = 0;
    int at = i + 5;
    Numeral digit = wordAt(afterBlank(at));
    while (digit != null && digit.role() == Role.UNIT && scale < MOST_GROUPS) {
      value = value.add(digit.value().scaleByPowerOfTen(- ++scale));
      at = wordEnd;
      to = at;
      digit = wordAt(afterBlank(at));
    }
  }

  /** Reads {@code thirds}, and {@code third} after "one". */
  private void readWordParts() {
    int i = afterBlankOrHyphen(to);
    Numeral word = i == to ? null : wordAt(i);
    if (word == null) {
      return;
    }
    boolean single = value.compareTo(BigDecimal.ONE) == 0;
    boolean parts =
        switch (word.role()) {
          case PARTS -> true;
          case ORDINAL -> single && word.value().intValue() > 2;
          case HALF, QUARTER, LARGE_ORDINAL -> single;
          default -> false;
        };
    if (parts) {
      value = quotient(value, word.value());
      to = wordEnd;
    }
  }

  /** Reads {@code and a half}. */
  private void readAndHalf() {
    int i = afterBlank(to);
    if (i == to || !isWord("and", i)) {
      return;
    }
    i = afterBlank(i + 3);
    if (isWord("a", i)) {
      i = afterBlank(i + 1);
    } else if (isWord("one", i)) {
      i = afterBlank(i + 3);
    } else {
      return;
    }
    Numeral word = wordAt(i);
    if (word != null && (word.role() == Role.HALF || word.role() == Role.QUARTER)) {
      value = value.add(quotient(BigDecimal.ONE, word.value()));
      to = wordEnd;
    }
  }

  /** Returns what the word here stands for; {@link #wordEnd} is after it. */
  private @Nullable Numeral wordAt(int start) {
    if (start + 1 >= length || !words.mayBegin(text.charAt(start), text.charAt(start + 1))) {
      return null;
    }
    int end = start;
    while (end < length && end - start <= words.longest() && words.isLetter(text.charAt(end))) {
      end++;
    }
    if (end < length && (isWordChar(text.charAt(end)) || isContracted(end))) {
      return null;
    }
    wordEnd = end;
    return words.find(text.substring(start, end).toLowerCase(Locale.ROOT));
  }

  private boolean isContracted(int index) {
    char c = text.charAt(index);
    return (c == '\'' || c == '\u2019') && index + 1 < length && isLetter(text.charAt(index + 1));
  }

  private boolean isWord(String word, int start) {
    int end = start + word.length();
    return end <= length
        && (text.charAt(start) | 0x20) == word.charAt(0) // nearly always not
        && text.regionMatches(true, start, word, 0, word.length())
        && (end >= length || !isWordChar(text.charAt(end)));
  }

  // Characters.

  private int endOfWord(int start) {
    int i = start;
    while (i < length && isWordChar(text.charAt(i))) {
      i++;
    }
    return i;
  }

  private int afterBlank(int index) {
    return index < length && isBlank(text.charAt(index)) ? index + 1 : index;
  }

  private int afterBlankOrHyphen(int index) {
    return index < length && isHyphen(text.charAt(index)) ? index + 1 : afterBlank(index);
  }

  private boolean isDigitAt(int index) {
    return isDigit(text.charAt(index));
  }

  private static boolean isDigit(char c) {
    return c >= '0' && c <= '9';
  }

  private static boolean isLetter(char c) {
    return (c | 0x20) >= 'a' && (c | 0x20) <= 'z';
  }

  private static boolean isAsciiWordChar(char c) {
    return isDigit(c) || isLetter(c);
  }

  private static boolean isWordChar(char c) {
    return c < 0x80 ? isAsciiWordChar(c) : Character.isLetterOrDigit(c) || isLowered(c);
  }

  /** A digit below the line, as formulas of chemistry have it. */
  private static boolean isLowered(char c) {
    return c >= '\u2080' && c <= '\u2089';
  }

  private static boolean isLatin(int codePoint) {
    return switch (Character.UnicodeScript.of(codePoint)) {
      case LATIN, GREEK, COMMON -> true;
      default -> false;
    };
  }

  private static boolean isNarrowBlank(char c) {
    return c == '\u00A0' || c == '\u2009' || c == '\u202F' || c == '\u2007';
  }

  private static boolean isBlank(char c) {
    return c == ' ' || c == '\n' || c == '\t' || isNarrowBlank(c) || Character.isWhitespace(c);
  }
}
