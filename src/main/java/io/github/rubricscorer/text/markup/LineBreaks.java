package io.github.rubricscorer.text.markup;

import java.util.Arrays;

/**
 * Tells the line breaks that end something from those that only wrap a sentence, and overwrites
 * both: the first with {@link Marks#BREAK}, the others with blanks.
 *
 * <p>A text that was folded has no line that ends early: the first word of the next line would not
 * have fitted in it any more. So a line break is one of the author's where
 *
 * <ul>
 *   <li>a blank line follows, or either line is a heading, a table's row or a rule;
 *   <li>the next line begins with the marker of a list, and the line before lets it: it ended
 *       early, or with a full stop or a colon, or belongs to the same list;
 *   <li>the next line has a name of its own ("Value: 7", "Ann: yes") as other lines do;
 *   <li>the line ended early and the next begins with a capital letter or a digit, or the lines end
 *       early as often as not and are short, as in a list without markers, or hardly any ends with
 *       a full stop or a comma, as in a chat;
 *   <li>all lines begin with capital letters, none ends with a full stop or a comma, and there are
 *       at least three.
 * </ul>
 *
 * <p>All others are blanks, however short the line. Markers, the signs of headings and quotations
 * and the rules of tables are overwritten with nothing, so that they are no words.
 *
 * <p>Not thread-safe; reused from text to text.
 */
final class LineBreaks {
  private static final int LONGEST_MARKER_NUMBER = 3;
  private static final int DEEPEST_HEADING = 6;
  private static final int LONGEST_KEY = 40;
  private static final int MOST_KEY_WORDS = 3;
  private static final int FEWEST_CAPITAL_LINES = 3;
  private static final int SHORTEST_WRAPPED_HEADING = 15;

  private static final String CLAUSE_ENDS = ".:;!?\u0964\u0965\u061B\u061F\u06D4\u0589\u037E\u0387";

  /** Who ends hardly a line with one of these ends what is said by the line, as in a chat. */
  private static final String PAUSES = ".,:;";

  /** One line of so many may end with one: a greeting, say. */
  private static final int PAUSED_PART = 4;

  /** Wider lines may be wrapped by a measure that is not the number of characters. */
  private static final int WIDE = 60;

  private static final int NARROW = 30;

  /** The kinds of lines. */
  private enum Kind {
    PLAIN,
    /** Begins a list item, a quotation, a line of a chat. */
    BEGINS,
    HEADING,
    ROW,
    RULE
  }

  private char[] text = new char[0];
  private int length;

  // The lines of a paragraph.

  private int[] begin = new int[16];
  private int[] end = new int[16];
  private int[] content = new int[16];
  private Kind[] kind = new Kind[16];
  private boolean[] keyed = new boolean[16];
  private int count;
  private int width;

  // What the line before opened.

  private char bullet;
  private int number;
  private char numberSign;
  private int depth;

  /** Overwrites the line breaks of a text. */
  void read(char[] value, int valueLength) {
    text = value;
    length = valueLength;
    count = 0;
    read();
  }

  private void read() {
    int from = 0;
    while (from <= length) {
      int to = from;
      while (to < length && !endsLine(text[to])) {
        to++;
      }
      if (isBlank(from, to)) {
        paragraph();
        if (to < length) {
          text[to] = Marks.BREAK;
        }
      } else {
        add(from, to);
        if (to == length || text[to] == Marks.BREAK) {
          paragraph();
        }
      }
      from = to + 1;
    }
    paragraph();
  }

  private static boolean endsLine(char c) {
    if (c > '\n' && c < '\u2028') {
      return false;
    }
    return c == '\n' || c == Marks.BREAK || c == Marks.LINE || c == '\u2028' || c == '\u2029';
  }

  private boolean isBlank(int from, int to) {
    for (int i = from; i < to; i++) {
      boolean quote = text[i] == '>' && count > 0 && text[content[0]] == '>';
      if (!Marks.isNothing(text[i]) && !Marks.isBlank(text[i]) && !quote) {
        return false;
      }
    }
    return true;
  }

