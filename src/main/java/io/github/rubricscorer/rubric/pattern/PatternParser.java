package io.github.rubricscorer.rubric.pattern;

import io.github.rubricscorer.base.Limits;
import io.github.rubricscorer.number.DecimalComma;
import io.github.rubricscorer.number.NumberNotation;
import io.github.rubricscorer.number.NumberWords;
import io.github.rubricscorer.number.Operator;
import io.github.rubricscorer.rubric.pattern.SynonymPattern.Form;
import io.github.rubricscorer.rubric.pattern.SynonymPattern.Limit;
import io.github.rubricscorer.rubric.pattern.SynonymPattern.Reach;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Recursive descent over the grammar in {@link SynonymPattern}: one method per rule. What it reads
 * it tells a visitor, and makes nothing of it itself.
 *
 * <p>What may be missing, as {@code (only|)} in {@code read (only|) replica}, no visitor hears of:
 * the run is read once with it and once without, and told as alternatives, {@code (read only
 * replica|read replica)}. So a matcher needs no words of no length, the words on both sides are
 * side by side as in any pattern (terms of several words, joined words and operators span them),
 * and whatever looks at patterns looks at what is found. Each such bracket doubles what there is to
 * compile, hence the limit.
 */
final class PatternParser {
  private static final int MIN_PREFIX_LETTERS = 3;

  private static final Pattern EMPTY = Pattern.compile("[(|]\\s*+[|]|[|]\\s*+[)]");

  private static final SynonymPattern.Visitor NOBODY = new SynonymPattern.Visitor() {};
  private static final String SPECIAL = "&()|*=~<>.\\+-/";

  private final String text;
  private SynonymPattern.Visitor visitor;
  private int at;
  private int depth;

  /** The text with decimal points for decimal commas; null until a number needs it. */
  private @Nullable String withPoints;

  /** Whether an alternative somewhere looks empty; few patterns have one. */
  private final boolean mayMissWords;

  /** Where brackets begin that may be missing, while a run is read to find them; else null. */
  private @Nullable List<Integer> optional;

  /** Where the first of their empty alternatives is. */
  private int emptyAt;

  /** Those of them that are left out. */
  private Set<Integer> leftOut = Set.of();

  /** Whether what is read must not be in a gap. */
  private boolean excluding;

  PatternParser(String text, SynonymPattern.Visitor visitor) {
    this.text = text;
    this.visitor = visitor;
    mayMissWords = EMPTY.matcher(text).find();
  }

  /**
   * Reads the whole text.
   *
   * @throws PatternException if it is at fault; the visitor has been told what is before that
   */
  void pattern() {
    if (text.length() > Limits.PATTERN_CHARACTERS) {
      throw fault(
          "a pattern has at most %s characters, not %s"
              .formatted(Limits.PATTERN_CHARACTERS, text.length()),
          0);
    }
    skipBlanks();
    phrase();
    Limit before = null;
    for (int parts = 1; peek('&'); parts++) {
      int start = at;
      requireBlankBefore("'&' needs a blank before it");
      at++;
      int words = digits(start);
      Limit window = new Limit(words == 0 ? SynonymPattern.DEFAULT_WINDOW : words, reach());
      requireBlankAfter("'&' needs a blank after it");
      visitor.and(before == null ? window : before, window);
      before = window;
      skipBlanks();
      phrase();
      if (parts == SynonymPattern.MAX_PARTS) {
        throw fault("'&' joins at most %s parts".formatted(SynonymPattern.MAX_PARTS), start);
      }
    }
    if (at < text.length()) {
      throw fault("unexpected '%s'".formatted(text.charAt(at)), at);
    }
  }

  private void phrase() {
    run();
    while (peekGap() || peekComma()) {
      if (peekGap()) {
        visitor.gap(gap());
        skipBlanks();
        without();
        run();
      } else {
        comma();
      }
    }
  }

  /** A comma between two words is a gap of none; anywhere else it is nothing. */
  private void comma() {
    while (peek(',')) {
      at++;
      skipBlanks();
    }
    if (at < text.length() && !peek('&') && !peekGap()) {
      visitor.gap(new Limit(0, Reach.SENTENCE));
      run();
    }
  }

