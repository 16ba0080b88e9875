package io.github.rubricscorer.number;

import io.github.rubricscorer.number.NumberWords.Numeral;
import io.github.rubricscorer.number.NumberWords.Role;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Reads a number in words, as far as they make one: "two hundred and five", "three and a half",
 * "two thirds", "the twenty-first", "one point five million".
 *
 * <p>Below a thousand there is a number so far, above it what is complete; each next scale must be
 * smaller. A word that does not fit ends the number, and may begin another one. Not thread-safe;
 * reused.
 */
final class CardinalReader {
  private static final int MOST_DECIMALS = 12;

  /** After these, "one" is somebody or something. */
  private static final Set<String> BEFORE_PRONOUN =
      Set.of("no", "any", "every", "some", "another", "this", "that", "each", "which", "the");

  private final NumberText text;

  // The number that was read last.

  private int to;
  private BigDecimal value = BigDecimal.ZERO;
  private NumberKind kind = NumberKind.PLAIN;

  // The number that is being read.

  /** What scales have made of the words before. */
  private BigDecimal complete = BigDecimal.ZERO;

  /** The words since the last scale. */
  private int below;

  /** The last scale; the next one is smaller. */
  private BigDecimal scale = BigDecimal.ZERO;

  /** What the last word was, null before the first. */
  private @Nullable Role last;

