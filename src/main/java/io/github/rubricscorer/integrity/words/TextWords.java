package io.github.rubricscorer.integrity.words;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.Locale;

/**
 * The words of a text: letters and digits, with apostrophes inside. Immutable after it is made.
 *
 * <p>Their forms are in lower case and without compatibility variants and invisible characters.
 */
public final class TextWords {
  /** Nothing but blanks, or nothing, lies before a word. */
  public static final int BLANK = 0;

  /** Some mark that does not end a clause, such as a comma, a quotation mark or a hyphen. */
  public static final int MARK = 1;

  /** A semicolon, a dash, a bracket or an arrow. */
  public static final int CLAUSE = 2;

  /** A colon. */
  public static final int COLON = 3;

  /** The end of a sentence, of a paragraph or of a short line. */
  public static final int SENTENCE = 4;

  /** A line that is shorter ends what it says. */
  private static final int SHORT_LINE = 40;

  /** What is below is ASCII. */
  private static final int PLAIN = 0x80;

  /** Longer words are no words of a language; to sort the marks of one could take long. */
  private static final int LONGEST_NORMALIZED = 64;

  private final char[] text;

  /** The offsets in the text where each word begins, and where it ends. */
  private int[] start = new int[64];

  private int[] end = new int[64];

  /** What lies before each word: one of the kinds above. */
  private byte[] gap = new byte[64];

  /** Each word in lower case, without variants and invisible characters. */
  private String[] form = new String[64];

  /** The number of each word among the {@link KnownWords}. */
  private int[] known = new int[64];

  /** Whether a word is of ASCII characters alone. */
  private boolean[] plain = new boolean[64];

  private int count;
  private int lastGap = SENTENCE;

  private TextWords(char[] text) {
    this.text = text;
  }

  /** Reads a text as {@link VisibleText} shows it. */
  public static TextWords of(char[] text) {
    TextWords words = new TextWords(text);
    words.read();
    return words;
  }

  public static TextWords of(String text) {
    return of(VisibleText.of(text).text());
  }

  public int count() {
    return count;
  }

  public int start(int word) {
    return start[word];
  }

  public int end(int word) {
    return end[word];
  }

  public String form(int word) {
    return form[word];
  }

  /** Whether a word is written in ASCII alone. */
  public boolean isPlain(int word) {
    return plain[word];
  }

  /** Returns the number of a word's form in {@link KnownWords}. */
  public int known(int word) {
    return known[word];
  }

  /** Returns what lies before a word, or after the last one. */
  public int gap(int word) {
    return word < count ? gap[word] : lastGap;
  }

  /** Returns the index of the first word that does not end before an offset. */
  public int at(int offset) {
    int at = Arrays.binarySearch(end, 0, count, offset + 1);
    return at < 0 ? -at - 1 : at;
  }

  private void read() {
    int lineStart = 0;
    int pending = SENTENCE;
    int at = 0;
    while (at < text.length) {
      int c = Character.codePointAt(text, at);
      if (isWord(c)) {
        int last = wordEnd(at);
        add(at, last, pending);
        pending = BLANK;
        at = last;
      } else if (c == '\n') {
        pending = Math.max(pending, lineEnd(at, lineStart));
        lineStart = at + 1;
        at++;
      } else {
        pending = Math.max(pending, mark(at, c));
        at += Character.charCount(c);
      }
    }
    lastGap = SENTENCE;
  }

  private int wordEnd(int from) {
    int at = from;
    while (at < text.length) {
      if (isPlainWord(text[at])) {
        at++;
        continue;
      }
      int c = Character.codePointAt(text, at);
      int next = at + Character.charCount(c);
      boolean inside =
          isWord(c)
              || Character.getType(c) == Character.NON_SPACING_MARK
              || isInvisible(c) && c != VisibleText.GONE;
      if (!inside) {
        boolean joins =
            (c == '\'' || c == '’')
                && next < text.length
                && Character.isLetter(Character.codePointAt(text, next));
        if (!joins) {
          return at;
        }
      }
      at = next;
    }
    return at;
  }

  private static boolean isWord(int c) {
    return c < PLAIN ? isPlainWord(c) : Character.isLetterOrDigit(c);
  }

  private static boolean isPlainWord(int c) {
    return c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' || c >= '0' && c <= '9';
  }

  static boolean isInvisible(int c) {
    return Character.getType(c) == Character.FORMAT;
  }

  private int mark(int at, int c) {
    return switch (c) {
      case ' ' -> BLANK;
      case '.', '!', '?' -> endsSentence(at) ? SENTENCE : MARK;
      case ':' -> COLON;
      case ';', '(', ')', '[', ']', '—', '–', '→', '=', '>' -> CLAUSE;
      case '-' -> isDash(at) ? CLAUSE : MARK;
      default ->
          Character.isWhitespace(c) || Character.isSpaceChar(c) || c == 0 || isInvisible(c)
              ? BLANK
              : MARK;
    };
  }

  private boolean isDash(int at) {
    return at > 0 && text[at - 1] == ' ' && at + 1 < text.length && text[at + 1] == ' ';
  }

  private boolean endsSentence(int at) {
    return at + 1 >= text.length || !Character.isLetterOrDigit(text[at + 1]);
  }

  /** A line ends a sentence if it is short, or if a blank line, a bullet or a heading follows. */
  private int lineEnd(int at, int lineStart) {
    int next = at + 1;
    while (next < text.length && (text[next] == ' ' || text[next] == '\t' || text[next] == '\r')) {
      next++;
    }
    boolean ends =
        at - lineStart < SHORT_LINE
            || next >= text.length
            || !Character.isLetterOrDigit(text[next])
                && text[next] != '"'
                && text[next] != '\''
                && text[next] != '(';
    return ends ? SENTENCE : BLANK;
  }

  private void add(int from, int to, int before) {
    if (count == start.length) {
      start = Arrays.copyOf(start, 2 * count);
      end = Arrays.copyOf(end, 2 * count);
      gap = Arrays.copyOf(gap, 2 * count);
      form = Arrays.copyOf(form, 2 * count);
      known = Arrays.copyOf(known, 2 * count);
      plain = Arrays.copyOf(plain, 2 * count);
    }
    start[count] = from;
    end[count] = to;
    gap[count] = (byte) before;
    plain[count] = isPlain(from, to);
    form[count] = plain[count] ? plainForm(from, to) : form(from, to);
    known[count] = KnownWords.number(form[count]);
    count++;
  }

  private boolean isPlain(int from, int to) {
    for (int i = from; i < to; i++) {
      if (text[i] >= PLAIN) {
        return false;
      }
    }
    return true;
  }

  private String plainForm(int from, int to) {
    return new String(text, from, to - from).toLowerCase(Locale.ROOT);
  }

  private String form(int from, int to) {
    String written = new String(text, from, to - from);
    StringBuilder visible = new StringBuilder(written.length());
    written
        .codePoints()
        .filter(c -> !isInvisible(c))
        .map(c -> c == '’' ? '\'' : c)
        .forEach(visible::appendCodePoint);
    return visible.length() > LONGEST_NORMALIZED
        ? visible.toString().toLowerCase(Locale.ROOT)
        : Normalizer.normalize(visible, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
  }
}
