package io.github.rubricscorer.scoring;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.rubricscorer.Scorer;
import io.github.rubricscorer.result.Explanation;
import io.github.rubricscorer.result.Explanation.Unused;
import io.github.rubricscorer.rubric.Concept;
import io.github.rubricscorer.rubric.Condition;
import io.github.rubricscorer.rubric.Group;
import io.github.rubricscorer.rubric.Rubric;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What matched and shows nothing more, or counts for nothing, and how an explanation tells why. */
class UnusedMatchesTest {
  private final Scorer scorer =
      Scorer.of(
          List.of(
              Rubric.builder("q")
                  .question("?")
                  .group("pair", Group.DEFAULT.withBest(2).withOwnWords(true))
                  .concept(
                      Concept.builder("queue")
                          .synonyms("queue", "message queue", "queue ... broker")
                          .unless("queue of people", "print queue"))
                  .concept(Concept.builder("a").synonyms("alpha").group("pair"))
                  .concept(Concept.builder("b").synonyms("beta", "alpha").group("pair"))
                  .concept(
                      Concept.builder("oak")
                          .synonyms("oak", "acorn")
                          .onlyIf(Condition.builder().all("ash", "elm").build()))
                  .concept(Concept.builder("ash").synonyms("ash"))
                  .concept(Concept.builder("elm").synonyms("elm"))
                  .build()));

  @ParameterizedTest(name = "{0}: {1}")
  @CsvSource(
      delimiter = '>',
      textBlock =
          """
          A queue.                       >
          A queue of people.             > queue 'queue' by queue at 2: excluded by unless 'queue of people'
          A print queue of people.       > queue 'queue' by queue at 8: excluded by unless 'queue of people'
          A message queue.               > queue 'message queue' by message queue at 2: the same place counts once
          No queue. A message queue.     > queue 'message queue' by message queue at 12: the same place counts once
          A queue and a broker.          > queue 'queue and a broker' by queue ... broker at 2: the same place counts once
          Alpha.                         > b 'Alpha' by alpha at 0: its words count for another concept of the group
          Alpha and beta.                > b 'Alpha' by alpha at 0: its words count for another concept of the group
          An oak.                        > oak 'oak' by oak at 3: it counts only if all of ash, elm
          An oak of an acorn, an ash.    > oak 'oak' by oak at 3: it counts only if all of ash, elm; oak 'acorn' by acorn at 13: it counts only if all of ash, elm
          No oak. Maybe an acorn.        > oak 'acorn' by acorn at 17: it counts only if all of ash, elm
          An oak, an ash and an elm.     >
          No oak.                        >
          """)
  void isTold(String answer, String expected) {
    Explanation explanation = scorer.explain("q", answer);
    assertThat(
            explanation.unused().stream()
                .map(UnusedMatchesTest::text)
                .collect(Collectors.joining("; ")))
        .isEqualTo(expected == null ? "" : expected);
    assertThat(explanation.unused())
        .allSatisfy(
            one -> assertThat(answer.substring(one.start(), one.end())).isEqualTo(one.text()));
  }

  private static String text(Unused one) {
    return "%s '%s' by %s at %d: %s"
        .formatted(one.conceptId(), one.text(), one.synonym(), one.start(), one.reason());
  }
}
