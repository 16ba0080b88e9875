package io.github.rubricscorer.text;

import io.github.rubricscorer.text.HtmlTags.Kind;
import java.util.Arrays;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;

/**
 * Reads the markup inside the lines of a text: HTML's tags, comments and entities, and what
 * Markdown writes around words. The markup is overwritten with {@link Marks}; what it means for
 * lines is left to {@link LineBreaks}.
 *
 * <p>One pass. Where the end of something is looked for, the search stops at the next thing of the
 * same kind, or its failure is remembered, so that a text of nothing but beginnings is read in
 * linear time as well. What has no end is text.
 *
 * <p>Not thread-safe; reused from text to text.
 */
final class Markup {
  private static final String ESCAPABLE = "*_`~#>|<&[]\\+-=!{}$^";
  private static final int LONGEST_FOOTNOTE = 40;
  private static final int LONGEST_FENCE_INDENT = 3;
  private static final int MOST_BACKTICKS = 8;
  private static final int SHORTEST_NOTED_WORD = 4;
  private static final int NONE = -1;

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
  private int struckElement = NONE;

  /** The tags of code that have no end yet. */
  private int[] codes = new int[4];

  private int codeCount;

  /** Up to here the lines of blocks of code are parted. */
  private int brokenUntil;

  /** Whether there is an address for a name: 1, -1 for no, 0 where nobody has asked. */
  private int definition;

  // Searches that failed.

  private boolean noCommentEnd;
  private final Set<String> hiddenWithoutEnd = new HashSet<>();

  /** By the number of backticks: up to where no run of so many ends a code span. */
  private final int[] noBackticksUntil = new int[MOST_BACKTICKS + 1];

  /** Overwrites the markup of a text; after the text is one more character. */
  void read(char[] value, int valueLength) {
    text = value;
    length = valueLength;
    codeCount = 0;
    brokenUntil = 0;
    noCommentEnd = false;
    definition = 0;
    struckElement = NONE;
    if (!hiddenWithoutEnd.isEmpty()) {
      hiddenWithoutEnd.clear();
    }
    Arrays.fill(noBackticksUntil, 0);
    endParagraph();
    read();
    lines.read(text, length);
  }

  private void read() {
    int at = lineBegins(0);
    while (at < length) {
      at =
          switch (text[at]) {
            case '\n' -> newline(at);
            case '<' -> tag(at);
            case '&' -> entity(at);
            case '`' -> backticks(at);
            case '[' -> openingBracket(at);
            case ']' -> closingBracket(at);
            case '*' -> stars(at);
            case '_' -> underscores(at);
            case '\\' -> backslash(at);
            default -> at + 1;
          };
    }
    for (int i = 0; i < codeCount; i++) {
      text[codes[i]] = Marks.NOTHING;
    }
  }

  // Lines

