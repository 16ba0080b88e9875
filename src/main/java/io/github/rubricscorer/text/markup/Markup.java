package io.github.rubricscorer.text.markup;

import java.util.Arrays;

/**
 * Reads the markup inside the lines of a text: what Markdown writes around words, and HTML, which
 * {@link HtmlMarkup} knows. The markup is overwritten with {@link Marks}; what it means for lines
 * is left to {@link LineBreaks}.
 *
 * <p>One pass. Where the end of something is looked for, the search stops at the next thing of the
 * same kind, or its failure is remembered, so that a text of nothing but beginnings is read in
 * linear time as well. What has no end is text, but for a fence: there code goes on to the end.
 *
 * <p>Not thread-safe; reused from text to text.
 */
public final class Markup {
  private static final String ESCAPABLE = "*_`~#>|<&[]\\+-=!{}$^";

  /** Escaped signs that others than this would read as markup wherever they stand. */
  private static final String READ_ANYWHERE = "*`~|\\";

  /** Those that they would read at the beginning of a line. */
  private static final String READ_FIRST = "#>-+=_[";

  /** What may stand at the beginning of a line before those. */
  private static final String BEGINNING = " \t*_>-+" + Marks.NOTHING;

  private static final int LONGEST_BEGINNING = 32;
  private static final int LONGEST_FOOTNOTE = 40;
  private static final int LONGEST_FENCE_INDENT = 3;
  private static final int MOST_BACKTICKS = 8;
  private static final int NONE = -1;

  private final HtmlMarkup html = new HtmlMarkup(this::endParagraph);
  private final LineBreaks lines = new LineBreaks();

  private char[] text = new char[0];
  private int length;

  // Beginnings that wait for their ends, in the paragraph.

  private int[] brackets = new int[8];
  private int bracketCount;
  private int single = NONE;
  private boolean singleInside;
  private int strong = NONE;
  private int strongEnd;
  private int underscore = NONE;
  private int underscoreEnd;

  /** Whether there is an address for a name: 1, -1 for no, 0 where nobody has asked. */
  private int definition;

  /** Whether markup inside lines was overwritten. */
  private boolean inline;

  /** By the number of backticks: up to where no run of so many ends a code span. */
  private final int[] noBackticksUntil = new int[MOST_BACKTICKS + 1];

  /** Overwrites the markup of a text; after the text is one more character. */
  public void read(char[] value, int valueLength) {
    text = value;
    length = valueLength;
    html.begin(value, valueLength);
    definition = 0;
    inline = false;
    Arrays.fill(noBackticksUntil, 0);
    endParagraph();
    read();
    lines.read(text, length);
  }

  /**
   * Tells what the text had.
   *
   * @return whether there was markup inside lines, not only at their beginnings
   */
  public boolean hasInline() {
    return inline || html.hasAny();
  }

  private void read() {
    int at = lineBegins(0);
    while (at < length) {
      at =
          switch (text[at]) {
            case '\n' -> newline(at);
            case '<' -> html.tag(at);
            case '&' -> html.entity(at);
            case '`' -> backticks(at);
            case '[' -> openingBracket(at);
            case ']' -> closingBracket(at);
            case '*' -> stars(at);
            case '_' -> underscores(at);
            case '\\' -> backslash(at);
            default -> at + 1;
          };
    }
    html.end();
  }

  // Lines

  private int newline(int at) {
    int end = at > 0 && text[at - 1] == '\r' ? at - 1 : at;
    if (end > 1 && text[end - 1] == ' ' && text[end - 2] == ' ') {
      text[at] = Marks.LINE;
    }
    int next = at + 1;
    while (next < length && (text[next] == ' ' || text[next] == '\t' || text[next] == '\r')) {
      next++;
    }
    if (next < length && text[next] == '\n') {
      endParagraph();
    }
    return lineBegins(at + 1);
  }

  private void endParagraph() {
    bracketCount = 0;
    single = NONE;
    strong = NONE;
    underscore = NONE;
  }

  /** Reads code between fences, a footnote or the address of a reference at a line's beginning. */
  private int lineBegins(int at) {
    int first = at;
    while (first < length && first - at < LONGEST_FENCE_INDENT && text[first] == ' ') {
      first++;
    }
    if (first >= length) {
      return first;
    }
    char c = text[first];
    if (c == '`' || c == '~') {
      int end = runEnd(first);
      boolean fence = end - first >= 3 && (c == '~' || !lineHas('`', end));
      return fence ? fenced(first, end - first) : first;
    }
    return c == '[' ? definition(first) : first;
  }

  private boolean lineHas(char c, int from) {
    for (int i = from; i < length && text[i] != '\n'; i++) {
      if (text[i] == c) {
        return true;
      }
    }
    return false;
  }

  private int fenced(int from, int size) {
    char fence = text[from];
    if (from > 0) {
      text[from - 1] = Marks.BREAK;
    }
    int at = lineEnd(from);
    fill(from, at);
    text[from] = Marks.CODE;
    while (at < length) {
      text[at] = Marks.BREAK;
      int first = at + 1;
      while (first < length && text[first] == ' ') {
        first++;
      }
      at = lineEnd(first);
      if (first < length && text[first] == fence) {
        int end = runEnd(first);
        if (end - first >= size && isBlankUntil(end, at)) {
          fill(first, at);
          text[first] = Marks.CODE_END;
          text[first + 1] = Marks.BREAK;
          endParagraph();
          return at;
        }
      }
    }
    return length;
  }

