package io.github.rubricscorer.polarity;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.rubricscorer.find.CueWords;
import io.github.rubricscorer.language.Language;
import io.github.rubricscorer.polarity.CueBook.Kind;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Words are counted from 0, fillers aside, a contraction as two. */
@DisplayName("A walk through the clauses of an answer")
class ClauseWalkTest {
  @ParameterizedTest(name = "of word {1} of {0} ends at {2}")
  @CsvSource(
      delimiter = '|',
      value = {
        "We run Kafka. It works. Fine  | 0 | 3",
        "We run Kafka. It works. Fine  | 2 | 3",
        "We run Kafka. It works. Fine  | 3 | 5",
        "We run Kafka. It works. Fine  | 5 | 6",
        "We run Kafka, it works        | 0 | 5",
        "What for? Logs                | 1 | 2",
      })
  void theSentence(String answer, int position, int end) {
    assertThat(CueAnswer.walk(answer).sentenceEnd(position)).isEqualTo(end);
  }

  @ParameterizedTest(name = "of word {1} of {0} begins at {2}")
  @CsvSource(
      delimiter = '|',
      value = {
        "We run Kafka. It works. Fine  | 0 | 0",
        "We run Kafka. It works. Fine  | 2 | 0",
        "We run Kafka. It works. Fine  | 4 | 3",
        "We run Kafka. It works. Fine  | 5 | 5",
        "We run Kafka, it works        | 4 | 0",
        "What for? Logs                | 2 | 2",
      })
  void theBeginningOfTheSentence(String answer, int position, int begin) {
    assertThat(CueAnswer.walk(answer).sentenceBegin(position)).isEqualTo(begin);
  }

  @Test
  void goesNoFurtherThanTwiceTheLongestReach() {
    ClauseWalk walk = CueAnswer.walk("word ".repeat(200));
    assertThat(walk.sentenceBegin(150)).isEqualTo(150 - 2 * CueBook.MAX_REACH);
    assertThat(walk.sentenceEnd(20)).isEqualTo(20 + 2 * CueBook.MAX_REACH);
  }

  @ParameterizedTest(name = "{1} words back from word {0}, over commas: {2}, come to word {3}")
  @CsvSource({
    "4, 9, false, 3",
    "4, 9, true, 0",
    "4, 2, true, 2",
    "3, 9, false, 3",
    "3, 9, true, 0",
    "2, 1, false, 1",
    "5, 9, true, 5",
    "7, 9, true, 5",
    "7, 1, false, 6",
  })
  void backward(int from, int words, boolean commas, int to) {
    ClauseWalk walk = CueAnswer.walk("red green blue, white black. Big small");
    assertThat(walk.backward(from, words, commas)).isEqualTo(to);
  }

  @Test
  void stopsWhereItIsTold() {
    ClauseWalk walk = CueAnswer.walk("We would use Kafka and we test it");
    walk.stopAt(4, Kind.PROPOSAL, false);
    walk.stopAt(5, Kind.SUBJECT, false);
    assertThat(walk.stopsAt(4, Kind.PROPOSAL)).isTrue();
    assertThat(walk.stopsAt(4, Kind.SUBJECT)).isFalse();
    assertThat(walk.isSubject(5)).isTrue();
    assertThat(walk.isSubject(0)).isFalse();
    assertThat(walk.isEnd(5)).isFalse();
  }

  @Test
  void insideACueOnlySubjectsBeginAClause() {
    ClauseWalk walk = CueAnswer.walk("We would use Kafka and we test it");
    walk.stopAt(3, Kind.MEANS, true);
    walk.stopAt(5, Kind.SUBJECT, true);
    assertThat(walk.stopsAt(3, Kind.MEANS)).isFalse();
  }

  @Test
  void knowsNothingOfTheAnswerBefore() {
    CueWords words = CueAnswer.words("We would use Kafka");
    ClauseWalk walk = new ClauseWalk(words);
    walk.reset(CueBook.of(Language.ENGLISH).clauseWords());
    walk.stopAt(2, Kind.END, false);
    assertThat(walk.isEnd(2)).isTrue();
    walk.reset(CueBook.of(Language.ENGLISH).clauseWords());
    assertThat(walk.isEnd(2)).isFalse();
  }

  @ParameterizedTest(name = "word {1} of {0}: {2}")
  @CsvSource(
      delimiter = '|',
      value = {
        "Kafka for that? We log | 3 | true",
        "Kafka for that. We log | 3 | false",
        "Kafka? No. We log      | 2 | false",
      })
  void sentencesAfterQuestions(String answer, int position, boolean follows) {
    assertThat(CueAnswer.walk(answer).followsQuestion(position)).isEqualTo(follows);
  }
}
