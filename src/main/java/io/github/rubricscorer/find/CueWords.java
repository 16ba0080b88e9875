package io.github.rubricscorer.find;

import io.github.rubricscorer.compact.BinarySearch;
import io.github.rubricscorer.text.Boundary;
import io.github.rubricscorer.text.WordScanner;
import io.github.rubricscorer.text.markup.PlainMarks;
import java.util.Arrays;

/**
 * The words of an answer as cues are read from them, the same whatever the rubric asks for: each
 * word that is no filler has one position, and a contraction one for each word that it stands for.
 *
 * <p>Filled by the scan that fills an {@link AnswerReading}, and reused with it. Not thread-safe.
 */
public final class CueWords {
  private static final Boundary[] BOUNDARIES = Boundary.values();

  /** Beside the number of a boundary: the word is joined to the one before. */
  private static final int JOINED = 8;

  private static final String ARROWS = "\u2192\u21D2\u27F6\u2794\u279C";
  private static final String ARROW_SHAFTS = "-=";

  /** An arrow, and a blank on one side of it. */
  private static final int SHORTEST_ARROW = 2;

  private final WordScanner scanner;

  /** The offsets in the answer where each position begins, and where it ends. */
  private int[] start = new int[256];

  private int[] end = new int[256];

  /** The strongest boundary before each position, by its ordinal, with {@link #JOINED}. */
  private byte[] boundary = new byte[256];

  /** The class of words, among those of the cues, that each position is in. */
  private int[] cueClass = new int[256];

  /** The latest word up to a position, fillers among them, that begins a sentence. */
  private int[] sentenceBegin = new int[256];

  private int latestBegin;
  private int size;
  private String answer = "";

  /** The strongest boundary since the latest position. */
  private Boundary between = Boundary.SENTENCE;

  /** Whether all words since the latest position are joined, see {@link WordScanner#isJoined}. */
  private boolean joined;

  CueWords(WordScanner scanner) {
    this.scanner = scanner;
  }

  /** Begins with the text that the scanner begins with. */
  void reset(String text) {
    boolean plain = !scanner.mayHaveFrom(PlainMarks.FIRST) && text.indexOf('&') < 0;
    answer = plain ? text : PlainMarks.of(text);
    size = 0;
    between = Boundary.SENTENCE;
    joined = false;
    latestBegin = 0;
  }

  /** Takes what lies after the last word. */
  void end() {
    between = boundary();
  }

  /** Passes over a filler. */
  void pass() {
    between = boundary();
    joined &= scanner.isJoined();
    noteBeginning();
  }

  private void noteBeginning() {
    if (scanner.boundary().beginsSentence()) {
      latestBegin = scanner.start();
    }
  }

  /** Adds the word that the scanner stands at. */
  void add(int wordClass) {
    joined &= scanner.isJoined();
    add(wordClass, boundary());
  }

  @SuppressWarnings("EnumOrdinal") // The number leaves this object as the constant it was.
  private void add(int wordClass, Boundary before) {
    int at = size;
    if (at == start.length) {
      grow();
    }
    noteBeginning();
    sentenceBegin[at] = latestBegin;
    start[at] = scanner.start();
    end[at] = scanner.end();
    boundary[at] = (byte) (joined ? before.ordinal() | JOINED : before.ordinal());
    cueClass[at] = scanner.inCode() ? 0 : wordClass;
    size = at + 1;
    between = Boundary.NONE;
    joined = true;
  }

  /** Adds the words that the word stands for. */
  void add(int[] classes) {
    if (classes.length == 0) {
      pass();
      return;
    }
    add(classes[0]);
    for (int i = 1; i < classes.length; i++) {
      joined = false;
      add(classes[i], Boundary.NONE);
    }
  }

  /** Lets the latest word begin later: a sign before a number is no part of it to cues. */
  void beginLastAt(int offset) {
    if (size > 0 && offset > start[size - 1]) {
      start[size - 1] = offset;
    }
  }

  /** A dash, a semicolon or an arrow parts what a comma could part as well; a colon announces. */
  private Boundary boundary() {
    Boundary before = scanner.boundary();
    int from = scanner.endBefore();
    int to = scanner.start();
    if (before == Boundary.CLAUSE && !announces(from, to)
        || before == Boundary.NONE && to - from >= SHORTEST_ARROW && hasArrow(from, to)) {
      before = Boundary.COMMA;
    }
    return between.stronger(before);
  }

  /** Whether "no cookie in the key -> the same copy for all" goes on to what follows. */
  private boolean hasArrow(int from, int to) {
    for (int i = from + 1; i < to; i++) {
      char c = answer.charAt(i);
      boolean head = c == '>' && ARROW_SHAFTS.indexOf(answer.charAt(i - 1)) >= 0;
      if (head || ARROWS.indexOf(c) >= 0) {
        return true;
      }
    }
    return false;
  }

  private boolean announces(int from, int to) {
    for (int i = to - 1; i >= from; i--) {
      char c = answer.charAt(i);
      if (c == ':' || c == '\uFF1A') {
        return true;
      }
      if (Character.isLetterOrDigit(c)) {
        return false;
      }
    }
    return false;
  }

  private void grow() {
    int length = 2 * size;
    start = Arrays.copyOf(start, length);
    end = Arrays.copyOf(end, length);
    boundary = Arrays.copyOf(boundary, length);
    cueClass = Arrays.copyOf(cueClass, length);
    sentenceBegin = Arrays.copyOf(sentenceBegin, length);
  }

  /** Returns the answer with {@link PlainMarks}. */
  public String answer() {
    return answer;
  }

  /** Tells whether the answer may have a character from a certain one on; mostly it has none. */
  public boolean mayHaveFrom(char least) {
    return scanner.mayHaveFrom(least);
  }

  /** Returns the number of positions. */
  public int size() {
    return size;
  }

  public int startOffset(int position) {
    return start[position];
  }

  public int endOffset(int position) {
    return end[position];
  }

  /** Returns what lies between a position and the one before it, or after the last. */
  public Boundary boundaryBefore(int position) {
    return position == size ? between : BOUNDARIES[boundary[position] & JOINED - 1];
  }

  /** Tells whether a position is joined to the one before it, see {@link WordScanner#isJoined}. */
  public boolean isJoined(int position) {
    return (boundary[position] & JOINED) != 0;
  }

  /** Returns the text between a position and the one before it, or after the last. */
  public String textBefore(int position) {
    int from = gapBegin(position);
    int to = gapEnd(position);
    return from < to ? answer.substring(from, to) : "";
  }

  /** Returns how many characters that text has. */
  public int gapBefore(int position) {
    return Math.max(0, gapEnd(position) - gapBegin(position));
  }

  private int gapBegin(int position) {
    return position == 0 ? 0 : end[position - 1];
  }

  private int gapEnd(int position) {
    return position < size ? start[position] : answer.length();
  }

  /** Tells whether one of some marks stands between a position and the one before it. */
  public boolean isMarked(int position, String marks) {
    int to = gapEnd(position);
    for (int at = gapBegin(position); at < to; at++) {
      if (marks.indexOf(answer.charAt(at)) >= 0) {
        return true;
      }
    }
    return false;
  }

  /** Returns the class that the cues' lexicon gives the word at a position. */
  public int cueClass(int position) {
    return cueClass[position];
  }

  /** Tells whether a sentence begins with the first word that begins at an offset or after it. */
  public boolean beginsSentence(int offset) {
    int position = BinarySearch.first(0, size, word -> start[word] >= offset);
    return position < size && sentenceBegin[position] >= offset;
  }
}
