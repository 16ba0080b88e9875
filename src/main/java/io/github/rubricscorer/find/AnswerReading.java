package io.github.rubricscorer.find;

import io.github.rubricscorer.compact.Beginnings;
import io.github.rubricscorer.number.DecimalComma;
import io.github.rubricscorer.number.NumberReader;
import io.github.rubricscorer.number.NumberWords;
import io.github.rubricscorer.number.Operator;
import io.github.rubricscorer.text.Boundary;
import io.github.rubricscorer.text.ShownText;
import io.github.rubricscorer.text.SmallLetters;
import io.github.rubricscorer.text.WordScanner;
import io.github.rubricscorer.words.RecentWords;
import io.github.rubricscorer.words.WordCache;
import io.github.rubricscorer.words.WordEntry;
import java.util.Arrays;
import java.util.BitSet;
import org.jspecify.annotations.Nullable;

/**
 * One answer, read once: its positions, and what ends at each.
 *
 * <p>Each word has a position: two words that the rubric writes as one have one together, a joined
 * word has one for each of its parts. A filler has one where some pattern asks for it, and then it
 * is passed by all others: it does not change the automaton's state, and distances leave it out. So
 * what a pattern finds does not depend on what others ask for. What counts for cues is the same in
 * every rubric, so {@link CueWords} has positions of its own.
 *
 * <p>Reused from answer to answer, and so kept in arrays of numbers: to write a reference into an
 * old array costs the garbage collector's bookkeeping. Not thread-safe.
 */
public final class AnswerReading implements Reading {
  private static final Boundary[] BOUNDARIES = Boundary.values();

  /**
   * Fillers do not count in distances, up to so many for each other word: a window over a filler
   * that is repeated ten thousand times would have no bound.
   */
  public static final int MOST_FILLERS = 3;

  /** The class of a word that no pattern asks for. */
  public static final int NO_LABELS = 0;

  /** An operator stands at most so many characters before its word. */
  private static final int FARTHEST_OPERATOR = 64;

  private static final int LONGEST_PARTICLE = 10;

  /** How far before its particle a verb stands, in words. */
  private static final int LONGEST_CLAUSE = 20;

  private final WordScanner scanner = new WordScanner();
  private final RecentWords words = new RecentWords();
  private final CueWords cueWords = new CueWords(scanner);
  private final PlainWords plainWords = new PlainWords();
  private final NumberReader numbers = new NumberReader(NumberWords.of("en"));

  /** What numbers are read in. */
  private final ShownText shown = new ShownText();

  /** Whether the answer is shown there, which it is for its first number. */
  private boolean isShown;

  private boolean decimalComma;
  private boolean operatorsAsked;

  /** Whether verbs have particles that stand apart. */
  private boolean separates;

  private boolean itemsAsked;

  /** Where the latest word ends that is no filler. */
  private int operandEnd;

  /** The offsets in the answer where each position begins, and where it ends. */
  private int[] start = new int[256];

  private int[] end = new int[256];

  /** The strongest boundary before each position, by its ordinal. */
  private byte[] boundary = new byte[256];

  /** The number of the sentence that each position is in. */
  private int[] sentence = new int[256];

  /** The class of each position's word, or that of no label where the word may not count. */
  private int[] wordClass = new int[256];

  /** What ends at each position, as an ending of the automaton. */
  private int[] ending = new int[256];

  private int size;

  /** For each position how many of those before it are of fillers. */
  private int[] fillersBefore = new int[256];

  private int fillerCount;
  private final FillerHits fillerHits = new FillerHits();
  private boolean asksForFillers;

  /** The first position of each sentence. */
  private int[] sentenceStart = new int[32];

  private int sentenceCount;

  /** The words whose spelling had to be overlooked, by position. */
  private int[] correctedAt = new int[4];

  /** For each of them the word that it was taken for. */
  private WordEntry[] corrected = new WordEntry[4];

  private int correctedCount;

  private String answer = "";