  private void add(int from, int to) {
    if (count == begin.length) {
      int more = 2 * count;
      begin = Arrays.copyOf(begin, more);
      end = Arrays.copyOf(end, more);
      content = Arrays.copyOf(content, more);
      kind = Arrays.copyOf(kind, more);
      keyed = Arrays.copyOf(keyed, more);
    }
    begin[count] = from;
    end[count] = to;
    content[count] = skipBlanks(from, to);
    kind[count++] = Kind.PLAIN;
  }

  /** Decides on the lines that were gathered. */
  private void paragraph() {
    if (count == 0) {
      return;
    }
    bullet = 0;
    number = 0;
    depth = 0;
    width = 0;
    for (int i = 0; i < count; i++) {
      if (hasBlank(i)) {
        width = Math.max(width, lastOf(i) + 1 - content[i]);
      }
    }
    for (int i = 0; i < count; i++) {
      readLine(i);
    }
    readTable();
    readKeys();
    breakLines();
    int last = end[count - 1];
    if (last < length) {
      text[last] = Marks.BREAK;
    }
    count = 0;
  }

  // What lines begin with

  private void readLine(int i) {
    readQuote(i);
    int at = content[i];
    char c = text[at];
    if (isRule(i)) {
      kind[i] = Kind.RULE;
    } else if (c == '#') {
      readHeading(i);
    } else if (isBullet(c)) {
      readBullet(i);
    } else if (Marks.isDigit(c)) {
      readNumber(i);
    } else if (c == '[' && isTime(at + 1, end[i])) {
      kind[i] = Kind.BEGINS;
    }
  }

  /** The signs of quotations; a line of it without a sign goes on with the one before. */
  private void readQuote(int i) {
    if (text[content[i]] != '>' && depth == 0) {
      return;
    }
    int signs = 0;
    boolean mayBegin = mayBegin(i);
    while (text[content[i]] == '>' && (signs < depth || mayBegin)) {
      text[content[i]] = Marks.NOTHING;
      content[i] = skipBlanks(content[i], end[i]);
      signs++;
    }
    if (signs > depth || signs < depth && isCapital(i)) {
      kind[i] = i == 0 ? kind[i] : Kind.BEGINS;
      depth = signs;
    }
  }

  private void readHeading(int i) {
    int at = content[i];
    int signs = at;
    while (signs < end[i] && text[signs] == '#') {
      signs++;
    }
    if (signs - at <= DEEPEST_HEADING && isBlankAt(signs) && signs < end[i]) {
      take(i, signs);
      kind[i] = Kind.HEADING;
    }
  }

  /** Bullets, and what is one only before a tab or several blanks, as Word writes it. */
  private static boolean isBullet(char c) {
    return Marks.isBullet(c) || isLetterOrDot(c);
  }

  private static boolean isLetterOrDot(char c) {
    return c == 'o' || c == '\u00B7';
  }

  private boolean isBulletAt(int i, char c) {
    int at = content[i];
    boolean more = at + 1 < end[i] || i == 0 || bullet == c;
    boolean apart =
        isBlankAt(at + 1)
            && (!isLetterOrDot(c)
                || at + 2 < end[i] && (text[at + 1] == '\t' || isBlankAt(at + 2)));
    return text[at] == c && more && apart;
  }

  /** Whether a line may be an item of a list. */
  private boolean isMarked(int i) {
    char c = text[content[i]];
    return isBullet(c) ? isBulletAt(i, c) : Marks.isDigit(c);
  }

  private void readBullet(int i) {
    char c = text[content[i]];
    if (!isBulletAt(i, c)) {
      return;
    }
    boolean listed = i + 1 < count && isBulletAt(i + 1, c);
    if (bullet == c || Marks.isDot(c) || listed || mayBegin(i)) {
      bullet = c;
      take(i, content[i] + 1);
      readTask(i);
      kind[i] = Kind.BEGINS;
    }
  }

