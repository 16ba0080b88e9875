package io.github.rubricscorer.scoring.pattern;

import io.github.rubricscorer.compact.IntList;
import io.github.rubricscorer.find.AnswerReading;
import io.github.rubricscorer.result.Explanation.Word;
import io.github.rubricscorer.text.WordAnalysis;
import io.github.rubricscorer.words.Lexicon;
import io.github.rubricscorer.words.WordEntry;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;

/** Tells how the words of an answer were read, and which words of patterns they may match. */
public final class AnalysedWords {
  private final AnswerReading reading;
  private final Lexicon lexicon;
  private final PatternWords patterns;
  private final WordAnalysis analysis;

  public AnalysedWords(
      AnswerReading reading, Lexicon lexicon, PatternWords patterns, WordAnalysis analysis) {
    this.reading = reading;
    this.lexicon = lexicon;
    this.patterns = patterns;
    this.analysis = analysis;
  }

  /** Returns the words in their order. What is written together and read as several is one. */
  public List<Word> words() {
    List<Word> words = new ArrayList<>();
    int position = 0;
    while (position < reading.size()) {
      int from = position;
      Set<String> matches = new LinkedHashSet<>();
      while (position < reading.size()
          && reading.startOffset(position) == reading.startOffset(from)) {
        addLabels(position++, matches);
      }
      words.add(word(from, matches));
    }
    return words;
  }

  private void addLabels(int position, Set<String> matches) {
    IntList labels = new IntList(4);
    lexicon.addLabels(reading.wordClass(position), labels);
    for (int label : labels.toArray()) {
      String text = lexicon.labels().describe(label);
      matches.addAll(label < lexicon.labels().stemCount() ? patterns.of(text) : List.of(text));
    }
  }

  private Word word(int position, Set<String> matches) {
    int start = reading.startOffset(position);
    int end = reading.endOffset(position);
    String text = reading.answer().substring(start, end);
    WordEntry corrected = reading.corrected(position);
    String meant = corrected == null ? text : Objects.requireNonNullElse(corrected.meant, text);
    String family = analysis.analyse(meant).stem();
    return new Word(
        start,
        end,
        text,
        family.isEmpty() ? text.toLowerCase(Locale.ROOT) : family,
        List.copyOf(matches),
        reading.sentence(position));
  }
}
