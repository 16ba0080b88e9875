package io.github.rubricscorer.words;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.rubricscorer.compact.ProgramFile;
import io.github.rubricscorer.find.PatternProgram;
import io.github.rubricscorer.language.Language;
import io.github.rubricscorer.number.Operator;
import io.github.rubricscorer.text.WordAnalysis;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("A lexicon")
class LexiconTest {
  private final PatternProgram stems = PatternProgram.of("read replica", "queue");
  private final PatternProgram all =
      PatternProgram.of(
          "read replica", "repl*", "=SQS", "=~transport", "5%", "3 ..2 x", "x \\= y", "index*");
  private final WordAnalysis analysis = new WordAnalysis(Language.ENGLISH);

  @ParameterizedTest(name = "{0}: {1}")
  @CsvSource({
    "read, read",
    "replicas, replica+repl*",
    "replicate, repl*",
    "index, index*",
    "indices, index*",
    "SQS, =SQS",
    "SQS's, =SQS",
    "sqs, -",
    "transport, =~transport",
    "transports, -",
    "y, y",
    "banana, -",
  })
  void hasAClassForTheLabelsOfAWord(String word, String labels) {
    for (Lexicon lexicon : List.of(all.program().lexicon(), writtenAndRead(all))) {
      int wordClass = lexicon.classOf(word, analysis.analyse(word));
      assertThat(all.labels(wordClass)).isEqualTo(labels);
    }
  }

  @Test
  void hasTheClassesOfStemsAloneInTheirOrder() {
    for (Lexicon lexicon : List.of(stems.program().lexicon(), writtenAndRead(stems))) {
      for (int stem = 0; stem < lexicon.labels().stemCount(); stem++) {
        String word = lexicon.labels().stem(stem);
        assertThat(lexicon.classOf(word, analysis.analyse(word))).isEqualTo(1 + stem);
        assertThat(lexicon.hasStem(word)).isTrue();
      }
      assertThat(lexicon.classCount()).isEqualTo(4);
      assertThat(lexicon.hasStem("banana")).isFalse();
      assertThat(lexicon.classOf("banana", analysis.analyse("banana"))).isZero();
      assertThat(lexicon.prefixes()).isEmpty();
    }
  }

  /** "gegeben" begins otherwise than the stem of "geben". */
  @ParameterizedTest(name = "{0}: {1}")
  @CsvSource({
    "gege*, geb+gege*",
    "geb* gege*, geb+geb*+gege*",
    "gebe*, geb",
    "geb* gebe*, geb+geb*"
  })
  void hasAWordUnderItsStemWhereItBeginsOtherwise(String prefixes, String labels) {
    Language german = Language.of("de");
    PatternProgram patterns = PatternProgram.of(german, ("geben " + prefixes).split(" ", -1));
    int wordClass =
        patterns
            .program()
            .lexicon()
            .classOf("gegeben", new WordAnalysis(german).analyse("gegeben"));

    assertThat(patterns.labels(wordClass)).isEqualTo(labels);
  }

  @Test
  void knowsWhatPatternsAskForBesides() {
    Lexicon lexicon = all.program().lexicon();
    assertThat(lexicon.asksForItems()).isTrue();
    assertThat(lexicon.asksForNumbers()).isTrue();
    assertThat(lexicon.asksForOperators()).isTrue();
    assertThat(lexicon.prefixes()).containsExactlyInAnyOrder("repl", "index");
    assertThat(stems.program().lexicon().asksForItems()).isFalse();
    assertThat(stems.program().lexicon().asksForNumbers()).isFalse();
    assertThat(stems.program().lexicon().asksForOperators()).isFalse();
    assertThat(PatternProgram.of("x \\= y").program().lexicon().asksForItems()).isFalse();
  }

  @Test
  void hasTheNumbersOfItemsThatAreAskedFor() {
    Lexicon lexicon = all.program().lexicon();
    assertThat(all.labels(lexicon.classOfItem(3))).isEqualTo("\\#3");
    assertThat(lexicon.classOfItem(2)).isZero();
    assertThat(lexicon.classOfItem(5)).isZero();
  }

  @Test
  void hasAClassForWhatAnOperatorStandsBefore() {
    Lexicon lexicon = all.program().lexicon();
    int y = lexicon.classOf("y", analysis.analyse("y"));
    int read = lexicon.classOf("read", analysis.analyse("read"));

    assertThat(all.labels(lexicon.classAfter(Operator.EQUAL, y))).isEqualTo("y+\\=y");
    assertThat(lexicon.classAfter(Operator.LESS, y)).isEqualTo(y);
    assertThat(lexicon.classAfter(Operator.EQUAL, read)).isEqualTo(read);
    assertThat(lexicon.classAfter(Operator.EQUAL, 0)).isZero();
  }

  private static Lexicon writtenAndRead(PatternProgram patterns) {
    ProgramFile.Writer out = new ProgramFile.Writer();
    patterns.program().lexicon().write(out);
    return Lexicon.read(new ProgramFile.Reader(out.bytes()));
  }
}
