package io.github.rubricscorer.find;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.rubricscorer.language.Language;
import io.github.rubricscorer.words.WordCache;
import io.github.rubricscorer.words.WordEntry;
import io.github.rubricscorer.words.WordIndex;
import java.util.StringJoiner;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PlainWordsTest {
  private static final String LETTERS_ALONE = "[A-Za-z]+";

  @ParameterizedTest(name = "{0}: {1}")
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '"',
      value = {
        "We read it.      | 0-2=2 3-7=4 8-10=2",
        "a C++ queue      | 0-1=1 6-11=5",
        "re**pli**ca here | 12-16=4",
        "one of 10 two    | 0-3=3 4-6=2 10-13=3",
        "\"\"             | \"\"",
      })
  void areThoseOfLettersAndDigitsAlone(String answer, String words) {
    PatternProgram patterns = PatternProgram.of("1", "queue");
    Program program = patterns.program();
    WordIndex index = WordIndex.of(program.lexicon(), program.writing(), Language.ENGLISH);
    WordCache cache =
        new WordCache(
            program.lexicon(),
            program.lexicon(),
            word -> word.matches(LETTERS_ALONE) ? word.length() : WordEntry.NOT_PLAIN,
            index,
            Language.ENGLISH);
    AnswerReading reading = new AnswerReading();
    reading.read("another answer before", program, cache, false);
    reading.read(answer, program, cache, false);

    assertThat(text(reading.plainWords())).isEqualTo(words);
  }

  private static String text(PlainWords words) {
    StringJoiner text = new StringJoiner(" ");
    for (int i = 0; i < words.count(); i++) {
      text.add(words.start(i) + "-" + words.end(i) + "=" + words.number(i));
    }
    return text.toString();
  }
}
