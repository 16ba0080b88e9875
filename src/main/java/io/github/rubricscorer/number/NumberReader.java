package io.github.rubricscorer.number;

import static io.github.rubricscorer.number.NumberText.isHyphen;

import io.github.rubricscorer.number.NumberWords.Numeral;
import java.math.BigDecimal;

/**
 * Reads the number at a place of a text, if there is one: its value, its kind and how far it goes.
 *
 * <p>To be asked at the beginning of each word that may begin a number, in the order of the text.
 * {@link DigitReader} reads what begins with a digit, {@link CardinalReader} what begins with a
 * word, in the same {@link NumberText}. Here is what goes before both: a hyphen or dash before
 * digits is a sign where nothing stands before it that could be the other end of a range, and
 * "minus" is one unless a number ends right before it.
 *
 * <p>The work is linear in the text. Not thread-safe; reused by {@link #reset}.
 */
public final class NumberReader {
  private final NumberText text;
  private final DigitReader digits;
  private final CardinalReader cardinals;

  /** Where the number before ends; -1 where there was none. */
  private int lastEnd = -1;

  // The number that was read last.

  private int from;
  private int to;
  private BigDecimal value = BigDecimal.ZERO;
  private NumberKind kind = NumberKind.PLAIN;

  /**
   * Makes a reader of the empty text.
   *
   * @param words the words of the language
   */
  public NumberReader(NumberWords words) {
    text = new NumberText(words);
    digits = new DigitReader(text);
    cardinals = new CardinalReader(text);
  }

  /**
   * Goes on in a language.
   *
   * @param ofLanguage its words
   */
  public void use(NumberWords ofLanguage) {
    text.use(ofLanguage);
  }

  /**
   * Starts over with a text.
   *
   * @param value the text
   */
  public void reset(String value) {
    text.reset(value);
    digits.reset();
    lastEnd = -1;
  }

  /**
   * Tells whether a character can begin a number, words aside.
   *
   * @param c the character
   * @return true for a digit and for a fraction
   */
  public static boolean begins(char c) {
    return DigitReader.begins(c);
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
    if (digits.isClosed(start)) {
      return false;
    }
    boolean found = isOfWords(start) ? readWords(start) : readDigits(start);
    if (found) {
      lastEnd = to;
    }
    return found;
  }

  private boolean isOfWords(int start) {
    return text.charAt(start) < 0x80 && !text.isDigitAt(start);
  }

  private boolean readDigits(int start) {
    if (!digits.read(start)) {
      return false;
    }
    from = digits.from();
    to = digits.to();
    value = digits.value();
    kind = digits.kind();
    if (hasSign()) {
      from--;
      value = value.negate();
    }
    return true;
  }

  /** Whether a hyphen before the number is its sign. */
  private boolean hasSign() {
    return from > 0
        && isHyphen(text.charAt(from - 1))
        && (from == 1 || isBeforeSign(text.charAt(from - 2)));
  }

  private static boolean isBeforeSign(char c) {
    return NumberText.isBlank(c)
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

  private boolean readWords(int start) {
    Numeral first = text.wordAt(start);
    if (first == null) {
      return false;
    }
    return switch (first.role()) {
      case PARTS, QUARTER -> false;
      case SIGN -> readSigned(start);
      case UNIT -> !cardinals.isPronoun(start) && readCardinal(start, first);
      case TEEN, TENS, HUNDRED, SCALE, HALF, MIXED, ORDINAL, LARGE_ORDINAL ->
          readCardinal(start, first);
    };
  }

  private boolean readCardinal(int start, Numeral first) {
    cardinals.read(first);
    from = start;
    to = cardinals.to();
    value = cardinals.value();
    kind = cardinals.kind();
    return true;
  }

  /** Reads what "minus" or "negative" stands before. */
  private boolean readSigned(int start) {
    if (lastEnd >= 0 && lastEnd + 1 >= start && lastEnd < start) {
      return false; // ten minus one
    }
    int next = text.afterBlankOrHyphen(text.wordEnd());
    if (next >= text.length()
        || next == text.wordEnd()
        || digits.isClosed(next)
        || !readUnsigned(next)
        || kind == NumberKind.ORDINAL) {
      return false;
    }
    value = value.negate();
    from = start;
    return true;
  }

  private boolean readUnsigned(int start) {
    int digit = text.charAt(start) == '.' ? start + 1 : start;
    if (digit < text.length() && text.isDigitAt(digit)) {
      return readDigits(digit) && from == start;
    }
    if (!isOfWords(start)) {
      return readDigits(start);
    }
    Numeral first = text.wordAt(start);
    return first != null && isCounting(first) && readCardinal(start, first);
  }

  private static boolean isCounting(Numeral numeral) {
    return switch (numeral.role()) {
      case UNIT, TEEN, TENS, HUNDRED, SCALE, HALF, MIXED -> true;
      default -> false;
    };
  }
}