  /** The box of a task list. */
  private void readTask(int i) {
    int at = content[i];
    boolean box =
        at + 2 < end[i]
            && text[at] == '['
            && text[at + 2] == ']'
            && (text[at + 1] == ' ' || text[at + 1] == 'x' || text[at + 1] == 'X');
    if (box) {
      take(i, at + 3);
    }
  }

  private void readNumber(int i) {
    int at = content[i];
    int value = 0;
    while (at < end[i] && at - content[i] < LONGEST_MARKER_NUMBER && Marks.isDigit(text[at])) {
      value = 10 * value + text[at++] - '0';
    }
    boolean marker = at + 1 < end[i] && (text[at] == '.' || text[at] == ')') && isBlankAt(at + 1);
    if (!marker) {
      return;
    }
    boolean next = number > 0 && value == number + 1 && text[at] == numberSign;
    boolean among = i > 0 && kind[i - 1] == Kind.BEGINS && (i + 1 == count || isMarked(i + 1));
    if (isAlone(value)) {
      text[at] = Marks.NOTHING;
    } else if (next || among || i == 0 || value == 1 && mayBegin(i)) {
      number = value;
      numberSign = text[at];
      takeNumber(i, at);
      kind[i] = Kind.BEGINS;
    }
  }

  /** "42. Because ...": a text of one line with another number than 1 is an answer, not a list. */
  private boolean isAlone(int value) {
    return value != 1 && count == 1 && isBlank(end[0], length) && isBlank(0, begin[0]);
  }

  private void takeNumber(int i, int sign) {
    int digits = content[i];
    char[] marks = new char[sign - digits];
    for (int k = 0; k < marks.length; k++) {
      marks[k] = Marks.item(text[digits + k]);
    }
    take(i, sign + 1);
    System.arraycopy(marks, 0, text, digits, marks.length);
  }

  /** Whether a list may begin with a line. */
  private boolean mayBegin(int i) {
    if (i == 0 || kind[i - 1] == Kind.HEADING || kind[i - 1] == Kind.RULE) {
      return true;
    }
    return endsClause(i - 1) || isEarly(i - 1);
  }

  /** {@code 12:01]} of the line of a chat. */
  private boolean isTime(int from, int to) {
    int at = from;
    boolean colon = false;
    while (at < to && (Marks.isDigit(text[at]) || ":./- ".indexOf(text[at]) >= 0)) {
      colon |= text[at] == ':';
      at++;
    }
    return colon && at < to && text[at] == ']' && Marks.isDigit(text[from]);
  }

  /** A line of nothing but {@code ---}, {@code ===} or {@code ***}. */
  private boolean isRule(int i) {
    char c = text[content[i]];
    if (c != '-' && c != '=' && c != '*' && c != '_') {
      return false;
    }
    int signs = 0;
    for (int at = content[i]; at < end[i]; at++) {
      if (text[at] == c) {
        signs++;
      } else if (!Marks.isBlank(text[at])) {
        return false;
      }
    }
    return signs >= 3;
  }

  private void take(int i, int to) {
    Arrays.fill(text, content[i], to, Marks.NOTHING);
    content[i] = skipBlanks(to, end[i]);
  }

  // Tables

  private void readTable() {
    int rule = 0;
    while (rule < count && !isTableRule(rule)) {
      rule++;
    }
    for (int i = 0; i < count; i++) {
      if (i == rule) {
        Arrays.fill(text, content[i], end[i], Marks.NOTHING);
        kind[i] = Kind.RULE;
      } else if (isRow(i, rule < count && i >= rule - 1)) {
        readRow(i);
      }
    }
  }

  private boolean isTableRule(int i) {
    boolean bar = false;
    boolean dash = false;
    for (int at = content[i]; at < end[i]; at++) {
      char c = text[at];
      bar |= c == '|';
      dash |= c == '-';
      if (c != '|' && c != '-' && c != ':' && !Marks.isBlank(c)) {
        return false;
      }
    }
    return bar && dash;
  }