  /** Reads what must not be in the gap before. */
  private void without() {
    if (!skip('!')) {
      return;
    }
    if (at == text.length() || isBlank(text.charAt(at)) || peek('!')) {
      throw fault("'!' after a gap needs a word", at - 1);
    }
    visitor.without();
    excluding = true;
    item();
    excluding = false;
    visitor.endWithout();
    skipBlanks();
  }

  private Reach reach() {
    if (skip('!')) {
      return Reach.CLAUSE;
    }
    return skip('+') ? Reach.ANSWER : Reach.SENTENCE;
  }

  private Limit gap() {
    int start = at;
    requireBlankBefore("a gap needs a blank before it");
    if (text.startsWith("...", at)) {
      at += 3;
      Limit limit = new Limit(SynonymPattern.DEFAULT_GAP, reach());
      requireBlankAfter("a gap needs a blank after it");
      return limit;
    }
    if (!text.startsWith("..", at)) {
      throw fault("'.' is written '\\.'; a gap is '...' or '..3'", at);
    }
    at += 2;
    int words = digits(start);
    if (words == 0) {
      throw fault("a gap is '...' or '..' and a number from 1", start);
    }
    Limit limit = new Limit(words, reach());
    requireBlankAfter("a gap needs a blank after it");
    return limit;
  }

  private void run() {
    if (depth == 0 && mayMissWords) {
      ways();
    } else {
      items();
    }
  }

  /** Reads a run once for each way to leave out what may be missing in it. */
  private void ways() {
    int start = at;
    SynonymPattern.Visitor told = visitor;
    List<Integer> brackets = new ArrayList<>();
    visitor = NOBODY;
    optional = brackets;
    int items = items();
    optional = null;
    visitor = told;
    if (items == brackets.size()) {
      throw fault("an alternative is empty", emptyAt);
    }
    if (brackets.size() > Limits.OPTIONAL_BRACKETS) {
      throw fault(
          "at most %s brackets side by side have an empty alternative"
              .formatted(Limits.OPTIONAL_BRACKETS),
          brackets.get(Limits.OPTIONAL_BRACKETS));
    }
    if (brackets.isEmpty()) {
      at = start;
      items();
      return;
    }
    visitor.open();
    for (int way = 0; way < 1 << brackets.size(); way++) {
      if (way > 0) {
        visitor.or();
      }
      at = start;
      leftOut = chosen(brackets, way);
      items();
    }
    leftOut = Set.of();
    visitor.close();
  }

  private static Set<Integer> chosen(List<Integer> all, int bits) {
    Set<Integer> chosen = new HashSet<>();
    for (int i = 0; i < all.size(); i++) {
      if ((bits >> i & 1) != 0) {
        chosen.add(all.get(i));
      }
    }
    return chosen;
  }

  /** Reads what is side by side; returns how many items that are. */
  private int items() {
    int start = at;
    int items = 0;
    while (at < text.length()
        && !peek('&')
        && !peek('|')
        && !peek(')')
        && !peekGap()
        && !peekComma()) {
      item();
      items++;
      skipBlanks();
    }
    if (at == start) {
      throw fault(depth > 0 ? "an alternative is empty" : "a word is missing", at);
    }
    return items;
  }

  private void item() {
    switch (text.charAt(at)) {
      case '(' -> {
        if (leftOut.contains(at)) {
          SynonymPattern.Visitor told = visitor;
          visitor = NOBODY;
          alternatives();
          visitor = told;
        } else {
          alternatives();
        }
        requireEnd();
      }
      case '<' -> {
        termSet();
        requireEnd();
      }
      case '!' -> {
        boolean operator = text.startsWith("!\\=", at);
        if (!operator && at + 1 < text.length() && !isBlank(text.charAt(at + 1))) {
          throw fault("'!' before a word stands after a gap only", at);
        }
        word();
      }
      default -> word();
    }
  }

  /** Makes sure that nothing is glued to a bracket, as in {@code (un)managed}. */
  private void requireEnd() {
    if (at < text.length() && !isBlank(text.charAt(at)) && "|)&.,".indexOf(text.charAt(at)) < 0) {
      throw fault("'%s' needs a blank after it".formatted(text.charAt(at - 1)), at);
    }
  }

