package io.github.rubricscorer.number;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A sign between two words of a formula. It is no word: a text without it has the same words, and
 * only a pattern that asks for the sign before a word sees it. Ways to write a sign are one: {@code
 * <=} is {@code ≤}, {@code !=} is {@code ≠}, {@code -->} is {@code →}.
 *
 * <p>The signs of multiplication are as nothing, since a product is written without a sign as well:
 * {@code m·a} is {@code ma}.
 */
public enum Operator {
  /** No sign but such of multiplication. */
  TIMES(""),
  /** {@code =}, and {@code :=} of programs. */
  EQUAL("=", ":="),
  /** The test of programs. */
  SAME("==", "===", "\u2261"),
  NOT_EQUAL("\u2260", "!=", "!==", "<>", "=/=", "/="),
  LESS("<", "\uFF1C"),
  GREATER(">", "\uFF1E"),
  AT_MOST("\u2264", "<=", "=<", "\u2A7D", "\u2266"),
  AT_LEAST("\u2265", ">=", "\u2A7E", "\u2267"),
  MUCH_LESS("\u226A", "<<"),
  MUCH_GREATER("\u226B", ">>"),
  ABOUT("\u2248", "~", "~=", "=~", "\u223C", "\u2243", "\u2245"),
  ARROW("\u2192", "->", "-->", "--->", "=>", "==>", "\u21D2", "\u27F6", "\u27F9", "\u2794"),
  ARROW_BACK("\u2190", "<-", "<--", "<---", "<==", "\u21D0", "\u27F5"),
  ARROW_BOTH_WAYS("\u2194", "<->", "<-->", "<=>", "<==>", "\u21D4", "\u21CC", "\u27F7"),
  POWER("^", "**"),
  /** A closing bracket after the word. */
  CLOSING(")"),
  /** The sign of degrees after the number. */
  DEGREE("\u00B0", "\u00BA"),
  /** Not before a number, but what makes it that of an item in a list. */
  ITEM("#"),
  /** The charge after an ion. */
  POSITIVE("\u207A"),
  NEGATIVE("\u207B"),
  PLUS("+", "\uFF0B"),
  MINUS("-", "\u2212", "\u2013", "\uFF0D"),
  DIVIDED("/", "\u00F7", "\u2215", "\u2044", "\uFF0F");

  private static final Map<String, Operator> BY_SIGN = bySign();

  /** What in a pattern joins words or is nothing, unless it is written with {@code \}. */
  private static final String NOTHING_IN_PATTERNS = "+-/\u2013\u2044";

  @SuppressWarnings("ImmutableEnumChecker") // the list is one of List.of
  private final List<String> signs;

  Operator(String... signs) {
    this.signs = List.of(signs);
  }

  private static Map<String, Operator> bySign() {
    Map<String, Operator> bySign = new HashMap<>();
    for (Operator operator : values()) {
      for (String sign : operator.signs) {
        bySign.put(sign, operator);
      }
    }
    return Map.copyOf(bySign);
  }

  /**
   * Tells where this stands.
   *
   * @return true for what stands after a word, false for what stands before it
   */
  public boolean isAfterWords() {
    return this == CLOSING || this == DEGREE || this == POSITIVE || this == NEGATIVE;
  }

  /**
   * Returns what stands right after a word.
   *
   * @param character the character after the word
   * @return null where it is nothing that can be asked for
   */
  public static @Nullable Operator after(char character) {
    return switch (character) {
      case ')' -> CLOSING;
      case '\u00B0', '\u00BA' -> DEGREE;
      default -> null;
    };
  }

  /**
   * Returns the charge of an ion.
   *
   * @param sign the character after it, or its last
   * @return null where it is none
   */
  public static @Nullable Operator charge(char sign) {
    return switch (sign) {
      case '+', '\u207A', '\uFF0B' -> POSITIVE;
      case '-', '\u2212', '\u2013', '\u207B', '\uFF0D' -> NEGATIVE;
      default -> null;
    };
  }

