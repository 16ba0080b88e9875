package io.github.rubricscorer.find;

import io.github.rubricscorer.compact.Beginnings;
import io.github.rubricscorer.number.NumberReader;
import io.github.rubricscorer.text.Boundary;
import io.github.rubricscorer.text.WordScanner;
import io.github.rubricscorer.words.RecentWords;
import io.github.rubricscorer.words.WordCache;
import io.github.rubricscorer.words.WordEntry;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * One answer, read once: its positions, and what ends at each.
 *
 * <p>A position is a word that counts: fillers have none, two words that the rubric writes as one
 * have one, a joined word has one for each of its parts. All distances are counted in positions.
 * What counts for cues is the same in every rubric, so {@link CueWords} has positions of its own.
 *
 * <p>Reused from answer to answer, and so kept in arrays of numbers: to write a reference into an
 * old array costs the garbage collector's bookkeeping. Not thread-safe.
 */
public final class AnswerReading {
  private static final Boundary[] BOUNDARIES = Boundary.values();

  /** The class of a word that no pattern asks for. */
  private static final int NO_LABELS = 0;

  private final WordScanner scanner = new WordScanner();
  private final RecentWords words = new RecentWords();
  private final CueWords cueWords = new CueWords();
  private final PlainWords plainWords = new PlainWords();
  private final NumberReader numbers = new NumberReader();
  private boolean numbersAsked;

  private int[] start = new int[256];
  private int[] end = new int[256];
  private byte[] boundary = new byte[256];
  private int[] sentence = new int[256];
  private int[] wordClass = new int[256];
  private int[] ending = new int[256];
  private int size;

  private int[] sentenceStart = new int[32];
  private int sentenceCount;

  /** The words whose spelling had to be overlooked, by position. */
  private int[] correctedAt = new int[4];

  private WordEntry[] corrected = new WordEntry[4];
  private int correctedCount;

  private String answer = "";

  /** The automaton's state after the latest position. */
  private int lastState;

  /** Whether the latest word denies the next: nothing of "a non-relational store" is relational. */
  private boolean denies;

  /** The strongest boundary since the latest position. */
  private Boundary between = Boundary.SENTENCE;

  /** Reads an answer. */
  public void read(String text, PhraseAutomaton automaton, WordCache book) {
    answer = text;
    size = 0;
    sentenceCount = 0;
    correctedCount = 0;
    scanner.reset(text);
    cueWords.reset(text);
    plainWords.clear();
    numbersAsked = book.asksForNumbers();
    if (numbersAsked) {
      numbers.reset(text);
    }
    lastState = PhraseAutomaton.START;
    between = Boundary.SENTENCE;
    denies = false;
    boolean more = nextWord(book);
    while (more) {
      more = readWord(automaton, book);
    }
    if (sentenceCount == sentenceStart.length) {
      sentenceStart = Arrays.copyOf(sentenceStart, 2 * sentenceCount);
    }
    sentenceStart[sentenceCount] = size;
  }

  private boolean nextWord(WordCache book) {
    if (!scanner.next()) {
      return false;
    }
    if (numbersAsked && scanner.beginsNumber() && numbers.read(scanner.start())) {
      int start = scanner.start();
      takeNumber(book);
      addCueWords();
      cueWords.beginLastAt(start);
      return true;
    }
    words.look(scanner, book);
    addPlainWord();
    if (WordEntry.isIntricate(words.summary()) && words.entry().numeral) {
      takeNumeral(book);
    }
    addCueWords();
    return true;
  }

  private void addPlainWord() {
    int number = WordEntry.plainNumber(words.summary());
    if (number != WordEntry.NOT_PLAIN && scanner.isAsWritten()) {
      plainWords.add(scanner.start(), scanner.end(), number);
    }
  }

  /** The book has a number in one word as such; it knows nothing of the words beside it. */
  private void takeNumeral(WordCache book) {
    if (!numbers.read(scanner.start())) {
      words.refuseNumber(book);
    } else if (numbers.to() != scanner.end() || numbers.from() != scanner.start()) {
      takeNumber(book);
    }
  }

  /** Goes to the number that was read at the scanner's word, as if it were that word. */
  private void takeNumber(WordCache book) {
    boolean isWord = numbers.from() == scanner.start() && numbers.to() == scanner.end();
    scanner.take(numbers.from(), numbers.to());
    words.look(numbers, scanner.word(), isWord, book);
  }

  private void addCueWords() {
    long summary = words.summary();
    if (WordEntry.isIntricate(summary)) {
      cueWords.add(words.entry().cueClasses, scanner);
    } else if (WordEntry.isFiller(summary)) {
      cueWords.pass(scanner);
    } else {
      cueWords.add(WordEntry.cueClass(summary), scanner);
    }
  }

  /** Reads the word that was looked up, having looked at the next one; false if there is none. */
  private boolean readWord(PhraseAutomaton automaton, WordCache book) {
    between = between.stronger(scanner.boundary());
    if (!between.joinsPhrase()) {
      lastState = PhraseAutomaton.START;
    }
    int from = scanner.start();
    int to = scanner.end();
    long summary = words.summary();
    int lettersBehind = words.lettersBehind();
    if (lettersBehind != 0 || WordEntry.isIntricate(summary)) {
      return readWord(words.entry(), lettersBehind, from, to, automaton, book);
    }
    boolean more = nextWord(book);
    int ofWord = WordEntry.wordClass(summary);
    int wordClass = more && isDeniedByNext(ofWord, to, automaton) ? NO_LABELS : ofWord;
    if (!WordEntry.isFiller(summary) || counts(wordClass, wordClass != 0, automaton)) {
      addPosition(wordClass, from, to, automaton);
    }
    return more;
  }