  private int newline(int at) {
    if (at > 1 && text[at - 1] == ' ' && text[at - 2] == ' ') {
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

  // HTML

  private int tag(int at) {
    if (at + 2 >= length) {
      return at + 1;
    }
    char c = text[at + 1];
    if (c == '!' || c == '?') {
      return declaration(at);
    }
    boolean closing = c == '/';
    int name = closing ? at + 2 : at + 1;
    int afterName = HtmlTags.nameEnd(text, name, length);
    if (afterName == name || !isLetter(text[name]) || isTypeParameter(at, name, afterName)) {
      return at + 1;
    }
    String element = new String(text, name, afterName - name);
    Kind kind = HtmlTags.kind(element);
    int end = kind == null ? NONE : HtmlTags.end(text, afterName, length);
    if (kind == null || end == NONE) {
      return at + 1;
    }
    return closing ? closingTag(kind, at, end) : openingTag(kind, element, at, end);
  }

  /** {@code List<Object>}: the name of a type after a word, not {@code <BR>}. */
  private boolean isTypeParameter(int at, int name, int afterName) {
    boolean capital = Character.isUpperCase(text[name]);
    boolean capitals = afterName - name > 1 && Character.isUpperCase(text[name + 1]);
    return capital && !capitals && at > 0 && Character.isLetterOrDigit(text[at - 1]);
  }

  private int openingTag(Kind kind, String element, int at, int end) {
    switch (kind) {
      case INLINE -> fill(at, end);
      case BLOCK -> block(at, end);
      case CELL -> mark(Marks.CELL, at, end);
      case LINE -> {
        return lineTag(at, end);
      }
      case HIDDEN -> {
        return hidden(element, at, end);
      }
      case CODE -> openCode(at, end);
      case CODE_BLOCK -> {
        openCode(at, end);
        text[at + 1] = Marks.BREAK;
      }
      case STRUCK -> {
        fill(at, end);
        struckElement = struckElement == NONE ? at : struckElement;
      }
      case RAISED -> {
        return raised(at, end);
      }
    }
    return end;
  }

  private int closingTag(Kind kind, int at, int end) {
    switch (kind) {
      case INLINE, HIDDEN, RAISED -> fill(at, end);
      case BLOCK -> block(at, end);
      case CELL -> mark(Marks.CELL, at, end);
      case LINE -> {
        return lineTag(at, end);
      }
      case CODE -> closeCode(at, end);
      case CODE_BLOCK -> {
        breakLines(at);
        closeCode(at, end);
        text[at + 1] = Marks.BREAK;
      }
      case STRUCK -> {
        fill(struckElement == NONE ? at : struckElement, end);
        struckElement = NONE;
      }
    }
    return end;
  }

  private void block(int at, int end) {
    mark(Marks.BREAK, at, end);
    endParagraph();
  }

  /** A break, and the end of the line of source after it is the same one. */
  private int lineTag(int at, int end) {
    mark(Marks.LINE, at, end);
    int next = end;
    while (next < length && (text[next] == ' ' || text[next] == '\t' || text[next] == '\r')) {
      next++;
    }
    if (next < length && text[next] == '\n') {
      text[next] = ' ';
      return next + 1;
    }
    return end;
  }

  private void openCode(int at, int end) {
    mark(Marks.CODE, at, end);
    if (codeCount == codes.length) {
      codes = Arrays.copyOf(codes, 2 * codeCount);
    }
    codes[codeCount++] = at;
  }

  /** Each line of a block of code that ends here ends a sentence; none is gone over twice. */
  private void breakLines(int end) {
    int from = codeCount == 0 ? end : Math.max(brokenUntil, codes[codeCount - 1]);
    for (int i = from; i < end; i++) {
      if (text[i] == '\n' || text[i] == Marks.LINE) {
        text[i] = Marks.BREAK;
      }
    }
    brokenUntil = end;
  }

  private void closeCode(int at, int end) {
    fill(at, end);
    if (codeCount > 0) {
      codeCount--;
      text[at] = Marks.CODE_END;
    }
  }

  /** After a digit an exponent, after a longer word the number of a footnote. */
  private int raised(int at, int end) {
    fill(at, end);
    if (at == 0) {
      return end;
    }
    if (isDigit(text[at - 1])) {
      text[at] = '^';
      return end;
    }
    int letters = 0;
    while (letters < at && letters < SHORTEST_NOTED_WORD && isLetter(text[at - 1 - letters])) {
      letters++;
    }
    int digits = end;
    while (digits < length && isDigit(text[digits])) {
      digits++;
    }
    boolean footnote = letters == SHORTEST_NOTED_WORD && digits > end;
    if (footnote && digits < length && text[digits] == '<') {
      fill(end, digits);
      return digits;
    }
    return end;
  }

  private int hidden(String element, int at, int end) {
    String name = element.toLowerCase(Locale.ROOT);
    boolean search = !hiddenWithoutEnd.contains(name);
    for (int i = end; search && i + 2 + element.length() <= length; i++) {
      if (text[i] == '<' && text[i + 1] == '/' && isAt(element, i + 2)) {
        int close = HtmlTags.end(text, i + 2 + element.length(), length);
        if (close != NONE) {
          mark(Marks.BREAK, at, close);
          return close;
        }
      }
    }
    hiddenWithoutEnd.add(name);
    fill(at, end);
    return end;
  }

  private boolean isAt(String element, int at) {
    for (int i = 0; i < element.length(); i++) {
      if (Character.toLowerCase(text[at + i]) != Character.toLowerCase(element.charAt(i))) {
        return false;
      }
    }
    return true;
  }

  /** A comment, {@code <!DOCTYPE html>}, {@code <?xml ... ?>}. */
  private int declaration(int at) {
    if (at + 3 < length && text[at + 1] == '!' && text[at + 2] == '-' && text[at + 3] == '-') {
      return comment(at);
    }
    int end = at + 2;
    if (!isLetter(text[end])) {
      return at + 1;
    }
    while (end < length && text[end] != '>' && text[end] != '<') {
      end++;
    }
    if (end < length && text[end] == '>') {
      fill(at, end + 1);
      return end + 1;
    }
    return at + 1;
  }

  private int comment(int at) {
    for (int i = at + 4; !noCommentEnd && i + 2 < length; i++) {
      if (text[i] == '-' && text[i + 1] == '-' && text[i + 2] == '>') {
        fill(at, i + 3);
        return i + 3;
      }
    }
    noCommentEnd = true;
    return at + 1;
  }

  private int entity(int at) {
    int semicolon = HtmlEntities.semicolon(text, at, length);
    int character = semicolon == NONE ? NONE : HtmlEntities.codePoint(text, at + 1, semicolon);
    if (character == NONE) {
      return bareBlank(at);
    }
    Arrays.fill(text, at, semicolon + 1, Marks.REST);
    if (Character.isWhitespace(character) || Character.isSpaceChar(character)) {
      text[at] = ' ';
    } else if (Character.getType(character) != Character.FORMAT) {
      Character.toChars(character, text, at);
    }
    return semicolon + 1;
  }

  /** {@code &nbsp} without its semicolon. */
  private int bareBlank(int at) {
    int end = at + 5;
    if (end > length || !isAt("nbsp", at + 1) || isWordAt(end)) {
      return at + 1;
    }
    mark(' ', at, end);
    return end;
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
    if (at == 0 || !isLetter(text[at - 1]) || at + 1 >= length || !isLetter(text[at + 1])) {
      return false;
    }
    boolean oneBefore = at == 1 || !isLetter(text[at - 2]);
    int after = at + 1;
    while (after < length && after - at <= 3 && isLetter(text[after])) {
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
    text[open] = Marks.NOTHING;
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
    if (end - at > 3 || inside && (isDigit(text[at - 1]) || isDigit(text[end]))) {
      return end;
    }
    if (end - at > 1) {
      strong(at, end, mayBegin, mayEnd);
    } else if (single != NONE && mayEnd) {
      if (!inside || !singleInside) {
        text[single] = Marks.NOTHING;
        text[at] = Marks.NOTHING;
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

  /** What is crossed out is not said. */
  private int backslash(int at) {
    if (at + 1 >= length) {
      return at + 1;
    }
    char c = text[at + 1];
    if (c == '\n') {
      text[at] = Marks.NOTHING;
      text[at + 1] = Marks.LINE;
      return lineBegins(at + 2);
    }
    if (ESCAPABLE.indexOf(c) < 0) {
      return at + 1;
    }
    text[at] = Marks.NOTHING;
    text[at + 1] = '\u00B7';
    return at + 2;
  }

  // Characters

  private void mark(char mark, int from, int to) {
    fill(from, to);
    text[from] = mark;
  }

  private void fill(int from, int to) {
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
    return index < length && isWordCharacter(Character.codePointAt(text, index, length));
  }

  private boolean isWordBefore(int index) {
    return index > 0 && isWordCharacter(Character.codePointBefore(text, index, 0));
  }

  private static boolean isWordCharacter(int codePoint) {
    return Character.isLetterOrDigit(codePoint)
        || switch (Character.getType(codePoint)) {
          case Character.NON_SPACING_MARK,
              Character.COMBINING_SPACING_MARK,
              Character.ENCLOSING_MARK,
              Character.FORMAT ->
              true;
          default -> false;
        };
  }

  private static boolean isLetter(char c) {
    return Character.isLetter(c);
  }

  private static boolean isDigit(char c) {
    return c >= '0' && c <= '9';
  }
}