  /** The automaton's state after the latest position. */
  private int lastState;

  /**
   * Whether no run begins with the next word: it belongs to the one before, or that one denies it,
   * as nothing of "a non-relational store" is relational.
   */
  private boolean bindsNext;

  /** The positions of such words, and of the parts of a word but its first: no run begins there. */
  private final BitSet bound = new BitSet();

  private int boundCount;

  /** The positions of words that the next one denies. */
  private final BitSet denied = new BitSet();

  /** The strongest boundary since the latest position. */
  private Boundary between = Boundary.SENTENCE;

  /**
   * Reads an answer.
   *
   * @param commaBeforeDecimals whether its numbers have decimal commas
   */
  public void read(String text, Program program, WordCache cache, boolean commaBeforeDecimals) {
    PhraseAutomaton automaton = program.automaton();
    answer = text;
    words.begin(cache.language());
    size = 0;
    fillerCount = 0;
    asksForFillers = program.fillerRuns().size() > 0;
    fillerHits.reset(program.fillerRuns());
    sentenceCount = 0;
    correctedCount = 0;
    itemsAsked = cache.asksForItems();
    scanner.askForItems(itemsAsked);
    scanner.use(cache.language());
    scanner.reset(text);
    cueWords.reset(text);
    operatorsAsked = cache.asksForOperators();
    operandEnd = 0;
    plainWords.clear();
    numbers.use(cache.numberWords());
    separates = cache.separatesVerbs();
    isShown = false;
    decimalComma = commaBeforeDecimals;
    lastState = PhraseAutomaton.START;
    between = Boundary.SENTENCE;
    bindsNext = false;
    if (boundCount > 0) {
      bound.clear();
      boundCount = 0;
    }
    denied.clear();
    boolean more = nextWord(cache);
    while (more) {
      more = readWord(automaton, cache);
    }
    sentenceStart[sentenceCount] = size; // there is room for it
    if (fillerCount > 0) {
      noteFillers();
    }
  }

  /** Notes how many fillers there are before the position after the last. */
  private void noteFillers() {
    if (size == start.length) {
      grow();
    }
    fillersBefore[size] = fillerCount;
  }

