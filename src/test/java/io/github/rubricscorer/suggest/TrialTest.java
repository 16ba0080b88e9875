package io.github.rubricscorer.suggest;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.rubricscorer.Scorer;
import io.github.rubricscorer.rubric.Concept;
import io.github.rubricscorer.rubric.Example;
import io.github.rubricscorer.rubric.Partial;
import io.github.rubricscorer.rubric.Rubric;
import io.github.rubricscorer.rubric.Vocabulary;
import io.github.rubricscorer.suggest.Trial.Candidate;
import io.github.rubricscorer.suggest.Trial.Outcome;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What patterns would do that are not in a rubric yet. */
class TrialTest {
  @ParameterizedTest(name = "{0} in \"{2}\" that {1} it breaks the example: {3}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          # what is tried | what the example demands | the answer                  | harmful
          warm            | partials                 | A buffer keeps it warm.     | true
          maybe warm      | partials                 | A buffer.                   | false
          warm            | hedges                   | Maybe a warm queue.         | false
          warm            | hedges                   | It is warm. Maybe a queue.  | true
          warm            | misses                   | It is warm.                 | true
          warm            | rejects                  | It is warm, without a queue. | true
          warm            | covers                   | A buffer keeps it warm.     | false
          """)
  void aPatternIsHarmfulWhereAnExampleNoLongerHolds(
      String pattern, String demand, String answer, boolean harmful) {
    Example.Builder example = Example.builder("one", answer);
    switch (demand) {
      case "partials" -> example.partials("queue");
      case "hedges" -> example.hedges("queue");
      case "misses" -> example.misses("queue");
      case "rejects" -> example.rejects("queue");
      default -> example.covers("queue");
    }
    Rubric rubric =
        Rubric.builder("q")
            .question("Why?")
            .hedgedCredit(0.3)
            .concept(
                Concept.builder("queue")
                    .synonyms("queue")
                    .partial(Partial.builder(0.5).synonyms("buffer")))
            .example(example.score(0, 1))
            .build();

    assertThat(outcome(rubric, pattern).harmful()).isEqualTo(harmful);
  }

  @Test
  void hedgedEvidenceIsComparedWithTheHedgedCreditOfTheRubric() {
    Rubric rubric =
        Rubric.builder("q")
            .question("Why?")
            .hedgedCredit(0.8)
            .concept(Concept.builder("queue").synonyms("queue"))
            .concept(Concept.builder("pool").synonyms("pool"))
            .example(Example.builder("one", "Maybe it is warm.").hedges("queue").score(0, 1))
            .build();

    assertThat(outcome(rubric, "warm").harmful()).isFalse();
  }

  @Test
  void patternsThatTogetherAreLargerThanARubricMayBeAreTriedInParts() {
    String[] names = IntStream.range(0, 4_000).mapToObj(TrialTest::name).toArray(String[]::new);
    Rubric rubric =
        Rubric.builder("q")
            .question("Why?")
            .terms("name", names)
            .concept(Concept.builder("queue").synonyms("queue"))
            .build();
    List<Candidate> candidates =
        IntStream.range(0, 260).mapToObj(i -> new Candidate(0, "<name> & w" + name(i))).toList();

    List<Outcome> outcomes =
        trial(rubric).run(candidates, List.of(answer("A wxqaar and xqaaf.")), done -> {});

    assertThat(outcomes).hasSize(260);
    assertThat(IntStream.range(0, 260).filter(i -> outcomes.get(i).found().get(0))).contains(17);
  }

  /** A word of letters alone, as numbers go from 0 on. */
  private static String name(int number) {
    return "xq"
        + (char) ('a' + number / 676)
        + (char) ('a' + number / 26 % 26)
        + (char) ('a' + number % 26);
  }

  private static Outcome outcome(Rubric rubric, String pattern) {
    return trial(rubric)
        .run(List.of(new Candidate(0, pattern)), List.of(answer("None.")), done -> {})
        .getFirst();
  }

  private static Trial trial(Rubric rubric) {
    return new Trial(Scorer.of(List.of(rubric)), rubric, Vocabulary.EMPTY);
  }

  private static GivenAnswer answer(String text) {
    return new GivenAnswer("a", text, null);
  }
}
