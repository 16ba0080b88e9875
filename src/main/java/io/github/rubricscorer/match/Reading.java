package io.github.rubricscorer.match;

import io.github.rubricscorer.text.Boundary;
import io.github.rubricscorer.text.WordAnalysis;
import io.github.rubricscorer.text.WordScanner;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * One answer, read once: its positions and the fragments found there.
 *
 * <p>A position is a word that counts: fillers have none, two words that the rubric writes as one
 * have one, a joined word has one for each of its parts. All distances are counted in positions.
 *
 * <p>This holds all the mutable state of a call. Not thread-safe; reused from answer to answer.
 */
final class Reading {
  /** Answers that need more room give it back afterwards. */
  private static final int KEPT_WORDS = 16_384;

  private final WordScanner scanner = new WordScanner();
  private final WordAnalysis analysis = new WordAnalysis();

  private @Nullable WordEntry[] words = new WordEntry[256];
  private int[] wordStart = new int[256];
  private int[] wordEnd = new int[256];
  private Boundary[] wordBoundary = new Boundary[256];
  private int wordCount;

  private int[] start = new int[256];
  private int[] end = new int[256];
  private int[] sentence = new int[256];
  private int[] wordClass = new int[256];
  private int[] cueClass = new int[256];
  private Boundary[] boundary = new Boundary[256];
  private @Nullable WordEntry[] corrected = new WordEntry[256];
  private int size;

  private final Hits hits = new Hits();
  private final Hits cueHits = new Hits();
  private String answer = "";

  /** Reads an answer. */
  void read(String text, Program rubric, Program cues, WordBook book) {
    answer = text;
    if (wordStart.length > KEPT_WORDS) {
      resizeWords(256);
      resizePositions(256);
    }
    look(text, book);
    hits.reset(rubric.fragments().size());
    cueHits.reset(cues.fragments().size());
    findFragments(rubric.automaton(), book);
    findCues(cues.automaton());
  }

  private void look(String text, WordBook book) {
    wordCount = 0;
    scanner.reset(text);
    while (scanner.next()) {
      if (wordCount == wordStart.length) {
        resizeWords(2 * wordCount);
      }
      words[wordCount] = book.look(text, scanner.start(), scanner.end(), scanner.hash(), analysis);
      wordStart[wordCount] = scanner.start();
      wordEnd[wordCount] = scanner.end();
      wordBoundary[wordCount++] = scanner.boundary();
    }
  }

  private void findFragments(PhraseAutomaton automaton, WordBook book) {
    size = 0;
    int state = PhraseAutomaton.START;
    Boundary between = Boundary.SENTENCE;
    int sentences = 0;
    for (int i = 0; i < wordCount; i++) {
      WordEntry word = word(i);
      between = between.stronger(wordBoundary[i]);
      if (!between.joinsPhrase()) {
        state = PhraseAutomaton.START;
      }
      if (word.filler
          && !automaton.goesOn(state, word.classes[0])
          && (state != PhraseAutomaton.START || !word.isKnown())) {
        continue;
      }
      if (between.beginsSentence()) {
        sentences++;
      }
      int last = i;
      if (i + 1 < wordCount && wordBoundary[i + 1] == Boundary.NONE && word.mayJoin(word(i + 1))) {
        WordEntry joined = book.lookJoined(word, word(i + 1), analysis);
        if (joined != null) {
          word = joined;
          last = i + 1;
        }
      }
      int cue = last == i ? word.cueClass : 0;
      for (int ofRubric : word.classes) {
        position(wordStart[i], wordEnd[last], between, sentences, ofRubric, cue);
        corrected[size - 1] = word.meant == null ? null : word;
        cue = 0;
        between = Boundary.NONE;
        state = automaton.next(state, ofRubric);
        report(automaton.outputs(state), hits);
      }
      i = last;
    }
  }

  /** Unlike the phrases of rubrics, cues go over commas ("sounds nice, but"). */
  private void findCues(PhraseAutomaton automaton) {
    int state = PhraseAutomaton.START;
    int positions = size;
    for (int i = 0; i < positions; i++) {
      if (boundaryBefore(i).compareTo(Boundary.CLAUSE) >= 0) {
        state = PhraseAutomaton.START;
      }
      state = automaton.next(state, cueClass[i]);
      int[] outputs = automaton.outputs(state);
      for (int o = 0; o < outputs.length; o += 2) {
        cueHits.add(outputs[o], i + 1 - outputs[o + 1], i + 1);
      }
    }
  }

  private void report(int[] outputs, Hits into) {
    for (int o = 0; o < outputs.length; o += 2) {
      into.add(outputs[o], size - outputs[o + 1], size);
    }
  }

  private void position(int from, int to, Boundary between, int sentences, int rubric, int cue) {
    if (size == start.length) {
      resizePositions(2 * size);
    }
    start[size] = from;
    end[size] = to;
    sentence[size] = sentences;
    wordClass[size] = rubric;
    cueClass[size] = cue;
    boundary[size++] = between;
  }

  private WordEntry word(int index) {
    WordEntry word = words[index];
    if (word == null) {
      throw new IllegalStateException("no word " + index);
    }
    return word;
  }

  private void resizeWords(int length) {
    words = Arrays.copyOf(words, length);
    wordStart = Arrays.copyOf(wordStart, length);
    wordEnd = Arrays.copyOf(wordEnd, length);
    wordBoundary = Arrays.copyOf(wordBoundary, length);
  }

  private void resizePositions(int length) {
    start = Arrays.copyOf(start, length);
    end = Arrays.copyOf(end, length);
    sentence = Arrays.copyOf(sentence, length);
    wordClass = Arrays.copyOf(wordClass, length);
    cueClass = Arrays.copyOf(cueClass, length);
    boundary = Arrays.copyOf(boundary, length);
    corrected = Arrays.copyOf(corrected, length);
  }

  String answer() {
    return answer;
  }

  Hits hits() {
    return hits;
  }

  Hits cueHits() {
    return cueHits;
  }

  /** Returns the number of positions. */
  int size() {
    return size;
  }

  int startOffset(int position) {
    return start[position];
  }

  int endOffset(int position) {
    return end[position];
  }

  /** Returns the rubric's class of the word at a position. */
  int wordClass(int position) {
    return wordClass[position];
  }

  /** Returns the number of the sentence that a position is in. */
  int sentence(int position) {
    return sentence[position];
  }

  /** Returns what lies between a position and the one before it. */
  Boundary boundaryBefore(int position) {
    return boundary[position];
  }

  /** Returns the word at a position where its spelling had to be overlooked, or null. */
  @Nullable WordEntry corrected(int position) {
    return corrected[position];
  }
}