  CardinalReader(NumberText text) {
    this.text = text;
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

  /** Tells whether the word that {@link NumberText#wordAt} has just found is the pronoun "one". */
  boolean isPronoun(int start) {
    boolean one = text.wordEnd() - start == 3 && (text.charAt(start) | 0x20) == 'o';
    if (!one || start < 2 || !NumberText.isBlank(text.charAt(start - 1))) {
      return false;
    }
    int end = start - 1;
    int begin = end;
    while (begin > 0 && end - begin < text.longestWord() && text.isWordCharAt(begin - 1)) {
      begin--;
    }
    return BEFORE_PRONOUN.contains(text.substring(begin, end).toLowerCase(Locale.ROOT));
  }

  /**
   * Reads the number that begins with a word.
   *
   * @param first what {@link NumberText#wordAt} has just found: no sign, no parts, no quarter
   */
  void read(Numeral first) {
    complete = BigDecimal.ZERO;
    scale = BigDecimal.valueOf(Long.MAX_VALUE);
    below = 0;
    last = null;
    kind = NumberKind.PLAIN;
    for (Numeral word = first; word != null && fits(word); word = next()) {
      take(word);
      to = text.wordEnd();
    }
    value = complete.add(BigDecimal.valueOf(below));
    if (last == Role.ORDINAL || last == Role.LARGE_ORDINAL) {
      kind = NumberKind.ORDINAL;
    } else {
      readTail();
    }
  }

  private boolean fits(Numeral word) {
    boolean first = last == null;
    return switch (word.role()) {
      case UNIT, TEEN, TENS, ORDINAL -> first || fitsBelow(word.value().intValue());
      case HUNDRED -> below < 100 && (first || below > 0);
      case SCALE -> word.value().compareTo(scale) < 0 && (first || below > 0);
      case LARGE_ORDINAL -> true;
      case HALF, MIXED -> first;
      case SIGN, PARTS, QUARTER -> false;
    };
  }

  private boolean fitsBelow(int number) {
    if (last == Role.TENS) {
      return number > 0 && number < 10;
    }
    return (last == Role.HUNDRED || last == Role.SCALE) && number > 0;
  }

  private void take(Numeral word) {
    switch (word.role()) {
      case UNIT, TEEN, TENS, ORDINAL -> below += word.value().intValue();
      case HUNDRED -> below = 100 * Math.max(1, below);
      case SCALE, LARGE_ORDINAL -> {
        scale = word.value();
        complete = complete.add(scale.multiply(BigDecimal.valueOf(Math.max(1, below))));
        below = 0;
      }
      case HALF -> complete = partOf(BigDecimal.ONE, word);
      case MIXED -> complete = word.value();
      case SIGN, PARTS, QUARTER -> throw new IllegalArgumentException(word.toString());
    }
    last = word.role();
  }

  private static BigDecimal partOf(BigDecimal value, Numeral word) {
    return value.divide(word.value(), MathContext.DECIMAL128);
  }

  /** Returns the next word that may go on with the number, or null. */
  private @Nullable Numeral next() {
    if (last == Role.ORDINAL
        || last == Role.LARGE_ORDINAL
        || last == Role.HALF
        || last == Role.MIXED) {
      return null;
    }
    int next = text.afterBlankOrHyphen(to);
    Numeral word = next == to ? null : text.wordAt(next);
    if (word != null) {
      boolean time = !NumberText.isHyphen(text.charAt(to)) && text.isWord("second", next);
      return time || isOfItsOwn(word) ? null : word;
    }
    boolean mayHaveAnd = last == Role.HUNDRED || last == Role.SCALE;
    return mayHaveAnd && text.isWord("and", next) ? afterAnd(next) : null;
  }

  /**
   * A second is a time after a number, but for "twenty-second", and a third or a thousandth a part
   * of something after "one".
   */
  private boolean isOfItsOwn(Numeral word) {
    return complete.signum() == 0
        && (word.role() == Role.ORDINAL && below < 20
            || word.role() == Role.LARGE_ORDINAL && below == 1);
  }

  private @Nullable Numeral afterAnd(int and) {
    Numeral word = text.wordAt(text.afterBlank(and + 3));
    return word != null && isSmall(word) ? word : null;
  }

  private static boolean isSmall(Numeral numeral) {
    return switch (numeral.role()) {
      case UNIT, TEEN, TENS, ORDINAL -> true;
      default -> false;
    };
  }

  // What follows a cardinal.

  private void readTail() {
    int cardinal = to;
    readDecimals();
    readParts();
    readAndHalf();
    if (to > cardinal || last == Role.MIXED) {
      readScale(to);
    } else if (last == Role.HALF && text.isWord("a", text.afterBlank(to))) {
      readScale(text.afterBlank(to) + 1);
    }
    int end = text.afterPercent(to);
    if (end > to) {
      kind = NumberKind.PERCENT;
      to = end;
    }
  }

  /** Reads {@code point five}. */
  private void readDecimals() {
    int point = text.afterBlank(to);
    if (point == to || !text.isPoint(point)) {
      return;
    }
    int decimals = 0;
    Numeral digit = text.wordAt(text.afterBlank(text.endOfWord(point)));
    while (digit != null && digit.role() == Role.UNIT && decimals < MOST_DECIMALS) {
      value = value.add(digit.value().scaleByPowerOfTen(- ++decimals));
      to = text.wordEnd();
      digit = text.wordAt(text.afterBlank(to));
    }
  }

  /** Reads {@code thirds}, and {@code third} after "one". */
  private void readParts() {
    int next = text.afterBlankOrHyphen(to);
    Numeral word = next == to ? null : text.wordAt(next);
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
      value = partOf(value, word);
      to = text.wordEnd();
    }
  }

  /** Reads {@code million} after what is no cardinal. */
  private void readScale(int after) {
    int next = text.afterBlank(after);
    Numeral word = next == after ? null : text.wordAt(next);
    if (word != null && (word.role() == Role.SCALE || word.role() == Role.HUNDRED)) {
      value = value.multiply(word.value());
      to = text.wordEnd();
    }
  }

  /** Reads {@code and a half}. */
  private void readAndHalf() {
    int and = text.afterBlank(to);
    if (and == to || !text.isWord("and", and)) {
      return;
    }
    int one = text.afterBlank(and + 3);
    int half;
    if (text.isWord("a", one)) {
      half = text.afterBlank(one + 1);
    } else if (text.isWord("one", one)) {
      half = text.afterBlank(one + 3);
    } else {
      return;
    }
    Numeral word = text.wordAt(half);
    if (word != null && (word.role() == Role.HALF || word.role() == Role.QUARTER)) {
      value = value.add(partOf(BigDecimal.ONE, word));
      to = text.wordEnd();
    }
  }
}
