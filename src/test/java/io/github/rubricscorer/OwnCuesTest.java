package io.github.rubricscorer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.rubricscorer.result.ConceptScore;
import io.github.rubricscorer.result.Polarity;
import io.github.rubricscorer.rubric.Concept;
import io.github.rubricscorer.rubric.Rubric;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Cues that users add to those of the library. */
class OwnCuesTest {
  private static final Scorer PLAIN =
      Scorer.of(
          List.of(
              Rubric.builder("q")
                  .question("What holds the writes back?")
                  .concept(Concept.builder("queue").synonyms("queue", "Kafka"))
                  .build()));

  private static final Scorer OWN =
      PLAIN
          .withCues(
              Polarity.REJECTED,
              "punt on ...",
              "... is a dead-end",
              "bench ... till spring",
              "we’re past ...")
          .withCues(Polarity.HEDGED, "fingers crossed for ...", "... on a good day")
          .withCues(Polarity.ASSERTED, "No brainer");

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '"',
      textBlock =
          """
          I'd punt on Kafka.                                  | REJECTED | punt on
          We punted on Kafka.                                 | REJECTED | punted on
          I wouldn't punt on Kafka.                           | COVERED  |
          Punting on the queue saves a week.                  | REJECTED | Punting on
          Kafka is a dead end.                                | REJECTED | is a dead end
          Kafka was a dead-end, so I'd use a queue.           | COVERED  |
          Kafka isn't a dead end.                             | COVERED  |
          I'd bench Kafka till spring.                        | REJECTED | bench Kafka till spring
          I'd bench the cars till spring and use Kafka.       | COVERED  |
          I'd bench big old blue Kafka till spring.           | REJECTED | bench big old blue Kafka till spring
          I'd bench big old blue steady Kafka till spring.    | COVERED  |
          I'd bench it. Kafka till spring.                    | COVERED  |
          We are past Kafka.                                  | REJECTED | We are past
          We're past the age of Kafka.                        | REJECTED | We're past
          Were past Kafka.                                    | COVERED  |
          Fingers crossed for a queue.                        | HEDGED   | Fingers crossed for
          Kafka on a good day.                                | HEDGED   | on a good day
          A no-brainer: Kafka.                                | COVERED  |
          No brainer, Kafka.                                  | COVERED  |
          No Kafka.                                           | REJECTED | No
          I'd use Kafka. The deadline is a dead end.          | COVERED  |
          """)
  void decideBesideThoseOfTheLibrary(String answer, String verdict, String cue) {
    ConceptScore queue = OWN.score("q", answer).concept("queue");

    assertThat(queue.verdict()).hasToString(verdict);
    if (cue != null) {
      assertThat(queue.decidingEvidence().orElseThrow().cue().text()).isEqualTo(cue);
    }
  }

  @Test
  void theScorerThatTheyWereAddedToStaysAsItWas() {
    assertThat(PLAIN.score("q", "I'd punt on Kafka.").coverage()).isEqualTo(1);
  }

  @Test
  void bundledRubricsTakeThemToo() {
    Scorer scorer = Scorer.bundled().withCues(Polarity.REJECTED, "punt on ...");

    assertThat(
            scorer
                .score("django-connection-spikes", "I'd punt on PgBouncer.")
                .concept("connection-pooling")
                .verdict())
        .hasToString("REJECTED");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '"',
      textBlock =
          """
          REJECTED | punt on          | the cue 'punt on' needs '...' for what it decides on
          HEDGED   | ...              | the cue '...' is not words of letters and digits with at most one '...'
          HEDGED   | one ... two ... three    | the cue 'one ... two ... three' is not words of letters and digits with at most one '...'
          REJECTED | a*b ...          | the cue 'a*b ...' is not words of letters and digits with at most one '...'
          REJECTED | [reject] ...     | the cue '[reject] ...' is not words of letters and digits with at most one '...'
          REJECTED | the ...          | the cue 'the ...' has no words but fillers, which do not count
          ASSERTED | no doubt ...     | the cue 'no doubt ...' makes no cue of what is asserted; leave out '...'
          """)
  void othersAreRefused(Polarity polarity, String phrase, String message) {
    assertThatThrownBy(() -> PLAIN.withCues(polarity, phrase))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage(message);
  }
}