  private boolean isBlankUntil(int from, int to) {
    for (int i = from; i < to; i++) {
      if (!Marks.isBlank(text[i])) {
        return false;
      }
    }
    return true;
  }

  /** {@code [^1]: text} and {@code [name]: address}. */
  private int definition(int open) {
    int close = open + 1;
    while (close < length
        && close - open < LONGEST_FOOTNOTE
        && text[close] != ']'
        && text[close] != '\n') {
      close++;
    }
    if (close + 1 >= length || text[close] != ']' || text[close + 1] != ':') {
      return open;
    }
    if (text[open + 1] == '^') {
      fill(open, close + 2);
      text[open] = Marks.BREAK;
      return close + 2;
    }
    int end = lineEnd(open);
    if (isAddress(close + 2, end)) {
      fill(open, end);
      return end;
    }
    return open;
  }

  /** One word with a sign of an address in it, and maybe a title in quotes. */
  private boolean isAddress(int from, int to) {
    int at = from;
    while (at < to && text[at] == ' ') {
      at++;
    }
    boolean sign = false;
    while (at < to && !Marks.isBlank(text[at])) {
      sign |= text[at] == '/' || text[at] == '#' || text[at] == '<';
      at++;
    }
    while (at < to && Marks.isBlank(text[at])) {
      at++;
    }
    return sign && (at == to || text[at] == '"' || text[at] == '\'' || text[at] == '(');
  }

  // Markdown

  private int backticks(int at) {
    int end = runEnd(at);
    int size = end - at;
    if (size == 1 && isApostrophe(at)) {
      text[at] = '\'';
      return end;
    }
    if (size > MOST_BACKTICKS || at < noBackticksUntil[size]) {
      return end;
    }
    int i = end;
    while (i < length && !endsParagraph(i)) {
      if (text[i] != '`') {
        i++;
        continue;
      }
      int close = i;
      i = runEnd(close);
      if (i - close == size) {
        mark(Marks.CODE, at, end);
        mark(Marks.CODE_END, close, i);
        return i;
      }
    }
    noBackticksUntil[size] = i;
    return end;
  }

  /** {@code don`t}, {@code O`Brien}: a few letters on one side of it. */
  private boolean isApostrophe(int at) {
    if (at == 0
        || !Character.isLetter(text[at - 1])
        || at + 1 >= length
        || !Character.isLetter(text[at + 1])) {
      return false;
    }
    boolean oneBefore = at == 1 || !Character.isLetter(text[at - 2]);
    int after = at + 1;
    while (after < length && after - at <= 3 && Character.isLetter(text[after])) {
      after++;
    }
    boolean fewAfter = after - at <= 3 && (after == length || text[after] != '`');
    return oneBefore || fewAfter;
  }

  private boolean endsParagraph(int at) {
    if (text[at] != '\n') {
      return false;
    }
    int next = at + 1;
    while (next < length && (text[next] == ' ' || text[next] == '\t' || text[next] == '\r')) {
      next++;
    }
    return next == length || text[next] == '\n';
  }

  private int openingBracket(int at) {
    if (at + 1 < length && text[at + 1] == '^') {
      int end = at + 2;
      while (end < length && end - at < LONGEST_FOOTNOTE && isNoteCharacter(text[end])) {
        end++;
      }
      if (end < length && text[end] == ']' && end > at + 2) {
        fill(at, end + 1);
        return end + 1;
      }
    }
    if (bracketCount == brackets.length) {
      brackets = Arrays.copyOf(brackets, 2 * bracketCount);
    }
    brackets[bracketCount++] = at;
    return at + 1;
  }

  private static boolean isNoteCharacter(char c) {
    return Character.isLetterOrDigit(c) || c == '-' || c == '_';
  }

  /** The end of {@code [text](address)}: the text stays, the address goes. */
  private int closingBracket(int at) {
    if (bracketCount == 0) {
      return at + 1;
    }
    int open = brackets[--bracketCount];
    int end = NONE;
    if (at + 1 < length && text[at + 1] == '(') {
      end = destinationEnd(at + 2);
    } else if (at + 1 < length && text[at + 1] == '[') {
      end = referenceEnd(at + 2);
    }
    if (end == NONE) {
      return at + 1;
    }
    fill(open, open + 1);
    if (open > 0 && text[open - 1] == '!') {
      text[open - 1] = Marks.NOTHING;
    }
    fill(at, end);
    return end;
  }

  /** Returns where the address of a link ends, or -1; an address has no brackets and no blanks. */
  private int destinationEnd(int from) {
    int open = 0;
    for (int i = from; i < length; i++) {
      switch (text[i]) {
        case '(' -> open++;
        case ')' -> {
          if (open-- == 0) {
            return i + 1;
          }
        }
        case ' ' -> {
          return open == 0 ? titleEnd(i) : NONE;
        }
        case '[', ']', '\n', '\t' -> {
          return NONE;
        }
        default -> {}
      }
    }
    return NONE;
  }