  private void alternatives() {
    int start = at++;
    if (++depth > Limits.PATTERN_DEPTH) {
      throw fault("'(' is nested more than %s deep".formatted(Limits.PATTERN_DEPTH), start);
    }
    visitor.open();
    boolean hasOne = false;
    for (boolean first = true; first || peek('|'); first = false) {
      if (!first) {
        at++;
      }
      skipBlanks();
      if (isOptional(hasOne)) {
        note(start);
        continue;
      }
      if (hasOne) {
        visitor.or();
      }
      hasOne = true;
      run();
      if (peekGap() || peek('&')) {
        String what = peek('&') ? "'&'" : "a gap";
        throw fault(what + " cannot stand inside '(...)'", at);
      }
    }
    if (!peek(')')) {
      throw fault("'(' is not closed", start);
    }
    at++;
    depth--;
    visitor.close();
  }

  /** Tells whether an alternative is empty here, and may be. */
  private boolean isOptional(boolean hasOne) {
    return depth == 1 && !excluding && (peek('|') || peek(')') && hasOne);
  }

  /** Notes that a bracket may be missing, once. */
  private void note(int start) {
    if (optional != null && !optional.contains(start)) {
      emptyAt = optional.isEmpty() ? at : emptyAt;
      optional.add(start);
    }
  }

  private void termSet() {
    int start = at;
    int end = text.indexOf('>', at);
    if (end < 0) {
      throw fault("'<' is not closed", start);
    }
    String name = text.substring(start + 1, end);
    if (!SetName.isOne(name)) {
      throw fault(SetName.RULE, start);
    }
    at = end + 1;
    visitor.set(name);
  }

  private void word() {
    if (number()) {
      return;
    }
    int start = at;
    boolean exact = skip('=');
    boolean loose = skip('~');
    int from = at;
    String escaped = letters();
    boolean prefix = peek('*');
    if (at == from) {
      throw fault(
          exact || loose
              ? "'%s' needs a word".formatted(text.substring(start, from))
              : "'*' needs a word before it",
          start);
    }
    int to = at;
    if (prefix) {
      endOfPrefix(start, from, escaped == null ? text.substring(from, to) : escaped);
    }
    Form form = prefix ? Form.PREFIX : form(exact, loose);
    if (escaped == null) {
      visitor.word(text, from, to, form);
    } else {
      visitor.word(escaped, 0, escaped.length(), form);
    }
  }

  /** Reads a number, which can hold signs and consist of several words. */
  private boolean number() {
    NumberNotation number = NumberNotation.at(text, at, NumberWords.of("en"));
    if (number != null && number.problem() == null && !endsWord(number.end())) {
      number = NumberNotation.at(withPoints(), at, NumberWords.of("en"));
    }
    if (number == null) {
      return false;
    }
    String problem = number.problem();
    if (problem != null) {
      throw fault(problem, at);
    }
    if (!endsWord(number.end())) {
      return false;
    }
    visitor.word(text, at, number.end(), Form.INFLECTED);
    at = number.end();
    return true;
  }

  private String withPoints() {
    String exchanged = withPoints;
    if (exchanged == null) {
      exchanged = DecimalComma.exchanged(text);
      withPoints = exchanged;
    }
    return exchanged;
  }

  private boolean endsWord(int index) {
    return index == text.length()
        || isBlank(text.charAt(index))
        || text.charAt(index) == '|'
        || text.charAt(index) == ')'
        || isComma(index);
  }

  private static Form form(boolean exact, boolean loose) {
    if (exact) {
      return loose ? Form.ANY_CASE : Form.EXACT;
    }
    return loose ? Form.INFLECTION : Form.INFLECTED;
  }

