package io.github.rubricscorer.text;

import io.github.rubricscorer.number.NumberReader;
import java.util.Arrays;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;

/**
 * Cuts a text into words, one pass, no look-back beyond the word before.
 *
 * <p>Lucene's {@code StandardTokenizer} follows UAX #29, which is made for prose: it glues {@code
 * scaling.Use}, drops the signs of {@code C++}, {@code C#} and {@code 99.9%}, and says nothing
 * about sentences. Technical answers are full of these, so words are cut here by rules of their
 * own:
 *
 * <ul>
 *   <li>A word is a run of letters, digits and combining marks; apostrophes between letters belong
 *       to it ({@code don't}). Ideographs and Hiragana stand alone, as in UAX #29.
 *   <li>Hyphen, slash, underscore and the full stop inside a word ({@code Node.js}) separate words
 *       without any boundary, so that {@code rate-limit}, {@code rate_limit} and {@code rate limit}
 *       are the same two words. (Joined writing is settled by the matcher, which knows the rubric's
 *       words.)
 *   <li>Numbers keep their points, their commas and a percent sign ({@code 99.9%}, {@code 2,000}).
 *   <li>{@code ++} and {@code #} behind letters, and a full stop before a word ({@code .NET}),
 *       belong to the word.
 *   <li>A full stop between a lower-case letter and a capitalised word ends a sentence even without
 *       a blank ({@code scaling.Use}).
 *   <li>List markers at the beginning of a line are no words and begin a sentence. A line break
 *       alone ends a sentence only behind a short line, since long lines are wrapped prose.
 * </ul>
 *
 * <p>Not thread-safe; reused by {@link #reset}.
 */
public final class WordScanner {
  /** A longer line that does not end in a full stop is taken to go on in the next one. */
  private static final int SHORT_LINE = 45;

  private static final int LONGEST_MARKER_NUMBER = 3;

  private static final int LONGEST_ABBREVIATION = 6;

  private static final Set<String> ABBREVIATIONS =
      Set.of("e.g", "i.e", "eg", "ie", "vs", "approx", "incl", "resp", "cf", "fig");

  /** The longest word that has a key. */
  private static final int LONGEST_KEYED = 16;

  private static final int ASCII = 0x80;
  private static final boolean[] ASCII_WORD_CHARS = asciiWordChars();

  /** The text, and behind it a character that belongs to no word. */
  private char[] text = new char[1_024];

  private int length;
  private int at;
  private int start;
  private int end;
  private long keyHigh;
  private long keyLow;
  private boolean ascii;
  private Boundary boundary = Boundary.SENTENCE;
  private int lineStart;
  private boolean heading;

  /** Up to here commas part numbers: a word was made shorter so that it ends at one. */
  private int partedUntil;

  /** Makes a scanner of the empty text. */
  public WordScanner() {}

  /**
   * Starts over with a text.
   *
   * @param value the text
   */
  public void reset(String value) {
    length = Objects.requireNonNull(value, "text").length();
    if (text.length <= length) {
      text = new char[Math.max(length + 1, 2 * text.length)];
    }
    value.getChars(0, length, text, 0);
    text[length] = 0;
    at = 0;
    start = 0;
    end = 0;
    lineStart = 0;
    heading = false;
    partedUntil = 0;
    boundary = Boundary.SENTENCE;
  }

  /**
   * Goes to the next word.
   *
   * @return false if there is none
   */
  public boolean next() {
    boundary = start == end ? Boundary.SENTENCE : Boundary.NONE;
    if (at == 0) {
      lineBegins();
    }
    while (at < length) {
      char c = text[at];
      if (c == ' ') {
        at++;
      } else if (c < ASCII ? ASCII_WORD_CHARS[c] : beginsWord(codePoint(at))) {
        cutWord();
        return true;
      } else {
        separator(c);
      }
    }
    return false;
  }

  /**
   * Compares the word with another.
   *
   * @param letters the other's characters
   * @return true if the word consists of the same
   */
  public boolean isWord(char[] letters) {
    return Arrays.equals(text, start, end, letters, 0, letters.length);
  }

  /**
   * Returns the word.
   *
   * @return what {@code text.substring(start, end)} is
   */
  public String word() {
    return new String(text, start, end - start);
  }

