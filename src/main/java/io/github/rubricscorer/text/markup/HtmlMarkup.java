package io.github.rubricscorer.text.markup;

import io.github.rubricscorer.text.markup.HtmlTags.Kind;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * Reads HTML's tags, comments and entities where {@link Markup} meets one, and overwrites them with
 * {@link Marks}. A search that failed is remembered, so that a text of nothing but beginnings takes
 * linear time. Not thread-safe; reused from text to text.
 */
final class HtmlMarkup {
  private static final int SHORTEST_NOTED_WORD = 4;

  /** The element that has neither attributes nor an end. */
  private static final String ALWAYS_EMPTY = "wbr";

  private static final String INCLUDE = "#include";
  private static final int NONE = -1;

  /** Called where a tag ends a paragraph. */
  private final Runnable endParagraph;

  private char[] text = new char[0];
  private int length;

  /** Where the first tag of what is crossed out begins, or {@link #NONE}. */
  private int struckElement = NONE;

  /** The tags of code that have no end yet. */
  private int[] codes = new int[4];

  private int codeCount;

  /** Up to here the lines of blocks of code are parted. */
  private int brokenUntil;

  private boolean noCommentEnd;

  /** Whether anything was overwritten. */
  private boolean any;

  /** By the names of elements where the next end is of those that were looked for. */
  private final Map<String, Integer> ends = new HashMap<>();

  /** The names of hidden elements of which no end is to come. */
  private final Set<String> hiddenWithoutEnd = new HashSet<>();

  HtmlMarkup(Runnable endParagraph) {
    this.endParagraph = endParagraph;
  }

  /** Begins with a text, which is overwritten. */
  void begin(char[] value, int valueLength) {
    text = value;
    length = valueLength;
    codeCount = 0;
    brokenUntil = 0;
    noCommentEnd = false;
    any = false;
    if (!ends.isEmpty()) {
      ends.clear();
    }
    struckElement = NONE;
    if (!hiddenWithoutEnd.isEmpty()) {
      hiddenWithoutEnd.clear();
    }
  }

  /** Tells whether the text had anything of HTML. */
  boolean hasAny() {
    return any;
  }

  /** Lets code that has no end be none. */
  void end() {
    for (int i = 0; i < codeCount; i++) {
      text[codes[i]] = Marks.NOTHING;
    }
  }

  /** Reads a tag, a comment or a declaration; returns where reading goes on. */
  int tag(int at) {
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
    if (afterName == name
        || !Character.isLetter(text[name])
        || !closing && isTypeParameter(at, name, afterName)) {
      return at + 1;
    }
    String element = new String(text, name, afterName - name);
    Kind kind = HtmlTags.kind(element);
    int end = kind == null ? NONE : HtmlTags.end(text, afterName, length);
    if (kind == null
        || end == NONE
        || !closing && kind == Kind.INLINE && isType(element, at, end)) {
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

  /** {@code List<object>}, {@code #include <map>}: neither attributes nor an end. */
  private boolean isType(String element, int at, int end) {
    if (end - at != element.length() + 2
        || element.equalsIgnoreCase(ALWAYS_EMPTY)
        || element.indexOf(':') >= 0) {
      return false;
    }
    return at > 0 && Character.isLetterOrDigit(text[at - 1]) && !hasEnd(element, end)
        || isIncluded(at);
  }

  /** Whether the end of an element is still to come; each name is looked for once in a text. */
  private boolean hasEnd(String element, int from) {
    String name = element.toLowerCase(Locale.ROOT);
    int known = ends.getOrDefault(name, 0);
    if (known >= from || known == NONE) {
      return known != NONE;
    }
    int at = from;
    while (at + 2 + name.length() <= length && !isEndOf(name, at)) {
      at++;
    }
    boolean found = at + 2 + name.length() <= length;
    ends.put(name, found ? at : NONE);
    return found;
  }

  private boolean isEndOf(String name, int at) {
    return text[at] == '<'
        && text[at + 1] == '/'
        && isAt(name, at + 2)
        && HtmlTags.nameEnd(text, at + 2, length) == at + 2 + name.length();
  }

  private boolean isIncluded(int at) {
    int blank = at;
    while (blank > 0 && at - blank < 2 && text[blank - 1] == ' ') {
      blank--;
    }
    int from = blank - INCLUDE.length();
    return from >= 0 && isAt(INCLUDE, from);
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
    endParagraph.run();
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
    if (Marks.isDigit(text[at - 1])) {
      text[at] = '^';
      return end;
    }
    int letters = 0;
    while (letters < at
        && letters < SHORTEST_NOTED_WORD
        && Character.isLetter(text[at - 1 - letters])) {
      letters++;
    }
    int digits = end;
    while (digits < length && Marks.isDigit(text[digits])) {
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
    if (!Character.isLetter(text[end])) {
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

  /** Reads a character reference; returns where reading goes on. */
  int entity(int at) {
    int semicolon = HtmlEntities.semicolon(text, at, length);
    int character = semicolon == NONE ? NONE : HtmlEntities.codePoint(text, at + 1, semicolon);
    if (character == NONE) {
      return bareBlank(at);
    }
    any = true;
    Arrays.fill(text, at, semicolon + 1, Marks.REST);
    if (Character.isWhitespace(character) || Character.isSpaceChar(character)) {
      text[at] = ' ';
    } else if (Character.isBmpCodePoint(character) && Marks.isReserved((char) character)) {
      text[at] = Marks.REPLACEMENT;
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

  private void mark(char mark, int from, int to) {
    fill(from, to);
    text[from] = mark;
  }

  private void fill(int from, int to) {
    any = true;
    Arrays.fill(text, from, to, Marks.NOTHING);
  }

  private boolean isWordAt(int index) {
    return index < length && Marks.isWordCharacter(Character.codePointAt(text, index, length));
  }
}
