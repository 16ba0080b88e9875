package io.github.rubricscorer.number;

import static io.github.rubricscorer.number.NumberText.isDigit;
import static io.github.rubricscorer.number.NumberText.isHyphen;

/**
 * Runs of digits and of the single signs between them, and how far the number goes that a run
 * begins with. The run decides, since {@code 10} is a number in {@code 10,20,30} and none in {@code
 * 10:30}:
 *
 * <ul>
 *   <li>Groups of three digits after commas, apostrophes or underscores are one number; other
 *       digits after commas are numbers of their own, as in a list.
 *   <li>A hyphen or dash between two numbers makes a range of two.
 *   <li>One slash between small whole numbers makes a fraction, between others two numbers.
 *   <li>Colons, several full stops, several hyphens and leading zeros after a hyphen make times,
 *       versions, addresses, dates and telephone numbers, which are no numbers.
 * </ul>
 *
 * <p>A run and all that it is asked takes time linear in its length. Has no state but the text.
 */
final class DigitRuns {
  /** In place of an end: there is no number. */
  static final int NONE = -1;

  static final int LARGEST_DENOMINATOR = 100;
  private static final int LARGEST_NUMERATOR = 999;

  private final NumberText text;

  DigitRuns(NumberText text) {
    this.text = text;
  }

  /** Returns where the run ends that begins with a digit. */
  int end(int start) {
    int i = start;
    while (i < text.length()) {
      char c = text.charAt(i);
      boolean between =
          isBetweenDigits(c) && i > start && i + 1 < text.length() && text.isDigitAt(i + 1);
      if (!isDigit(c) && !(between && text.isDigitAt(i - 1))) {
        break;
      }
      i++;
    }
    return i;
  }

  /** Whether a run goes on after digits that end here, and makes them something else. */
  boolean goesOn(int end) {
    return end + 1 < text.length()
        && isBetweenDigits(text.charAt(end))
        && text.charAt(end) != '.'
        && text.isDigitAt(end + 1);
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

  /**
   * Returns where the number at the beginning of a run ends: at the run's end where it is one
   * number, before it where there are several, {@link #NONE} where there is none.
   */
  int endOfNumeral(int start, int run) {
    int slashes = 0;
    int hyphens = 0;
    int hyphenAt = run;
    int grouping = 0;
    for (int i = start; i < run; i++) {
      char c = text.charAt(i);
      if (c == ':') {
        return NONE;
      } else if (isSlash(c)) {
        slashes++;
      } else if (isHyphen(c)) {
        hyphens++;
        hyphenAt = Math.min(hyphenAt, i);
      } else if (c == ',' || c == '_' || c == '\'' || c == '\u2019') {
        grouping++;
      }
    }
    if (slashes > 0) {
      return slashes == 1 && hyphens == 0 && grouping == 0 && !hasPoint(start, run)
          ? endOfFraction(start, run)
          : NONE;
    }
    if (hyphens > 1 || hyphens == 1 && hasLeadingZero(hyphenAt + 1, run)) {
      return NONE;
    }
    if (hyphens == 1) {
      boolean two = isNumeral(start, hyphenAt) && isNumeral(hyphenAt + 1, run);
      return two ? hyphenAt : NONE;
    }
    if (isNumeral(start, run)) {
      return run;
    }
    return grouping == 0 || !hasOnlyCommas(start, run) ? NONE : endOfPart(start, run);
  }

  /** A whole numeral of two small whole numbers is a fraction; others are two numbers. */
  private int endOfFraction(int start, int run) {
    int slash = slash(start, run);
    boolean small =
        text.intValue(start, slash) <= LARGEST_NUMERATOR
            && text.intValue(slash + 1, run) <= LARGEST_DENOMINATOR
            && text.intValue(slash + 1, run) > 0
            && !hasLeadingZero(start, slash)
            && !hasLeadingZero(slash + 1, run);
    return small ? run : slash;
  }

  /** Returns where the first slash is, or {@link #NONE}. */
  int slash(int start, int end) {
    for (int i = start; i < end; i++) {
      if (isSlash(text.charAt(i))) {
        return i;
      }
    }
    return NONE;
  }

  private static boolean isSlash(char c) {
    return c == '/' || c == '\u2044';
  }

  private boolean hasPoint(int start, int end) {
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
      if (c == '.' && hasSecondPoint(i + 1, end)) {
        return false;
      }
    }
    return true;
  }

  /** Whether another full stop comes before the next comma. */
  private boolean hasSecondPoint(int start, int end) {
    for (int i = start; i < end && text.charAt(i) != ','; i++) {
      if (text.charAt(i) == '.') {
        return true;
      }
    }
    return false;
  }

  /**
   * Returns where a part of a list or of a range ends, at the next sign that is no point; {@link
   * #NONE} where it has two points.
   */
  int endOfPart(int start, int run) {
    int i = start;
    boolean point = false;
    while (i < run && (text.isDigitAt(i) || text.charAt(i) == '.')) {
      if (text.charAt(i) == '.' && point) {
        return NONE;
      }
      point |= text.charAt(i) == '.';
      i++;
    }
    return i;
  }

  /** Whether the rest of a run is the second number of a range: 20,000 of 10,000-20,000. */
  boolean isEndOfRange(int start, int run) {
    return isHyphen(text.charAt(start - 1)) && isNumeral(start, run);
  }

  /** Whether digits are one number: grouped in threes or not at all, and with one point. */
  private boolean isNumeral(int start, int end) {
    int i = start;
    while (i < end && text.isDigitAt(i)) {
      i++;
    }
    if (i < end && text.charAt(i) != '.') {
      char mark = text.charAt(i);
      if (i - start > 3 || text.charAt(start) == '0' || isHyphen(mark) || mark == '/') {
        return false;
      }
      while (i < end && text.charAt(i) == mark) {
        if (i + 4 > end || text.endOfDigits(i + 1) != i + 4) {
          return false;
        }
        i += 4;
      }
    }
    if (i < end && text.charAt(i) == '.') {
      i++;
      while (i < end && text.isDigitAt(i)) {
        i++;
      }
    }
    return i == end;
  }

  private boolean hasLeadingZero(int start, int end) {
    return start + 1 < end && text.charAt(start) == '0' && text.isDigitAt(start + 1);
  }
}