  /**
   * Returns where the word begins.
   *
   * @return the UTF-16 offset of its first character
   */
  public int start() {
    return start;
  }

  /**
   * Returns where the word ends.
   *
   * @return the UTF-16 offset behind its last character
   */
  public int end() {
    return end;
  }

  /**
   * Returns a hash of the word's characters.
   *
   * @return what {@code text.substring(start, end).hashCode()} is
   */
  public int hash() {
    int hash = 0;
    for (int i = start; i < end; i++) {
      hash = 31 * hash + text[i];
    }
    return hash;
  }

  /**
   * Tells whether the word has a key: at most 16 characters, all of ASCII. Two words with keys are
   * the same if and only if their keys are, so that they need not be compared letter by letter.
   *
   * @return true for nearly every word
   */
  public boolean hasKey() {
    return ascii && end - start <= LONGEST_KEYED;
  }

  /**
   * Returns the first half of the word's key.
   *
   * @return the characters before the last eight, a byte each; 0 in a word of up to eight
   */
  public long keyHigh() {
    return keyHigh;
  }

  /**
   * Returns the second half of the word's key.
   *
   * @return the last eight characters, a byte each
   */
  public long keyLow() {
    return keyLow;
  }

  /**
   * Returns what lies before the word.
   *
   * @return the strongest boundary since the word before
   */
  public Boundary boundary() {
    return boundary;
  }

  /**
   * Tells whether the word may begin a number, other than one in words.
   *
   * @return true for a digit and for a fraction of one character
   */
  public boolean beginsNumber() {
    return NumberReader.begins(text[start]);
  }

  /**
   * Makes the word longer or shorter; the next one begins after it.
   *
   * @param from where it is to begin
   * @param to where it is to end
   */
  public void take(int from, int to) {
    if (to < end) {
      partedUntil = Math.max(partedUntil, end);
    }
    start = from;
    end = to;
    at = to;
    ascii = false;
  }

  private void cutWord() {
    start = at;
    keyHigh = 0;
    keyLow = 0;
    ascii = true;
    char first = text[at];
    if (precededByDot(start)) {
      start--;
      keyLow = '.';
    }
    if (isDigit(first)) {
      while (at < length && continuesNumber()) {
        take(1);
      }
    } else if (first >= ASCII && (standsAlone(codePoint(at)) || NumberReader.begins(first))) {
      take(Character.charCount(codePoint(at)));
      end = at;
      return;
    }
    takeLetters();
    take(signLength(first));
    end = at;
  }

  private void takeLetters() {
    while (true) {
      takeAsciiLetters();
      int more = at < length ? otherLetterLength() : 0;
      if (more == 0) {
        return;
      }
      take(more);
    }
  }

  /** Most of all letters: this loop is worth local variables, and a table for its condition. */
  private void takeAsciiLetters() {
    int i = at;
    long high = keyHigh;
    long low = keyLow;
    char c = text[i];
    while (c < ASCII && ASCII_WORD_CHARS[c]) {
      high = high << Byte.SIZE | low >>> Long.SIZE - Byte.SIZE;
      low = low << Byte.SIZE | c;
      c = text[++i];
    }
    at = i;
    keyHigh = high;
    keyLow = low;
  }

  /** The length of the letter here that is none of ASCII, or of the apostrophe between letters. */
  private int otherLetterLength() {
    char c = text[at];
    if (c < ASCII) {
      return c == '\'' && joinsLetters(at) ? 1 : 0;
    }
    int codePoint = codePoint(at);
    return continuesWord(codePoint) || isApostrophe(c) && joinsLetters(at)
        ? Character.charCount(codePoint)
        : 0;
  }

  private void take(int characters) {
    for (int n = characters; n > 0; n--) {
      char c = text[at++];
      ascii &= c < ASCII;
      keyHigh = keyHigh << Byte.SIZE | keyLow >>> Long.SIZE - Byte.SIZE;
      keyLow = keyLow << Byte.SIZE | c;
    }
  }

