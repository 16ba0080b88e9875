package io.github.rubricscorer.stance;

import io.github.rubricscorer.find.PlainWords;
import io.github.rubricscorer.language.Language;
import io.github.rubricscorer.text.markup.Marks;
import io.github.rubricscorer.words.WordEntry;
import java.util.Arrays;
import java.util.function.IntPredicate;

/**
 * The words of one answer as the stance phrases know them, and what lies between them. Plain words
 * are taken from the scan of the answer; parts of compounds are one word here, and so is what the
 * scan passes over. Reused from answer to answer; not thread-safe.
 */
final class AnswerWords {
  /** A shorter line ends what it says unless it was wrapped. */
  private static final int SHORT_LINE = 25;

  private static final char END_OF_ASCII = '\u0080';

  /** No combining mark comes before it. */
  private static final char FIRST_MARK = '\u0300';

  /** Nothing lies between two words that would part them. */
  static final int NOTHING = 0;

  /** A comma, or what else parts the items of a list. */
  static final int COMMA = 1;

  /** A semicolon, a dash or a bracket. */
  static final int CLAUSE = 2;

  /** A colon or an arrow. */
  static final int COLON = 3;

  /** The end of a sentence, of a paragraph or of a short line. */
  static final int SENTENCE = 4;

  /** The same, with a bullet or a number after it. */
  static final int BULLET = 5;

  private StanceBook book;
  private final PlainWords plainWords;

  /** Whether what begins at an offset, after a line break, is not the rest of a wrapped line. */
  private IntPredicate endsLine = offset -> true;

  /** The answer, and after it a character that belongs to no word. */
  private char[] answer = new char[1_024];

  private int length;

  /** The offset where each word begins. */
  private int[] start = new int[256];

  /** The number of each word in the book, 0 where it has none. */
  private char[] number = new char[256];

  /** What lies before each word. */
  private byte[] gap = new byte[256];

  private int count;
  private int lineStart;
  private int pending;

  /** The next of the plain words, and where it begins. */
  private int plain;

  private int plainStart;

  AnswerWords(PlainWords plainWords) {
    book = StanceBook.of(Language.ENGLISH);
    this.plainWords = plainWords;
  }

  /** Reads an answer, whose plain words were numbered by the same book. */
  void read(String text, StanceBook phrases, IntPredicate lineEnds) {
    book = phrases;
    endsLine = lineEnds;
    length = text.length();
    if (answer.length <= length) {
      answer = new char[Math.max(length + 1, 2 * answer.length)];
    }
    text.getChars(0, length, answer, 0);
    answer[length] = 0;
    count = 0;
    lineStart = 0;
    pending = SENTENCE;
    plain = -1;
    nextPlain();
    int at = lineBegins(0);
    while (at < length) {
      if (at == plainStart && !goesOn(plainWords.end(plain))) { // else it is part of a compound
        add(at, plainWords.number(plain));
        at = plainWords.end(plain);
      } else {
        at = Character.isLetterOrDigit(answer[at]) ? word(at) : between(at);
      }
      while (plainStart < at) {
        nextPlain();
      }
    }
  }

  private void nextPlain() {
    plain++;
    plainStart = plain < plainWords.count() ? plainWords.start(plain) : length;
  }

  int count() {
    return count;
  }

  /** Returns the offset of a word. */
  int start(int word) {
    return start[word];
  }

  /** Returns the number that the book gives a word, or {@link StanceBook#NO_WORD}. */
  int number(int word) {
    return number[word];
  }

  /** Returns what lies before a word. */
  int gap(int word) {
    return gap[word];
  }

  private int word(int from) {
    int node = book.next(StanceBook.ROOT, answer[from]);
    boolean ascii = answer[from] < END_OF_ASCII;
    int at = from + 1;
    while (goesOn(at)) {
      node = node == StanceBook.ROOT ? node : book.next(node, answer[at]);
      ascii &= answer[at] < END_OF_ASCII;
      at++;
    }
    if (node != StanceBook.ROOT) {
      add(from, book.word(node));
    } else {
      add(from, ascii ? StanceBook.NO_WORD : foreign(from, at));
    }
    return at;
  }

  /** Returns the number of a word that is written with accents or in full width. */
  private int foreign(int from, int to) {
    int word = book.wordNumber(new String(answer, from, to - from));
    return word == WordEntry.NOT_PLAIN ? StanceBook.NO_WORD : word;
  }

  private void add(int from, int word) {
    if (count == start.length) {
      start = Arrays.copyOf(start, 2 * count);
      number = Arrays.copyOf(number, 2 * count);
      gap = Arrays.copyOf(gap, 2 * count);
    }
    start[count] = from;
    number[count] = (char) word;
    gap[count++] = (byte) pending;
    pending = NOTHING;
  }

  /** Whether a word that has begun goes on: "can't", "Node.js", "read-only". */
  private boolean goesOn(int at) {
    char c = answer[at];
    if (c == ' ' || at >= length) {
      return false;
    }
    if (Character.isLetterOrDigit(c) || c >= FIRST_MARK && isMark(c)) {
      return true;
    }
    boolean joins =
        switch (c) {
          case '\'', '’', '-', '.', '/', '_', '@' -> true;
          default -> false;
        };
    return joins && at + 1 < length && Character.isLetterOrDigit(answer[at + 1]);
  }

  private static boolean isMark(char c) {
    return Character.getType(c) == Character.NON_SPACING_MARK;
  }

  /** Takes a character between words; returns where to go on. */
  private int between(int at) {
    char c = answer[at];
    switch (c) {
      case ' ' -> {}
      case '\n' -> {
        return lineEnds(at);
      }
      case '.', '!', '?' -> part(SENTENCE);
      case ':', '→', '=' -> part(COLON);
      case ';', '(', ')', '[', ']', '—', '–', '…' -> part(CLAUSE);
      case ',', '|', '•', '·', '#' -> part(COMMA);
      case '-' -> dash(at);
      default -> {}
    }
    return at + 1;
  }

  private void part(int by) {
    pending = Math.max(pending, by);
  }

  private void dash(int at) {
    if (is(at + 1, '>')) {
      part(COLON);
    } else if (at > 0 && answer[at - 1] == ' ' && is(at + 1, ' ') || is(at + 1, '-')) {
      part(CLAUSE);
    }
  }

  private boolean is(int at, char c) {
    return at < length && answer[at] == c;
  }

  private int lineEnds(int at) {
    int next = blanksEnd(at + 1);
    if (at - lineStart < SHORT_LINE && endsLine.test(next) || is(next, '\n')) {
      part(SENTENCE);
    }
    return lineBegins(at + 1);
  }

  /** Passes over a bullet or a number at the beginning of a line. */
  private int lineBegins(int from) {
    lineStart = from;
    int at = blanksEnd(from);
    int after = at;
    if (after < length && Marks.isBullet(answer[after])) {
      after++;
    } else {
      while (after < Math.min(length, at + 2) && isDigit(answer[after])) {
        after++;
      }
      after = after > at && (is(after, '.') || is(after, ')')) ? after + 1 : at;
    }
    if (after > at && (is(after, ' ') || is(after, '\t'))) {
      part(BULLET);
      return after;
    }
    return at;
  }

  private static boolean isDigit(char c) {
    return c >= '0' && c <= '9';
  }

  private int blanksEnd(int from) {
    int at = from;
    while (is(at, ' ') || is(at, '\t') || is(at, '\r')) {
      at++;
    }
    return at;
  }
}
