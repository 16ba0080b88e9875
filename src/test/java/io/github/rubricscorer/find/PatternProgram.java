package io.github.rubricscorer.find;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.rubricscorer.compact.IntList;
import io.github.rubricscorer.compile.Dictionary;
import io.github.rubricscorer.compile.ProgramCompiler;
import io.github.rubricscorer.language.Language;
import io.github.rubricscorer.rubric.Synonym;
import io.github.rubricscorer.rubric.Vocabulary;
import io.github.rubricscorer.words.Lexicon;
import io.github.rubricscorer.words.WordCache;
import io.github.rubricscorer.words.WordIndex;
import java.util.Arrays;
import java.util.List;
import java.util.StringJoiner;

/** A few patterns, compiled, for tests of what becomes of words and answers by them. */
public record PatternProgram(Program program, WordCache words) {
  /** Compiles English patterns, whose words are cues as well. */
  public static PatternProgram of(String... patterns) {
    return of(Language.ENGLISH, patterns);
  }

  /** Compiles patterns of a language. */
  public static PatternProgram of(Language language, String... patterns) {
    return of(language, Arrays.stream(patterns).map(Synonym::of).toList());
  }

  static PatternProgram of(Language language, List<Synonym> synonyms) {
    ProgramCompiler compiler = new ProgramCompiler(new Dictionary(Vocabulary.EMPTY, language));
    synonyms.forEach(synonym -> assertThat(compiler.prepare(synonym)).isNull());
    Program program = compiler.program();
    WordIndex index = WordIndex.of(program.lexicon(), program.writing(), language);
    Lexicon lexicon = program.lexicon();
    return new PatternProgram(
        program, new WordCache(lexicon, lexicon, other -> 0, index, language));
  }

  AnswerReading read(String answer) {
    AnswerReading reading = new AnswerReading();
    reading.read(answer, program, words, false);
    return reading;
  }

  /** Returns the labels of a class as patterns ask for them, {@code -} where it has none. */
  public String labels(int wordClass) {
    IntList labels = new IntList(4);
    program.lexicon().addLabels(wordClass, labels);
    StringJoiner text = new StringJoiner("+").setEmptyValue("-");
    for (int label : labels.toArray()) {
      text.add(program.lexicon().labels().describe(label));
    }
    return text.toString();
  }
}
