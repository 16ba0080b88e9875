package io.github.rubricscorer.words;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatNullPointerException;

import io.github.rubricscorer.find.PatternProgram;
import io.github.rubricscorer.language.Language;
import io.github.rubricscorer.number.NumberReader;
import io.github.rubricscorer.number.NumberWords;
import io.github.rubricscorer.text.WordAnalysis;
import io.github.rubricscorer.text.WordScanner;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("The words that were met lately")
class RecentWordsTest {
  private final PatternProgram numbers = PatternProgram.of("1", "queue", "3 ..2 x", "port 80");
  private final PatternProgram words = PatternProgram.of("queue", "=one", "=80");
  private final RecentWords recent = new RecentWords();
  private final WordScanner scanner = new WordScanner();
  private final NumberReader reader = new NumberReader(NumberWords.of("en"));

  @ParameterizedTest
  @ValueSource(strings = {"queue", "queues", "banana", "café", "pneumonoultramicroscopic", "the"})
  void areAsTheirCacheHasThem(String word) {
    for (int time = 0; time < 4; time++) {
      for (PatternProgram each : new PatternProgram[] {numbers, words}) {
        look(word, each);
        WordEntry entry = each.words().look(scanner, recent.analysis());
        assertThat(recent.entry()).isSameAs(entry);
        assertThat(recent.summary()).isEqualTo(entry.summary);
        assertThat(recent.lettersAfter()).isEqualTo(entry.lettersAfter);
      }
    }
  }

  @Test
  void haveOneAnalysisForEachLanguage() {
    recent.begin(Language.of("de"));
    WordAnalysis german = recent.analysis();
    recent.begin(Language.ENGLISH);
    assertThat(recent.analysis().language()).isEqualTo(Language.ENGLISH);
    recent.begin(Language.of("de"));

    assertThat(german.language()).isEqualTo(Language.of("de"));
    assertThat(recent.analysis()).isSameAs(german);
  }

  @Test
  void areNumbersWhereTheyWereReadAsSuch() {
    for (int time = 0; time < 3; time++) {
      lookNumber("80", words);
      assertThat(label(words)).isEqualTo("=80");
      look("80", words);
      assertThat(label(words)).isEqualTo("=80");
      lookNumber("1.0", numbers);
      assertThat(label(numbers)).isEqualTo("1");
      lookNumber("2.0", numbers);
      assertThat(label(numbers)).isEqualTo("-");
    }
  }

  @Test
  void areNumbersOfSeveralWords() {
    reader.reset("one point zero");
    assertThat(reader.read(0)).isTrue();
    recent.look(reader, "one point zero", false, numbers.words());

    assertThat(label(numbers)).isEqualTo("1");
    assertThat(recent.entry().raw).isEqualTo("one point zero");
  }

  @Test
  void canBeNoNumbersInSpiteOfTheirLetters() {
    for (int time = 0; time < 3; time++) {
      look("one", numbers);
      assertThat(label(numbers)).isEqualTo("1");
      recent.refuseNumber(scanner, numbers.words());
      assertThat(label(numbers)).isEqualTo("-");
      assertThat(recent.entry().numeral).isFalse();
      assertThat(recent.entry().raw).isEqualTo("one");
    }
    look("one", numbers);
    assertThat(label(numbers)).isEqualTo("1");
  }

  @Test
  void areTheNumbersOfItemsToo() {
    recent.look(3, numbers.words());
    assertThat(label(numbers)).isEqualTo("\\#3");
    assertThat(recent.entry().filler).isFalse();
    recent.look(4, numbers.words());
    assertThat(label(numbers)).isEqualTo("-");
    assertThat(recent.entry().filler).isTrue();
  }

  @Test
  void areRememberedHoweverManyThereAre() {
    List<String> wrong = new ArrayList<>();
    for (int round = 0; round < 2; round++) {
      for (int i = 0; i < 30_000; i++) {
        String word = i % 100 == 0 ? "queue" : "w" + i;
        scanner.reset(word);
        scanner.next();
        recent.look(scanner, words.words());
        if (!recent.entry().raw.equals(word) || recent.summary() != recent.entry().summary) {
          wrong.add(word);
        }
      }
    }
    assertThat(wrong).isEmpty();
    assertThat(label(words)).isEqualTo("-");
  }

  @Test
  void areOfTheLanguageThatAnAnswerBeginsIn() {
    recent.begin(Language.of("de"));
    assertThat(recent.analysis().language()).isEqualTo(Language.of("de"));
    assertThat(recent.analysis().analyse("Bäume").stem()).isEqualTo("baum");
    recent.begin(Language.ENGLISH);
    assertThat(recent.analysis().language()).isEqualTo(Language.ENGLISH);
  }

  @Test
  void areNoneAtFirst() {
    assertThatNullPointerException().isThrownBy(recent::entry).withMessage("no word was looked up");
  }

  private void look(String word, PatternProgram patterns) {
    scanner.reset(word);
    assertThat(scanner.next()).isTrue();
    recent.look(scanner, patterns.words());
  }

  private void lookNumber(String number, PatternProgram patterns) {
    scanner.reset(number);
    assertThat(scanner.next()).isTrue();
    reader.reset(number);
    assertThat(reader.read(0)).isTrue();
    recent.look(reader, scanner, patterns.words());
  }

  private String label(PatternProgram patterns) {
    return patterns.labels(recent.entry().classes[0]);
  }
}