  /** The length of {@code ++}, {@code #} or {@code %} behind the word that ends here. */
  private int signLength(char first) {
    if (at >= length) {
      return 0;
    }
    char c = text[at];
    int signs;
    if (c == '%' && isDigit(first)) {
      signs = 1;
    } else if (c == '#' && !isDigit(first)) {
      signs = 1;
    } else if (c == '+' && !isDigit(first) && at + 1 < length && text[at + 1] == '+') {
      signs = 2;
    } else {
      return 0;
    }
    return at + signs < length && Character.isLetterOrDigit(text[at + signs]) ? 0 : signs;
  }

  private boolean continuesNumber() {
    char c = text[at];
    if (isDigit(c)) {
      return true;
    }
    return (c == '.' || c == ',' && at >= partedUntil) && at + 1 < length && isDigit(text[at + 1]);
  }

  /** Whether the dot before this word is part of it: {@code .NET}, {@code .env}. */
  private boolean precededByDot(int index) {
    if (index == 0 || text[index - 1] != '.' || !Character.isLetter(text[index])) {
      return false;
    }
    if (index - 1 < end && end > 0) {
      return false;
    }
    boolean apart = index == 1 || isBlankOrOpening(text[index - 2]);
    return apart && !isCapitalised(index);
  }

  private boolean isCapitalised(int index) {
    return Character.isUpperCase(text[index])
        && index + 1 < length
        && Character.isLowerCase(text[index + 1]);
  }

  private void separator(char c) {
    switch (c) {
      case ' ', '\t', '\r', '-', '/', '_', '\'', '"', '`', '*' -> {
        if (c == '-' && isDash()) {
          raise(Boundary.CLAUSE);
        }
        at++;
      }
      case '\n', '\u2028', '\u2029' -> newline();
      case ',', '\u3001', '\uFF0C' -> {
        raise(Boundary.COMMA);
        at++;
      }
      case '(', '[', '{', '\uFF08' -> {
        raise(Boundary.OPENING);
        at++;
      }
      case ')', ']', '}', '\uFF09' -> {
        raise(Boundary.CLOSING);
        at++;
      }
      case ';', '\uFF1B', '\u2014' -> {
        raise(Boundary.CLAUSE);
        at++;
      }
      case ':', '\uFF1A' -> {
        if (blankFollows(at + 1)) {
          raise(Boundary.CLAUSE);
        }
        at++;
      }
      case '\u2013' -> {
        if (isDash()) {
          raise(Boundary.CLAUSE);
        }
        at++;
      }
      case '.' -> dot();
      case '\u2026' -> {
        raise(Boundary.COMMA);
        at++;
      }
      case '!', '?' -> {
        if (endsSentence()) {
          raise(c == '?' ? Boundary.QUESTION : Boundary.SENTENCE);
        }
        at++;
      }
      case '\uFF1F' -> {
        raise(Boundary.QUESTION);
        at++;
      }
      case '\u3002', '\uFF01', '\u2022' -> {
        raise(Boundary.SENTENCE);
        at++;
      }
      default -> at += Character.charCount(codePoint(at));
    }
  }

  private void raise(Boundary value) {
    if (boundary.compareTo(value) < 0) {
      boundary = value;
    }
  }

  private void newline() {
    boolean shortLine = at - lineStart < SHORT_LINE || heading;
    at++;
    int from = at;
    boolean blankLine = false;
    while (at < length && Character.isWhitespace(text[at])) {
      blankLine |= text[at] == '\n';
      at++;
    }
    at = Math.max(from, at);
    if (blankLine || shortLine) {
      raise(Boundary.SENTENCE);
    }
    lineBegins();
  }

  /** Skips a list marker, a heading's signs or a quotation's at the beginning of a line. */
  private void lineBegins() {
    while (at < length && (text[at] == ' ' || text[at] == '\t')) {
      at++;
    }
    lineStart = at;
    heading = false;
    if (at >= length) {
      return;
    }
    char c = text[at];
    int marker = 0;
    if (c == '-' || c == '*' || c == '+' || c == '>' || c == '\u2013' || c == '\u2022') {
      marker = 1;
    } else if (c == '#') {
      while (at + marker < length && text[at + marker] == '#') {
        marker++;
      }
      heading = true;
    } else if (isDigit(c)) {
      while (at + marker < length && marker < LONGEST_MARKER_NUMBER && isDigit(text[at + marker])) {
        marker++;
      }
      boolean closed =
          at + marker < length && (text[at + marker] == '.' || text[at + marker] == ')');
      marker = closed ? marker + 1 : 0;
    }
    if (marker > 0 && at + marker < length && isBlank(text[at + marker])) {
      raise(Boundary.SENTENCE);
      at += marker;
    } else {
      heading = false;
    }
  }