  /** Reads a word of which more than its summary is asked. */
  private boolean readWord(
      WordEntry word,
      int lettersBehind,
      int from,
      int to,
      PhraseAutomaton automaton,
      WordCache book) {
    boolean more = nextWord(book);
    if (word.filler && !counts(word.classes[0], word.isKnown(), automaton)) {
      return more;
    }
    if (more
        && Beginnings.has(lettersBehind, WordEntry.firstLetters(words.summary()))
        && scanner.boundary() == Boundary.NONE
        && book.mayJoin(word, WordEntry.firstLetters(words.summary()))) {
      WordEntry joined = book.lookJoined(word, words.entry(), words.analysis());
      if (joined != null) {
        addPositions(joined, from, scanner.end(), automaton);
        return nextWord(book);
      }
    }
    int last = word.classes[word.classes.length - 1];
    if (more && isDeniedByNext(last, to, automaton)) {
      addPosition(NO_LABELS, from, to, automaton);
    } else {
      addPositions(word, from, to, automaton);
    }
    denies = word.deniesNext() && lastState == PhraseAutomaton.START;
    return more;
  }

  /**
   * Tells whether the word that was looked up, bound to the one before, denies it, and no run has
   * both: nothing of "a dairy-free cake" is about dairy. To patterns it is an unknown word then.
   */
  private boolean isDeniedByNext(int wordClass, int to, PhraseAutomaton automaton) {
    return wordClass != NO_LABELS
        && WordEntry.deniesBefore(words.summary())
        && scanner.start() == to + 1
        && answer.charAt(to) == '-'
        && !automaton.goesOn(
            automaton.next(lastState, wordClass), WordEntry.wordClass(words.summary()));
  }

  /** A filler counts where a run goes on with it, or begins with it. */
  private boolean counts(int wordClass, boolean known, PhraseAutomaton automaton) {
    return lastState == PhraseAutomaton.START && known || automaton.goesOn(lastState, wordClass);
  }

  private void addPositions(WordEntry word, int from, int to, PhraseAutomaton automaton) {
    for (int wordClass : word.classes) {
      addPosition(wordClass, from, to, automaton);
      if (word.meant != null) {
        addCorrected(word);
      }
    }
  }

  @SuppressWarnings("EnumOrdinal") // The number leaves this object as the constant it was.
  private void addPosition(int ofRubric, int from, int to, PhraseAutomaton automaton) {
    if (between.beginsSentence()) {
      beginSentence();
    }
    if (size == start.length) {
      grow();
    }
    boolean denied = denies && between.joinsPhrase();
    denies = false;
    lastState = automaton.next(lastState, denied ? NO_LABELS : ofRubric);
    start[size] = from;
    end[size] = to;
    boundary[size] = (byte) between.ordinal();
    sentence[size] = sentenceCount - 1;
    wordClass[size] = denied ? NO_LABELS : ofRubric;
    ending[size++] = automaton.ending(lastState);
    between = Boundary.NONE;
  }

  private void beginSentence() {
    if (sentenceCount + 1 >= sentenceStart.length) {
      sentenceStart = Arrays.copyOf(sentenceStart, 2 * sentenceStart.length);
    }
    sentenceStart[sentenceCount++] = size;
  }

  private void addCorrected(WordEntry word) {
    if (correctedCount == corrected.length) {
      correctedAt = Arrays.copyOf(correctedAt, 2 * correctedCount);
      corrected = Arrays.copyOf(corrected, 2 * correctedCount);
    }
    correctedAt[correctedCount] = size - 1;
    corrected[correctedCount++] = word;
  }

  private void grow() {
    int length = 2 * size;
    start = Arrays.copyOf(start, length);
    end = Arrays.copyOf(end, length);
    boundary = Arrays.copyOf(boundary, length);
    sentence = Arrays.copyOf(sentence, length);
    wordClass = Arrays.copyOf(wordClass, length);
    ending = Arrays.copyOf(ending, length);
  }

  public String answer() {
    return answer;
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

  /** Returns the rubric's class of the word at a position. */
  public int wordClass(int position) {
    return wordClass[position];
  }

  /** Returns the words that cues are read from. */
  public CueWords cueWords() {
    return cueWords;
  }

  /** Returns those words that have nothing to them but their letters. */
  public PlainWords plainWords() {
    return plainWords;
  }

  /** Returns the endings of the rubric's automaton after the positions; not to be changed. */
  public int[] endings() {
    return ending;
  }

  public int sentenceCount() {
    return sentenceCount;
  }

  /** Returns the position that a sentence begins at; that after the last is {@link #size}. */
  public int sentenceStart(int number) {
    return sentenceStart[number];
  }

  /** Returns the number of the sentence that a position is in. */
  public int sentence(int position) {
    return sentence[position];
  }

  /** Returns what lies between a position and the one before it. */
  public Boundary boundaryBefore(int position) {
    return BOUNDARIES[boundary[position]];
  }

  /** Returns the word at a position where its spelling had to be overlooked, or null. */
  public @Nullable WordEntry corrected(int position) {
    int at = Arrays.binarySearch(correctedAt, 0, correctedCount, position);
    return at < 0 ? null : corrected[at];
  }
}
