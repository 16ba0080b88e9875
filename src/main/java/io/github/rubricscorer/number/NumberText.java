package io.github.rubricscorer.number;

import io.github.rubricscorer.number.NumberWords.Numeral;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * The text that numbers are read in, and what stands at a place of it: digits, words, blanks. Says
 * nothing of values, which are {@link DigitReader}'s and {@link CardinalReader}'s.
 *
 * <p>An offset that is asked for may be the text's length, where nothing stands. Not thread-safe;
 * reused by {@link #reset}.
 */
final class NumberText {
  /** The zero of Arabic. */
  private static final char FIRST_OTHER_DIGIT = '\u0660';

  private String text = "";
  private int length;
  private NumberWords words;

  /** Where the word ends that {@link #wordAt} found last. */
  private int wordEnd;

  NumberText(NumberWords words) {
    this.words = words;
  }

  void use(NumberWords ofLanguage) {
    words = ofLanguage;
  }

  void reset(String value) {
    text = value;
    length = value.length();
  }

  int length() {
    return length;
  }

  char charAt(int index) {
    return text.charAt(index);
  }

  String substring(int start, int end) {
    return text.substring(start, end);
  }

  boolean startsWith(String prefix, int index) {
    return text.startsWith(prefix, index);
  }

  // Digits.

  boolean isDigitAt(int index) {
    return isDigit(text.charAt(index));
  }

  int endOfDigits(int start) {
    int i = start;
    while (i < length && isDigitAt(i)) {
      i++;
    }
    return i;
  }

  boolean isDigits(int start, int end) {
    return endOfDigits(start) >= end;
  }

  /** Returns the value of digits alone; a large one where they are many. */
  int intValue(int start, int end) {
    return end - start > 8 ? Integer.MAX_VALUE : Integer.parseInt(text, start, end, 10);
  }

  // Words.

  /** Returns what the word here stands for; {@link #wordEnd} is after it. */
  @Nullable Numeral wordAt(int start) {
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

  int wordEnd() {
    return wordEnd;
  }

  /** Returns the length of the longest word that is looked at. */
  int longestWord() {
    return words.longest();
  }

  private boolean isContracted(int index) {
    char c = text.charAt(index);
    return (c == '\'' || c == '\u2019') && index + 1 < length && isLetter(text.charAt(index + 1));
  }

  boolean isWord(String word, int start) {
    int end = start + word.length();
    return end <= length
        && (text.charAt(start) | 0x20) == word.charAt(0) // nearly always not
        && text.regionMatches(true, start, word, 0, word.length())
        && (end >= length || !isWordChar(text.charAt(end)));
  }

  /** Whether the word between a whole number and its decimals stands here. */
  boolean isPoint(int start) {
    return isWord(words.point(), start);
  }

  boolean isWordCharAt(int index) {
    return isWordChar(text.charAt(index));
  }

  int endOfWord(int start) {
    int i = start;
    while (i < length && isWordChar(text.charAt(i))) {
      i++;
    }
    return i;
  }

  /** Whether letters may be a unit: those of other scripts follow a number without a blank. */
  boolean isLatinAt(int index) {
    return switch (Character.UnicodeScript.of(text.codePointAt(index))) {
      case LATIN, GREEK, COMMON -> true;
      default -> false;
    };
  }

  /** Returns where {@code %} or its name ends, which a number before may have; the same if not. */
  int afterPercent(int index) {
    int i = afterBlank(index);
    if (i < length && isPercentSign(text.charAt(i))) {
      return i + 1 >= length || !isWordChar(text.charAt(i + 1)) ? i + 1 : index;
    }
    for (List<String> name : words.percents()) {
      int end = afterName(name, i);
      if (end > i) {
        return end;
      }
    }
    return index;
  }

  private static boolean isPercentSign(char c) {
    return c == '%' || c == '\u066A' || c == '\uFF05';
  }

  /** Returns where a name ends, whose words a hyphen may join; the same where it does not stand. */
  private int afterName(List<String> name, int start) {
    int at = start;
    int end = start;
    for (String word : name) {
      if (!isWord(word, at)) {
        return start;
      }
      end = at + word.length();
      at = afterBlankOrHyphen(end);
    }
    return end;
  }

  // Blanks and signs.

  int afterBlank(int index) {
    return index < length && isBlank(text.charAt(index)) ? index + 1 : index;
  }

  int afterBlankOrHyphen(int index) {
    return index < length && isHyphen(text.charAt(index)) ? index + 1 : afterBlank(index);
  }

  /** Tells whether a character is a digit of any script. */
  static boolean isDigit(char c) {
    return c <= '9' ? c >= '0' : c >= FIRST_OTHER_DIGIT && Character.isDigit(c);
  }

  static boolean isHyphen(char c) {
    return c == '-' || c >= '\u2010' && c <= '\u2013' || c == '\u2212';
  }

  static boolean isBlank(char c) {
    return c == ' ' || c == '\n' || c == '\t' || isNarrowBlank(c) || Character.isWhitespace(c);
  }

  /** A blank as it is set between groups of digits. */
  static boolean isNarrowBlank(char c) {
    return c == '\u00A0' || c == '\u2009' || c == '\u202F' || c == '\u2007';
  }

  static boolean isAsciiWordChar(char c) {
    return c >= '0' && c <= '9' || isLetter(c);
  }

  private static boolean isLetter(char c) {
    return (c | 0x20) >= 'a' && (c | 0x20) <= 'z';
  }

  private static boolean isWordChar(char c) {
    return c < 0x80 ? isAsciiWordChar(c) : Character.isLetterOrDigit(c) || isLowered(c);
  }

  /** A digit below the line, as formulas of chemistry have it. */
  private static boolean isLowered(char c) {
    return c >= '\u2080' && c <= '\u2089';
  }
}
