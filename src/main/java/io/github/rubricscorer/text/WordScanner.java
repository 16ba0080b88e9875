package io.github.rubricscorer.text;

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

  private static final Set<String> ABBREVIATIONS =
      Set.of("e.g", "i.e", "eg", "ie", "vs", "approx", "incl", "resp", "cf", "fig");

  private String text = "";
  private int at;
  private int start;
  private int end;
  private int hash;
  private Boundary boundary = Boundary.SENTENCE;
  private int lineStart;
  private boolean heading;

  /** Makes a scanner of the empty text. */
  public WordScanner() {}

  /**
   * Starts over with a text.
   *
   * @param value the text
   */
  public void reset(String value) {
    text = Objects.requireNonNull(value, "text");
    at = 0;
    start = 0;
    end = 0;
    lineStart = 0;
    heading = false;
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
    int length = text.length();
    while (at < length) {
      char c = text.charAt(at);
      if (c < 0x80 ? isAsciiWordChar(c) : Character.isLetterOrDigit(text.codePointAt(at))) {
        word();
        return true;
      }
      separator(c);
    }
    return false;
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
    return hash;
  }

  /**
   * Returns what lies before the word.
   *
   * @return the strongest boundary since the word before
   */
  public Boundary boundary() {
    return boundary;
  }

  private void word() {
    start = at;
    int h = 0;
    if (precededByDot(start)) {
      start--;
      h = '.';
    }
    char first = text.charAt(at);
    if (isDigit(first)) {
      while (at < text.length() && continuesNumber()) {
        h = 31 * h + text.charAt(at++);
      }
    } else if (first >= 0x80 && standsAlone(text.codePointAt(at))) {
      int next = at + Character.charCount(text.codePointAt(at));
      while (at < next) {
        h = 31 * h + text.charAt(at++);
      }
      end = at;
      hash = h;
      return;
    }
    while (at < text.length()) {
      char c = text.charAt(at);
      if (c < 0x80) {
        if (!isAsciiWordChar(c) && !(c == '\'' && joinsLetters(at))) {
          break;
        }
        h = 31 * h + c;
        at++;
      } else {
        int codePoint = text.codePointAt(at);
        if (!continuesWord(codePoint) && !(isApostrophe(c) && joinsLetters(at))) {
          break;
        }
        for (int n = Character.charCount(codePoint); n > 0; n--) {
          h = 31 * h + text.charAt(at++);
        }
      }
    }
    for (int sign = signLength(first); sign > 0; sign--) {
      h = 31 * h + text.charAt(at++);
    }
    end = at;
    hash = h;
  }

  /** The length of {@code ++}, {@code #} or {@code %} behind the word that ends here. */
  private int signLength(char first) {
    if (at >= text.length()) {
      return 0;
    }
    char c = text.charAt(at);
    int length;
    if (c == '%' && isDigit(first)) {
      length = 1;
    } else if (c == '#' && !isDigit(first)) {
      length = 1;
    } else if (c == '+' && !isDigit(first) && text.startsWith("++", at)) {
      length = 2;
    } else {
      return 0;
    }
    return at + length < text.length() && Character.isLetterOrDigit(text.charAt(at + length))
        ? 0
        : length;
  }

  private boolean continuesNumber() {
    char c = text.charAt(at);
    if (isDigit(c)) {
      return true;
    }
    return (c == '.' || c == ',') && at + 1 < text.length() && isDigit(text.charAt(at + 1));
  }

  /** Whether the dot before this word is part of it: {@code .NET}, {@code .env}. */
  private boolean precededByDot(int index) {
    if (index == 0 || text.charAt(index - 1) != '.' || !Character.isLetter(text.charAt(index))) {
      return false;
    }
    if (index - 1 < end && end > 0) {
      return false;
    }
    boolean apart = index == 1 || isBlankOrOpening(text.charAt(index - 2));
    return apart && !isCapitalised(index);
  }

  private boolean isCapitalised(int index) {
    return Character.isUpperCase(text.charAt(index))
        && index + 1 < text.length()
        && Character.isLowerCase(text.charAt(index + 1));
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
      default -> at += Character.charCount(text.codePointAt(at));
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
    while (at < text.length() && Character.isWhitespace(text.charAt(at))) {
      blankLine |= text.charAt(at) == '\n';
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
    while (at < text.length() && (text.charAt(at) == ' ' || text.charAt(at) == '\t')) {
      at++;
    }
    lineStart = at;
    heading = false;
    if (at >= text.length()) {
      return;
    }
    char c = text.charAt(at);
    int marker = 0;
    if (c == '-' || c == '*' || c == '+' || c == '>' || c == '\u2013' || c == '\u2022') {
      marker = 1;
    } else if (c == '#') {
      while (at + marker < text.length() && text.charAt(at + marker) == '#') {
        marker++;
      }
      heading = true;
    } else if (isDigit(c)) {
      while (at + marker < text.length()
          && marker < LONGEST_MARKER_NUMBER
          && isDigit(text.charAt(at + marker))) {
        marker++;
      }
      boolean closed =
          at + marker < text.length()
              && (text.charAt(at + marker) == '.' || text.charAt(at + marker) == ')');
      marker = closed ? marker + 1 : 0;
    }
    if (marker > 0 && at + marker < text.length() && isBlank(text.charAt(at + marker))) {
      raise(Boundary.SENTENCE);
      at += marker;
    } else {
      heading = false;
    }
  }

  private boolean isDash() {
    return at > 0
        && isBlank(text.charAt(at - 1))
        && at + 1 < text.length()
        && isBlank(text.charAt(at + 1));
  }

  /** A full stop, or an ellipsis, which is only a pause. */
  private void dot() {
    int dots = at;
    while (dots < text.length() && text.charAt(dots) == '.') {
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
    if (next < text.length() && isCapitalised(next)) {
      return end < at || (end > 0 && Character.isLowerCase(text.charAt(at - 1)));
    }
    if (!endsSentence()) {
      return false;
    }
    if (end != at) {
      return true;
    }
    int from = Math.max(0, at - 7);
    int wordStart = at;
    while (wordStart > from && !isBlankOrOpening(text.charAt(wordStart - 1))) {
      wordStart--;
    }
    String word = text.substring(wordStart, at).toLowerCase(java.util.Locale.ROOT);
    return !ABBREVIATIONS.contains(word) && !(word.equals("etc") && lowerCaseFollows());
  }

  private boolean lowerCaseFollows() {
    int i = at + 1;
    while (i < text.length() && isBlank(text.charAt(i))) {
      i++;
    }
    return i < text.length() && Character.isLowerCase(text.charAt(i));
  }

  /** Whether the mark here is followed by a blank or the end, closing marks aside. */
  private boolean endsSentence() {
    int i = at + 1;
    while (i < text.length() && isClosing(text.charAt(i))) {
      i++;
    }
    return blankFollows(i);
  }

  private boolean blankFollows(int index) {
    return index >= text.length() || isBlank(text.charAt(index));
  }

  private boolean joinsLetters(int index) {
    return index > 0
        && index + 1 < text.length()
        && Character.isLetter(text.charAt(index - 1))
        && Character.isLetter(text.charAt(index + 1));
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

  private static boolean isAsciiWordChar(char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || isDigit(c);
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