  /** Returns the sign as people set it. */
  @Override
  public String toString() {
    return signs.getFirst();
  }

  /**
   * Returns the only operator between two words of a pattern.
   *
   * @param text the pattern, its escapes resolved
   * @param from where the word before ends
   * @param to where the word after begins
   * @return null where there is none, or more than one
   */
  public static @Nullable Operator inPattern(String text, int from, int to) {
    return between(text, from, to, true, null);
  }

  /**
   * Returns what an escaped sign of a pattern stands for.
   *
   * @param sign the character after {@code \}
   * @return a character that is an operator in patterns; the sign itself for most
   */
  public static char escaped(char sign) {
    return switch (sign) {
      case '+' -> '\uFF0B';
      case '-' -> '\uFF0D';
      case '/' -> '\uFF0F';
      case ')' -> '\uFF09';
      default -> sign;
    };
  }

  /**
   * Returns a word of a pattern as its author has written it, but for the escapes.
   *
   * @param word the word, its escapes resolved by {@link #escaped}
   * @return the same with the signs that the escapes were of
   */
  public static String written(String word) {
    return word.replace('\uFF0B', '+')
        .replace('\uFF0D', '-')
        .replace('\uFF0F', '/')
        .replace('\uFF09', ')');
  }

  /**
   * Tells whether a word of a pattern is signs that stand for nothing: neither a word nor an
   * operator that binds to the word after it.
   *
   * @param word the word, its escapes resolved by {@link #escaped}
   * @return true for {@code ++} and {@code *}, false for {@code <=} and {@code C++}
   */
  public static boolean isNoSign(String word) {
    return word.codePoints().noneMatch(Character::isLetterOrDigit)
        && inPattern(word, 0, word.length()) == null;
  }

  /**
   * Returns the only operator between two words of an answer.
   *
   * @param between what stands between them, maybe with words that are skipped
   * @return {@link #TIMES} where there is none, null where there are several
   */
  public static @Nullable Operator inAnswer(CharSequence between) {
    return between(between, 0, between.length(), false, TIMES);
  }

  private static @Nullable Operator between(
      CharSequence text, int from, int to, boolean inPattern, @Nullable Operator none) {
    Operator found = none;
    int at = from;
    while (at < to) {
      int sign = at++;
      if (!isPartOfSign(text.charAt(sign))) {
        continue;
      }
      while (at < to && isPartOfSign(text.charAt(at))) {
        at++;
      }
      Operator operator = operator(text.subSequence(sign, at).toString(), inPattern);
      if (operator == MINUS && found != none && at == to) {
        return found; // the sign of what follows
      }
      if (operator == null ? at - sign > 1 : found != none) {
        return null;
      }
      found = operator == null ? found : operator;
    }
    return found;
  }

  private static @Nullable Operator operator(String sign, boolean inPattern) {
    boolean nothing = inPattern && sign.length() == 1 && NOTHING_IN_PATTERNS.contains(sign);
    return nothing ? null : BY_SIGN.get(sign.replace('\uFF0D', '-'));
  }

  private static boolean isPartOfSign(char c) {
    return switch (c) {
      case '=',
          '<',
          '>',
          '^',
          '*',
          '+',
          '-',
          '/',
          '~',
          '!',
          ':',
          '\u00F7',
          '\u2013',
          '\uFF0B',
          '\uFF0D',
          '\uFF0F',
          '\uFF1C',
          '\uFF1E',
          '\u2044' ->
          true;
      default -> c >= '\u2190' && Character.getType(c) == Character.MATH_SYMBOL || isArrow(c);
    };
  }

  private static boolean isArrow(char c) {
    return c >= '\u2190' && c <= '\u21FF'
        || c >= '\u2794' && c <= '\u27BE'
        || c >= '\u27F0' && c <= '\u27FF';
  }
}
