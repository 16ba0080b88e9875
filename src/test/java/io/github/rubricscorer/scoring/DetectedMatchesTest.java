package io.github.rubricscorer.scoring;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.rubricscorer.find.AnswerReading;
import io.github.rubricscorer.rubric.Concept;
import io.github.rubricscorer.rubric.Rubric;
import io.github.rubricscorer.rubric.Vocabulary;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("What other code has found")
class DetectedMatchesTest {
  private static final String ANSWER = "One two, the three. Four (five) six? Seven";

  private final AnswerReading reading = reading();

  private static AnswerReading reading() {
    Rubric rubric =
        Rubric.builder("q").question("?").concept(Concept.builder("c").synonyms("two")).build();
    CompiledRubric compiled =
        Objects.requireNonNull(
            new RubricCompiler(Vocabulary.EMPTY)
                .compile(
                    rubric,
                    (pointer, problem, offending) -> {
                      throw new AssertionError(problem);
                    }));
    Scratch scratch = new Scratch();
    compiled.score(ANSWER, scratch);
    return scratch.reading();
  }

  @ParameterizedTest(name = "in [{0}] is the words from {1} to {2}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          One          | 0 | 1
          One two      | 0 | 2
          ne t         | 0 | 2
          two, the     | 1 | 2
          the three    | 2 | 3
          three. Four  | 2 | 4
          (five)       | 4 | 5
          Seven        | 6 | 7
          the          |   |
          ', '         |   |
          (            |   |
          """)
  void isTheWordsThatItTouches(String text, Integer from, Integer to) {
    DetectedMatches matches = DetectedMatches.of(List.of(detected(0, text)), reading);
    if (from == null) {
      assertThat(matches.size()).isZero();
    } else {
      DetectedMatches.Placed placed = matches.between(0, 1).getFirst();
      assertThat(placed.match().from()).isEqualTo(from);
      assertThat(placed.match().to()).isEqualTo(to);
      assertThat(matches.within(from, from + 1).size()).isEqualTo(1);
      assertThat(matches.within(from + 1, 7).size()).isZero();
      assertThat(matches.within(0, from).size()).isZero();
    }
  }

  @Test
  void isByConceptThenByPlaceWhateverItsOrder() {
    List<Detected> all = new ArrayList<>();
    for (String word : List.of("One", "two", "three", "Four", "five", "six", "Seven")) {
      all.add(detected(word.length() % 2, word));
      all.add(detected(2, word));
    }
    for (int seed = 0; seed < 8; seed++) {
      Collections.shuffle(all, new Random(seed));
      DetectedMatches here = DetectedMatches.of(all, reading).within(1, 6);
      assertThat(texts(here, 0, here.size()))
          .isEqualTo("0 Four 0 five 1 two 1 three 1 six 2 two 2 three 2 Four 2 five 2 six");
      assertThat(here.size()).isEqualTo(10);
      assertThat(here.concept(2)).isEqualTo(1);
      assertThat(here.endOf(0, 0)).isEqualTo(2);
      assertThat(here.endOf(1, 0)).isZero();
      assertThat(here.endOf(1, 3)).isEqualTo(5);
      assertThat(here.endOf(2, 5)).isEqualTo(10);
      assertThat(texts(here, 2, 4)).isEqualTo("1 two 1 three");
      assertThat(here.between(3, 3)).isEmpty();
    }
  }

  @Test
  void isNothingWhereNothingIs() {
    assertThat(DetectedMatches.of(List.of(), reading)).isSameAs(DetectedMatches.NONE);
    assertThat(DetectedMatches.NONE.within(0, 9).size()).isZero();
  }

  private static String texts(DetectedMatches matches, int from, int to) {
    List<String> texts = new ArrayList<>();
    for (DetectedMatches.Placed placed : matches.between(from, to)) {
      Detected one = placed.detected();
      texts.add(one.concept() + " " + ANSWER.substring(one.start(), one.end()));
    }
    return String.join(" ", texts);
  }

  private static Detected detected(int concept, String text) {
    int start = ANSWER.indexOf(text);
    return new Detected(concept, start, start + text.length(), 1, "toy");
  }
}