  private boolean nextWord(WordCache cache) {
    if (!scanner.next()) {
      cueWords.end();
      return false;
    }
    if (itemsAsked && scanner.item() >= 0) {
      words.look(scanner.item(), cache);
      addCueWords();
      return true;
    }
    if (scanner.beginsNumber() && readNumber()) {
      int start = scanner.start();
      takeNumber(cache);
      addCueWords();
      cueWords.beginLastAt(start);
      return true;
    }
    words.look(scanner, cache);
    addPlainWord();
    if (WordEntry.isIntricate(words.summary()) && words.entry().numeral) {
      takeNumeral(cache);
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

  /** Reads the number that begins with the scanner's word, in the answer as it is shown. */
  private boolean readNumber() {
    if (!isShown) {
      isShown = true;
      scanner.show(answer, shown);
      numbers.reset(decimalComma ? DecimalComma.exchanged(shown.text()) : shown.text());
    }
    return numbers.read(shown.place(scanner.start()));
  }

  /** The cache has a number in one word as such; it knows nothing of the words beside it. */
  private void takeNumeral(WordCache cache) {
    if (!readNumber()) {
      words.refuseNumber(scanner, cache);
    } else if (!isNumberWord()) {
      takeNumber(cache);
    }
  }

  /** Whether the number that was read is the scanner's word. */
  private boolean isNumberWord() {
    return shown.offset(numbers.from()) == scanner.start()
        && shown.end(numbers.to()) == scanner.end();
  }

  /** Goes to the number that was read at the scanner's word, as if it were that word. */
  private void takeNumber(WordCache cache) {
    boolean isWord = isNumberWord();
    if (isWord && scanner.isAsWritten()) {
      words.look(numbers, scanner, cache);
    } else {
      scanner.take(shown.offset(numbers.from()), shown.end(numbers.to()));
      words.look(numbers, scanner.word(), isWord, cache);
    }
  }

  private void addCueWords() {
    long summary = words.summary();
    if (WordEntry.isIntricate(summary)) {
      cueWords.add(words.entry().cueClasses);
    } else if (WordEntry.isFiller(summary)) {
      cueWords.pass();
    } else {
      cueWords.add(WordEntry.cueClass(summary));
    }
  }

  /** Reads the word that was looked up, having looked at the next one; false if there is none. */
  private boolean readWord(PhraseAutomaton automaton, WordCache cache) {
    between = between.stronger(scanner.boundary());
    if (!between.joinsPhrase() && !(operatorsAsked && readMinus(cache))) {
      lastState = PhraseAutomaton.START;
      fillerHits.endRuns();
      bindsNext = false;
    }
    int from = scanner.start();
    int to = scanner.end();
    long summary = words.summary();
    int lettersAfter = words.lettersAfter();
    if (WordEntry.isIntricate(summary)) {
      return readWord(words.entry(), lettersAfter, from, to, automaton, cache);
    }
    WordEntry mayBeJoined = lettersAfter == 0 ? null : words.entry();
    boolean more = nextWord(cache);
    int ofWord = WordEntry.wordClass(summary);
    if (operatorsAsked) {
      ofWord = besideOperators(ofWord, from, to, cache);
    }
    if (separates) {
      int verb = separated(from, to, more, cache);
      if (verb != NO_LABELS) {
        addPosition(verb, from, to, automaton);
        return more;
      }
    }
    if (WordEntry.isFiller(summary)) {
      passFiller(ofWord, from, to);
      return more;
    }
    if (mayBeJoined != null && more) {
      WordEntry joined = joined(mayBeJoined, lettersAfter, cache);
      if (joined != null) {
        return readJoined(joined, from, automaton, cache);
      }
    }
    addPosition(ofWord, from, to, automaton);
    denyIfBound(more);
    return more;
  }

  /** Reads a word of which more than its summary is asked. */
  private boolean readWord(
      WordEntry word,
      int lettersAfter,
      int from,
      int to,
      PhraseAutomaton automaton,
      WordCache cache) {
    boolean more = nextWord(cache);
    int first = classOf(word, from, to, cache);
    if (separates) {
      int verb = separated(from, to, more, cache);
      first = verb == NO_LABELS ? first : verb;
      if (verb != NO_LABELS && word.filler) {
        addPosition(verb, from, to, automaton);
        return more;
      }
    }
    if (word.filler) {
      passFiller(first, from, to);
      return more;
    }
    WordEntry joined = more ? joined(word, lettersAfter, cache) : null;
    if (joined != null) {
      return readJoined(joined, from, automaton, cache);
    }
    addPositions(word, first, from, to, automaton);
    denyIfBound(more);
    bindsNext = word.deniesNext();
    return more;
  }

  /**
   * Returns the class of a verb whose particle ends a clause ("schaltet den Server <em>ab</em>"):
   * the particle has the place that the whole verb has in other clauses ("dass man den Server
   * abschaltet"), and so stands for it.
   */
  private int separated(int from, int to, boolean more, WordCache cache) {
    if (to - from > LONGEST_PARTICLE || !between.joinsPhrase() || more && !endsClause(cache)) {
      return NO_LABELS;
    }
    String particle = SmallLetters.of(answer.substring(from, to));
    if (!cache.isParticle(particle)) {
      return NO_LABELS;
    }
    int first = Math.max(0, size - LONGEST_CLAUSE);
    for (int at = size - 1; at >= first; at--) {
      String verb = SmallLetters.of(answer.substring(start[at], end[at]));
      int wordClass = cache.separated(particle, verb, words.analysis());
      if (wordClass != NO_LABELS) {
        return wordClass;
      }
      if (boundary[at] != 0 && !boundaryBefore(at).joinsPhrase()) {
        break;
      }
    }
    return NO_LABELS;
  }

  /** Whether a clause ends before the word that the scanner stands at. */
  private boolean endsClause(WordCache cache) {
    return scanner.boundary() != Boundary.NONE
        || cache.joinsClauses(SmallLetters.of(answer.substring(scanner.start(), scanner.end())));
  }

  /** Returns what a word is together with the one that the scanner stands at; mostly nothing. */
  private @Nullable WordEntry joined(WordEntry word, int lettersAfter, WordCache cache) {
    int next = WordEntry.firstLetters(words.summary());
    return Beginnings.has(lettersAfter, next)
            && scanner.boundary() == Boundary.NONE
            && cache.mayJoin(word, next)
        ? cache.lookJoined(word, words.entry(), words.analysis())
        : null;
  }

  /** Reads two words as one, and looks at the next one. */
  private boolean readJoined(
      WordEntry joined, int from, PhraseAutomaton automaton, WordCache cache) {
    int first = classOf(joined, from, scanner.end(), cache);
    addPositions(joined, first, from, scanner.end(), automaton);
    boolean more = nextWord(cache);
    denyIfBound(more);
    return more;
  }

  /** Returns the first class of a word, with the operators beside it. */
  private int classOf(WordEntry word, int from, int to, WordCache cache) {
    int first = word.classes[0];
    return operatorsAsked ? besideOperators(first, from, to, cache) : first;
  }

  private int besideOperators(int wordClass, int from, int to, WordCache cache) {
    if (!cache.isOperand(wordClass)) {
      return wordClass;
    }
    Operator after = scanner.operatorAfter(to);
    int closed = after == null ? wordClass : cache.classAfter(after, wordClass);
    Operator operator = operatorBefore(from);
    return operator == null ? closed : cache.classAfter(operator, closed);
  }

  /** Returns the operator since the latest word; of a long way only the last part is read. */
  private @Nullable Operator operatorBefore(int from) {
    return scanner.operatorBetween(Math.max(operandEnd, from - FARTHEST_OPERATOR), from);
  }

  /**
   * Takes a dash for a minus sign, which ends no clause, before a word that a run asks for after
   * one. Tells whether it did.
   */
  private boolean readMinus(WordCache cache) {
    boolean minus = between == Boundary.CLAUSE && operatorBefore(scanner.start()) == Operator.MINUS;
    if (!minus) {
      return false;
    }
    long summary = words.summary();
    int wordClass =
        WordEntry.isIntricate(summary) ? words.entry().classes[0] : WordEntry.wordClass(summary);
    if (cache.classAfter(Operator.MINUS, wordClass) == wordClass) {
      return false;
    }
    between = Boundary.NONE;
    return true;
  }

  /**
   * Lets no run end with a word that the word bound to it denies: nothing of "a dairy-free cake" is
   * about dairy. A run that goes on with the denying word may have both.
   */
  private void denyIfBound(boolean more) {
    if (more && WordEntry.deniesBefore(words.summary()) && scanner.isHyphenated()) {
      endNothing();
      wordClass[size - 1] = NO_LABELS;
      denied.set(size - 1);
    }
  }

  /** Gives a filler a position if a pattern asks for it. */
  private void passFiller(int ofRubric, int from, int to) {
    if (ofRubric != NO_LABELS) {
      appendPosition(ofRubric, from, to);
      ending[size - 1] = PhraseAutomaton.NO_ENDING;
      fillerCount++;
      fillerHits.add(size - 1, ofRubric, true, this);
    }
  }

  private void addPositions(
      WordEntry word, int first, int from, int to, PhraseAutomaton automaton) {
    int last = word.classes.length - 1;
    for (int part = 0; part <= last; part++) {
      addPosition(part == 0 ? first : word.classes[part], from, to, automaton);
      if (word.meant != null) {
        addCorrected(word);
      }
      if (word.isOneThing && part < last) {
        endNothing();
        bindsNext = true;
      }
    }
  }

  /** Lets no run end at the latest position. */
  private void endNothing() {
    ending[size - 1] = PhraseAutomaton.NO_ENDING;
    fillerHits.dropAt(size - 1);
  }

  private void addPosition(int ofRubric, int from, int to, PhraseAutomaton automaton) {
    appendPosition(ofRubric, from, to);
    operandEnd = to;
    lastState = automaton.next(lastState, ofRubric);
    ending[size - 1] = automaton.ending(lastState);
    if (bindsNext) {
      bind(size - 1);
    }
    if (asksForFillers) {
      fillerHits.add(size - 1, ofRubric, false, this);
    }
  }

  /** Notes that no run begins with the word at a position. */
  private void bind(int position) {
    bindsNext = false;
    boundCount++;
    bound.set(position);
  }

  @SuppressWarnings("EnumOrdinal") // The number leaves this object as the constant it was.
  private void appendPosition(int ofRubric, int from, int to) {
    if (between.beginsSentence()) {
      beginSentence();
    }
    if (size == start.length) {
      grow();
    }
    start[size] = from;
    end[size] = to;
    boundary[size] = (byte) between.ordinal();
    sentence[size] = sentenceCount - 1;
    wordClass[size] = ofRubric;
    fillersBefore[size++] = fillerCount;
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
    fillersBefore = Arrays.copyOf(fillersBefore, length);
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

  @Override
  public int[] endings() {
    return ending;
  }

  @Override
  public FillerHits fillerHits() {
    return fillerHits;
  }

  @Override
  public int distance(int from, int to) {
    return fillerCount == 0
        ? to - from
        : Math.max(counted(from, to), (to - from) / (1 + MOST_FILLERS));
  }

  @Override
  public boolean areFillers(int from, int to) {
    return counted(from, to) == 0;
  }

  /** Returns how many words from one position up to another are no fillers. */
  private int counted(int from, int to) {
    return to - from - (fillersBefore[to] - fillersBefore[from]);
  }

  @Override
  public boolean hasBoundary(int from, int to) {
    for (int position = from; position <= to; position++) {
      if (!boundaryBefore(position).joinsPhrase()) {
        return true;
      }
    }
    return false;
  }

  @Override
  public int start(int position, int words) {
    int from = position + 1 - words;
    while (fillerCount > 0 && counted(from, position + 1) < words) {
      from--;
    }
    return mayBegin(from) ? from : NONE;
  }

  @Override
  public boolean mayBegin(int position) {
    return boundCount == 0 || !bound.get(position);
  }

  /** Tells whether the word at a position is denied by the next one, which is bound to it. */
  public boolean isDenied(int position) {
    return denied.get(position);
  }

  /**
   * Tells whether the positions from one to before another are all of fillers after the last other
   * word of their sentence. The other words decide, since whether a filler has a position depends
   * on the rubric.
   */
  public boolean areLastFillers(int from, int to) {
    if (fillerCount == 0 || counted(from, to) > 0) {
      return false;
    }
    int wordsBefore = from - fillersBefore[from];
    if (wordsBefore == 0 || sentence[wordAt(wordsBefore - 1)] != sentence[from]) {
      return false;
    }
    int next = wordAt(wordsBefore);
    return next == size || sentence[next] != sentence[from];
  }

  /** Returns the position of the word that has so many before it, fillers aside, or the size. */
  private int wordAt(int wordsBefore) {
    int low = 0;
    int high = size;
    while (low < high) {
      int middle = low + high + 1 >>> 1;
      if (middle - fillersBefore[middle] <= wordsBefore) {
        low = middle;
      } else {
        high = middle - 1;
      }
    }
    return low;
  }

  /** Tells whether the word at a position is a filler. */
  public boolean isFiller(int position) {
    return fillerCount > 0 && fillersBefore[position + 1] > fillersBefore[position];
  }

  public int sentenceCount() {
    return sentenceCount;
  }

  /** Returns the position that a sentence begins at; that after the last is {@link #size}. */
  public int sentenceStart(int number) {
    return sentenceStart[number];
  }

  @Override
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