  private boolean isRow(int i, boolean inTable) {
    int bars = 0;
    for (int at = content[i]; at < end[i]; at++) {
      bars += text[at] == '|' ? 1 : 0;
    }
    return bars > 1 && text[content[i]] == '|' || bars > 0 && inTable;
  }

  private void readRow(int i) {
    kind[i] = Kind.ROW;
    for (int at = content[i]; at < end[i]; at++) {
      if (text[at] == '|') {
        text[at] = Marks.CELL;
      }
    }
  }

  // Lines with a name

  private void readKeys() {
    int keys = 0;
    int first = 0;
    for (int i = 0; i < count; i++) {
      keyed[i] = isKeyed(i);
      first = keyed[i] && keys++ == 0 ? i : first;
    }
    for (int i = first + 1; i < count && keys > 1; i++) {
      boolean capital = isCapital(i);
      if (keyed[i] && capital == isCapital(first) && (capital || first == 0)) {
        kind[i] = kind[i] == Kind.PLAIN ? Kind.BEGINS : kind[i];
      }
    }
  }

  /** Where a line begins without {@code 12:01} before the name of who speaks. */
  private int afterTime(int i) {
    int at = content[i];
    boolean colon = false;
    while (at < end[i] && (Marks.isDigit(text[at]) || text[at] == ':')) {
      colon |= text[at++] == ':';
    }
    return colon && isBlankAt(at) ? skipBlanks(at, end[i]) : content[i];
  }

  /** Up to three words, a colon or an arrow or a dash between blanks, and more. */
  private boolean isKeyed(int i) {
    int at = afterTime(i);
    int words = 0;
    boolean inWord = false;
    int last = Math.min(end[i], at + LONGEST_KEY);
    for (; at < last && text[at] != ':' && !(words > 0 && isApart(at, i)); at++) {
      char c = text[at];
      boolean letter = Character.isLetterOrDigit(c);
      if (letter && !inWord) {
        words++;
      }
      if (!letter && !Marks.isNothing(c) && " /-_()&'".indexOf(c) < 0) {
        return false;
      }
      inWord = letter || Marks.isNothing(c) && inWord;
    }
    if (at >= last || words == 0 || words > MOST_KEY_WORDS) {
      return false;
    }
    int after = at + 1;
    while (after < end[i] && (Marks.isNothing(text[after]) || text[after] == '>')) {
      after++;
    }
    return after < end[i] && Marks.isBlank(text[after]) && skipBlanks(after, end[i]) < end[i];
  }

  /** Whether an arrow or a dash stands between blanks. */
  private boolean isApart(int at, int line) {
    if (at == begin[line] || !Marks.isBlank(text[at - 1])) {
      return false;
    }
    char next = at + 1 < end[line] ? text[at + 1] : ' ';
    return switch (text[at]) {
      case '-', '=' -> next == '>' || text[at] == '-' && Marks.isBlank(next);
      case '\u2192', '\u21D2', '\u2013', '\u2014' -> Marks.isBlank(next);
      default -> false;
    };
  }

  // Breaks

  private void breakLines() {
    int from = 0;
    while (from < count) {
      int to = from + 1;
      while (to < count && !partsFromLineBefore(to)) {
        to++;
      }
      breakLines(from, to);
      if (to < count) {
        text[end[to - 1]] = Marks.BREAK;
      }
      from = to;
    }
    for (int i = 0; i < count; i++) {
      if (kind[i] == Kind.RULE) {
        Arrays.fill(text, content[i], end[i], Marks.NOTHING);
      }
    }
  }

  private boolean partsFromLineBefore(int i) {
    if (kind[i] == Kind.ROW) {
      return true;
    }
    boolean parted =
        switch (kind[i - 1]) {
          case HEADING -> width(i - 1) < SHORTEST_WRAPPED_HEADING || isEarly(i - 1) || !isLower(i);
          case RULE -> true;
          case ROW -> text[lastOf(i - 1)] == Marks.CELL;
          case PLAIN, BEGINS -> false;
        };
    return parted || kind[i] != Kind.PLAIN;
  }