  /** Returns where {@code [text][name]} ends, if there may be an address for the name, or -1. */
  private int referenceEnd(int from) {
    int at = from;
    while (at < length
        && at - from < LONGEST_FOOTNOTE
        && (isNoteCharacter(text[at]) || text[at] == ' ')) {
      at++;
    }
    return at < length && text[at] == ']' && hasDefinition() ? at + 1 : NONE;
  }

  private boolean hasDefinition() {
    if (definition == 0) {
      definition = NONE;
      for (int i = 0; i + 1 < length && definition == NONE; i++) {
        definition = text[i] == ']' && text[i + 1] == ':' ? 1 : NONE;
      }
    }
    return definition == 1;
  }

  private int titleEnd(int from) {
    int at = from;
    while (at < length && text[at] == ' ') {
      at++;
    }
    if (at >= length || text[at] != '"' && text[at] != '\'') {
      return NONE;
    }
    char quote = text[at++];
    while (at < length && text[at] != quote) {
      if (text[at] == '[' || text[at] == ']' || text[at] == '\n') {
        return NONE;
      }
      at++;
    }
    return at + 1 < length && text[at + 1] == ')' ? at + 2 : NONE;
  }

  /** Emphasis; a single star between letters on both sides of the emphasis is a product. */
  private int stars(int at) {
    int end = runEnd(at);
    boolean inside = isWordBefore(at) && isWordAt(end);
    boolean mayEnd = at > 0 && !Marks.isBlank(text[at - 1]);
    boolean mayBegin = end < length && !Marks.isBlank(text[end]);
    if (end - at > 3 || inside && (Marks.isDigit(text[at - 1]) || Marks.isDigit(text[end]))) {
      return end;
    }
    if (end - at > 1) {
      strong(at, end, mayBegin, mayEnd);
    } else if (single != NONE && mayEnd) {
      if (!inside || !singleInside) {
        fill(single, single + 1);
        fill(at, end);
      }
      single = NONE;
    } else if (mayBegin) {
      single = at;
      singleInside = inside;
    }
    return end;
  }

  private void strong(int at, int end, boolean mayBegin, boolean mayEnd) {
    if (strong != NONE && mayEnd) {
      fill(strong, strongEnd);
      fill(at, end);
      strong = NONE;
    } else if (mayBegin) {
      strong = at;
      strongEnd = end;
    }
  }

  /** Emphasis around words; inside a word, underscores join its parts. */
  private int underscores(int at) {
    int end = runEnd(at);
    boolean before = isWordBefore(at);
    boolean after = isWordAt(end);
    if (before && after) {
      return end;
    }
    if (underscore != NONE && at > 0 && !Marks.isBlank(text[at - 1])) {
      fill(underscore, underscoreEnd);
      fill(at, end);
      underscore = NONE;
    } else if (!before && end < length && !Marks.isBlank(text[end])) {
      underscore = at;
      underscoreEnd = end;
    }
    return end;
  }

  /** A sign that is escaped is none of markup; at the end of a line it breaks the line. */
  private int backslash(int at) {
    if (at + 1 >= length) {
      return at + 1;
    }
    char c = text[at + 1];
    int line = c == '\r' ? at + 2 : at + 1;
    if (line < length && text[line] == '\n') {
      text[at] = Marks.NOTHING;
      text[line] = Marks.LINE;
      return lineBegins(line + 1);
    }
    if (ESCAPABLE.indexOf(c) < 0) {
      return at + 1;
    }
    fill(at, at + 1);
    if (READ_ANYWHERE.indexOf(c) >= 0 || READ_FIRST.indexOf(c) >= 0 && mayBeginLine(at)) {
      text[at + 1] = '\u00B7';
    }
    return at + 2;
  }

  /** Whether a sign would be the first of its line, the markers of lists and quotations aside. */
  private boolean mayBeginLine(int at) {
    int first = at;
    while (first > 0 && at - first < LONGEST_BEGINNING && BEGINNING.indexOf(text[first - 1]) >= 0) {
      first--;
    }
    return first == 0 || text[first - 1] == '\n' || at - first == LONGEST_BEGINNING;
  }

  // Characters

  private void mark(char mark, int from, int to) {
    fill(from, to);
    text[from] = mark;
  }

  private void fill(int from, int to) {
    inline = true;
    Arrays.fill(text, from, to, Marks.NOTHING);
  }

  private int lineEnd(int from) {
    int end = from;
    while (end < length && text[end] != '\n') {
      end++;
    }
    return end;
  }

  private int runEnd(int from) {
    int end = from;
    while (end < length && text[end] == text[from]) {
      end++;
    }
    return end;
  }

  private boolean isWordAt(int index) {
    return index < length && Marks.isWordCharacter(Character.codePointAt(text, index, length));
  }

  private boolean isWordBefore(int index) {
    return index > 0 && Marks.isWordCharacter(Character.codePointBefore(text, index, 0));
  }
}