  private void endOfPrefix(int start, int from, String word) {
    if (from > start) {
      throw fault("'%s' and '*' exclude each other".formatted(text.substring(start, from)), start);
    }
    if (word.codePoints().filter(Character::isLetter).count() < MIN_PREFIX_LETTERS
        || !word.codePoints().allMatch(Character::isLetterOrDigit)) {
      throw fault(
          "'*' needs %s letters before it and nothing but letters and digits"
              .formatted(MIN_PREFIX_LETTERS),
          start);
    }
    if (word.length() > Limits.WORD_CHARACTERS) {
      throw fault(
          "'*' has at most %s letters and digits before it, not %s"
              .formatted(Limits.WORD_CHARACTERS, word.length()),
          start);
    }
    at++;
    if (!endsWord(at)) {
      throw fault("'*' ends a word", at - 1);
    }
  }

  /** Reads up to a blank or a sign; returns the word with its escapes resolved, or null. */
  private @Nullable String letters() {
    int from = at;
    int start = at;
    StringBuilder escaped = null;
    while (at < text.length() && !isBlank(text.charAt(at)) && !(at > start && peekComma())) {
      char c = text.charAt(at);
      if (c == '\\') {
        if (at + 1 == text.length() || SPECIAL.indexOf(text.charAt(at + 1)) < 0) {
          throw fault("'\\' stands before one of " + SPECIAL + " only", at);
        }
        escaped = escaped == null ? new StringBuilder() : escaped;
        escaped.append(text, from, at).append(Operator.escaped(text.charAt(at + 1)));
        at += 2;
        from = at;
      } else if (c == '&' || c == '(' || c == '<' || c == '=' || c == '>') {
        throw fault("'%s' inside a word is written '\\%s'".formatted(c, c), at);
      } else if (c == '.' && !isPoint(at)) {
        throw fault("'.' is written '\\.'; a gap is '...' or '..3'", at);
      } else if (c == ')' || c == '|' || c == '*') {
        break;
      } else {
        at++;
      }
    }
    return escaped == null ? null : escaped.append(text, from, at).toString();
  }

  /** Reads an optional number; 0 where there is none. */
  private int digits(int start) {
    int from = at;
    while (at < text.length() && text.charAt(at) >= '0' && text.charAt(at) <= '9') {
      at++;
    }
    if (from == at) {
      return 0;
    }
    int value = at - from > 3 ? Integer.MAX_VALUE : Integer.parseInt(text, from, at, 10);
    if (value < 1 || value > SynonymPattern.MAX_DISTANCE) {
      throw fault(
          "%s is not in 1..%s".formatted(text.substring(from, at), SynonymPattern.MAX_DISTANCE),
          start);
    }
    return value;
  }

  private void requireBlankBefore(String problem) {
    if (at > 0 && !isBlank(text.charAt(at - 1))) {
      throw fault(problem, at);
    }
  }

  private void requireBlankAfter(String problem) {
    if (at < text.length() && !isBlank(text.charAt(at))) {
      throw fault(problem, at);
    }
  }

  private boolean skip(char c) {
    boolean there = peek(c);
    at += there ? 1 : 0;
    return there;
  }

  /** Tells whether a gap begins here, or a full stop that is to be escaped. */
  private boolean peekGap() {
    return peek('.') && !isPoint(at);
  }

  /** Tells whether a comma between words is here: brackets have none. */
  private boolean peekComma() {
    return depth == 0 && isComma(at);
  }

  private boolean isComma(int index) {
    return index < text.length()
        && text.charAt(index) == ','
        && (index + 1 == text.length() || isBlank(text.charAt(index + 1)));
  }

  /** A point before a digit, not after another one. */
  private boolean isPoint(int index) {
    return index + 1 < text.length()
        && isDigit(text.charAt(index + 1))
        && (index == 0 || text.charAt(index - 1) != '.');
  }

  private static boolean isDigit(char c) {
    return c >= '0' && c <= '9';
  }

  private boolean peek(char c) {
    return at < text.length() && text.charAt(at) == c;
  }

  private void skipBlanks() {
    while (at < text.length() && isBlank(text.charAt(at))) {
      at++;
    }
  }

  private static boolean isBlank(char c) {
    return c == ' ' || Character.isWhitespace(c) || Character.isSpaceChar(c);
  }

  private PatternException fault(String problem, int index) {
    return new PatternException(problem, text, index);
  }
}