  /** Decides on the breaks between lines of which none has a mark but the first. */
  private void breakLines(int from, int to) {
    int early = 0;
    boolean capitals = to - from >= FEWEST_CAPITAL_LINES;
    int pauses = 0;
    for (int i = from; i < to; i++) {
      capitals &= isUpper(i) && (i + 1 == to || !endsClause(i) && text[lastOf(i)] != ',');
      pauses += PAUSES.indexOf(text[lastOf(i)]) >= 0 ? 1 : 0;
      early += i + 1 < to && isEarly(i) ? 1 : 0;
    }
    boolean bare = PAUSED_PART * pauses <= to - from;
    boolean list = capitals || to - from >= FEWEST_CAPITAL_LINES && 2 * early >= to - from - 1;
    for (int i = from; i + 1 < to; i++) {
      boolean meant = isEarly(i) || text[end[i]] == Marks.LINE;
      boolean ends = list && (width <= WIDE || bare) || capitals || meant && isCapital(i + 1);
      text[end[i]] = ends ? Marks.BREAK : ' ';
      if (!ends && joins(i)) {
        Arrays.fill(text, lastBeforeEnd(i) + 1, end[i] + 1, Marks.NOTHING);
      }
    }
  }

  /** Whether a word goes on in the next line after its hyphen. */
  private boolean joins(int i) {
    int last = lastBeforeEnd(i);
    return last > begin[i] && text[last] == '-' && Character.isLetterOrDigit(text[last - 1]);
  }

  /** Where the last character of a line is, whose end may be written with two. */
  private int lastBeforeEnd(int i) {
    int last = end[i] - 1;
    return last > begin[i] && text[last] == '\r' ? last - 1 : last;
  }

  /**
   * Whether the first word of the next line would have fitted in a line by far. Lines may be
   * wrapped with their indentation or without it; it counts where it makes them longer.
   */
  private boolean isEarly(int i) {
    int slack = width >= WIDE ? width / 5 : width >= NARROW ? width / 8 : 0;
    return width(i) + 1 + firstWordLength(i + 1) + slack <= width;
  }

  private int width(int i) {
    return lastOf(i) + 1 - begin[i];
  }

  private int lastOf(int i) {
    int last = end[i] - 1;
    while (last > begin[i] && Marks.isBlank(text[last]) && text[last] != Marks.CELL) {
      last--;
    }
    return last;
  }

  private int firstWordLength(int i) {
    int at = begin[i];
    while (at < end[i] && Marks.isBlank(text[at])) {
      at++;
    }
    int from = at;
    while (at < end[i] && !Marks.isBlank(text[at])) {
      at++;
    }
    return at - from;
  }

  private boolean hasBlank(int i) {
    int last = lastOf(i);
    for (int at = content[i]; at < last; at++) {
      if (Marks.isBlank(text[at])) {
        return true;
      }
    }
    return false;
  }

  private boolean endsClause(int i) {
    int last = lastOf(i);
    while (last > begin[i] && (Marks.isNothing(text[last]) || text[last] == ')')) {
      last--;
    }
    return CLAUSE_ENDS.indexOf(text[last]) >= 0;
  }

  private boolean isCapital(int i) {
    char c = firstCharacter(i);
    return Character.isUpperCase(c) || Marks.isDigit(c);
  }

  private boolean isUpper(int i) {
    return Character.isUpperCase(firstCharacter(i));
  }

  private boolean isLower(int i) {
    return Character.isLowerCase(firstCharacter(i));
  }

  private char firstCharacter(int i) {
    int at = content[i];
    while (at < end[i] && !Character.isLetterOrDigit(text[at])) {
      at++;
    }
    return at < end[i] ? text[at] : ' ';
  }

  private int skipBlanks(int from, int to) {
    int at = from;
    while (at < to && (Marks.isNothing(text[at]) || Marks.isBlank(text[at]))) {
      at++;
    }
    return at;
  }

  private boolean isBlankAt(int index) {
    return index >= length || Marks.isBlank(text[index]);
  }
}