  private boolean isDash() {
    return at > 0 && isBlank(text[at - 1]) && at + 1 < length && isBlank(text[at + 1]);
  }

  /** A full stop, or an ellipsis, which is only a pause. */
  private void dot() {
    int dots = at;
    while (dots < length && text[dots] == '.') {
      dots++;
    }
    if (dots - at > 1) {
      raise(Boundary.COMMA);
      at = dots;
      return;
    }
    if (dotEndsSentence()) {
      raise(Boundary.SENTENCE);
    }
    at++;
  }

  private boolean dotEndsSentence() {
    int next = at + 1;
    if (next < length && isCapitalised(next)) {
      return end < at || (end > 0 && Character.isLowerCase(text[at - 1]));
    }
    if (!endsSentence()) {
      return false;
    }
    if (end != at) {
      return true;
    }
    int from = Math.max(0, at - LONGEST_ABBREVIATION - 1);
    int wordStart = at;
    while (wordStart > from && !isBlankOrOpening(text[wordStart - 1])) {
      wordStart--;
    }
    if (at - wordStart > LONGEST_ABBREVIATION) {
      return true;
    }
    String word = new String(text, wordStart, at - wordStart).toLowerCase(Locale.ROOT);
    return !ABBREVIATIONS.contains(word) && !(word.equals("etc") && lowerCaseFollows());
  }

  private boolean lowerCaseFollows() {
    int i = at + 1;
    while (i < length && isBlank(text[i])) {
      i++;
    }
    return i < length && Character.isLowerCase(text[i]);
  }

  /** Whether the mark here is followed by a blank or the end, closing marks aside. */
  private boolean endsSentence() {
    int i = at + 1;
    while (i < length && isClosing(text[i])) {
      i++;
    }
    return blankFollows(i);
  }

  private boolean blankFollows(int index) {
    return index >= length || isBlank(text[index]);
  }

  private boolean joinsLetters(int index) {
    return index > 0
        && index + 1 < length
        && Character.isLetter(text[index - 1])
        && Character.isLetter(text[index + 1]);
  }

  private static boolean beginsWord(int codePoint) {
    return Character.isLetterOrDigit(codePoint)
        || Character.getType(codePoint) == Character.OTHER_NUMBER
            && NumberReader.begins((char) codePoint);
  }

  private int codePoint(int index) {
    return Character.codePointAt(text, index, length);
  }

  private static boolean isClosing(char c) {
    return switch (c) {
      case ')', ']', '}', '"', '\'', '\u2019', '\u201D', '*', '_', '`', '.', '!', '?', '\u2026' ->
          true;
      default -> false;
    };
  }

  private static boolean isBlankOrOpening(char c) {
    return isBlank(c) || c == '(' || c == '[' || c == '"' || c == '\u201C' || c == '/';
  }

  private static boolean isBlank(char c) {
    return c == ' ' || c == '\n' || c == '\t' || Character.isWhitespace(c) || c == '\u00A0';
  }

  private static boolean isDigit(char c) {
    return c >= '0' && c <= '9';
  }

  private static boolean[] asciiWordChars() {
    boolean[] wordChars = new boolean[ASCII];
    for (char c = 0; c < ASCII; c++) {
      wordChars[c] = Character.isLetterOrDigit(c);
    }
    return wordChars;
  }

  private static boolean isApostrophe(char c) {
    return c == '\u2019' || c == '\u2018' || c == '\uFF07';
  }

  private static boolean standsAlone(int codePoint) {
    return Character.isIdeographic(codePoint)
        || Character.UnicodeScript.of(codePoint) == Character.UnicodeScript.HIRAGANA;
  }

  private static boolean continuesWord(int codePoint) {
    if (Character.isLetterOrDigit(codePoint)) {
      return !standsAlone(codePoint);
    }
    return switch (Character.getType(codePoint)) {
      case Character.NON_SPACING_MARK,
          Character.COMBINING_SPACING_MARK,
          Character.ENCLOSING_MARK,
          Character.FORMAT ->
          true;
      default -> false;
    };
  }
}
