package io.github.rubricscorer.polarity;

import io.github.rubricscorer.find.AnswerReading;
import io.github.rubricscorer.find.CueWords;
import io.github.rubricscorer.find.PatternProgram;
import io.github.rubricscorer.find.Program;
import io.github.rubricscorer.language.Language;
import io.github.rubricscorer.words.Lexicon;
import io.github.rubricscorer.words.WordCache;
import io.github.rubricscorer.words.WordIndex;

/** An English answer whose words are read as cues, for a rubric that asks for none of them. */
final class CueAnswer {
  private static final Program PROGRAM = PatternProgram.of("banana").program();

  private CueAnswer() {}

  static CueWords words(String answer) {
    Lexicon cues = CueBook.of(Language.ENGLISH).program().lexicon();
    WordIndex index = WordIndex.of(PROGRAM.lexicon(), PROGRAM.writing(), Language.ENGLISH);
    WordCache cache = new WordCache(PROGRAM.lexicon(), cues, other -> 0, index, Language.ENGLISH);
    AnswerReading reading = new AnswerReading();
    reading.read(answer, PROGRAM, cache, false);
    return reading.cueWords();
  }

  /** Returns a walk through the clauses of an answer in which nothing is known of its cues. */
  static ClauseWalk walk(String answer) {
    ClauseWalk walk = new ClauseWalk(words(answer));
    walk.reset(CueBook.of(Language.ENGLISH).clauseWords());
    return walk;
  }
}
