package io.github.rubricscorer;

import static io.github.rubricscorer.result.Verdict.COVERED;
import static io.github.rubricscorer.result.Verdict.HEDGED;
import static io.github.rubricscorer.result.Verdict.MISSING;
import static io.github.rubricscorer.result.Verdict.PARTIAL;
import static io.github.rubricscorer.result.Verdict.REJECTED;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.github.rubricscorer.result.ConceptScore;
import io.github.rubricscorer.result.Evidence;
import io.github.rubricscorer.result.Polarity;
import io.github.rubricscorer.result.Score;
import io.github.rubricscorer.result.Verdict;
import io.github.rubricscorer.rubric.Concept;
import io.github.rubricscorer.rubric.Partial;
import io.github.rubricscorer.rubric.Rubric;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The scoring rules, each with its table. */
class ScoringRulesTest {
  private static final Scorer SCORER =
      Scorer.of(
          List.of(
              Rubric.builder("rules")
                  .question("?")
                  .concept(
                      Concept.builder("queue")
                          .weight(3)
                          .synonyms("queue", "broker & write", "Celery")
                          .unless("queue of people")
                          .partial(Partial.builder(0.4).synonyms("buffer")))
                  .concept(Concept.builder("backoff").weight(2).synonyms("backoff"))
                  .concept(Concept.builder("retries").synonyms("retry").impliedBy("backoff"))
                  .concept(Concept.builder("resilience").impliedBy("retries"))
                  .concept(
                      Concept.builder("single").synonyms("no single point", "without downtime"))
                  .concept(Concept.builder("redis").weight(2).group("cache").synonyms("Redis"))
                  .concept(
                      Concept.builder("memcached").weight(1).group("cache").synonyms("Memcached"))
                  .concept(Concept.builder("threads").weight(-1.5).synonyms("infinite threads"))
                  .build()));

  @ParameterizedTest(name = "{0}: {1} is {2} with credit {3}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          We use a queue.                            | queue      | COVERED  | 1
          Maybe a queue.                             | queue      | HEDGED   | 0.5
          No queue.                                  | queue      | REJECTED | 0
          It will work.                              | queue      | MISSING  | 0
          Buffer it.                                 | queue      | PARTIAL  | 0.4
          Perhaps buffer it.                         | queue      | HEDGED   | 0.2
          Maybe a queue. In any case, buffer it.     | queue      | HEDGED   | 0.5
          No queue. In any case, buffer it.          | queue      | PARTIAL  | 0.4
          Skip the queue, use Celery.                | queue      | COVERED  | 1
          A queue of people waits.                   | queue      | MISSING  | 0
          A queue of people waits, we use a queue.   | queue      | COVERED  | 1
          The broker takes the write.                | queue      | COVERED  | 1
          Maybe the broker takes the write.          | queue      | HEDGED   | 0.5
          There is no single point of failure.       | single     | COVERED  | 1
          It switches without downtime.              | single     | COVERED  | 1
          Add backoff.                               | retries    | COVERED  | 1
          Maybe backoff.                             | retries    | HEDGED   | 0.5
          Maybe retry. Add backoff.                  | retries    | COVERED  | 1
          No backoff.                                | retries    | MISSING  | 0
          Add backoff.                               | resilience | COVERED  | 1
          """)
  void aConceptsVerdictIsThatOfItsBestEvidence(
      String answer, String id, Verdict verdict, double credit) {
    ConceptScore concept = SCORER.score("rules", answer).concept(id);
    assertThat(concept.verdict()).as(concept.toString()).isEqualTo(verdict);
    assertThat(concept.credit()).isEqualTo(credit, within(1e-12));
  }

  @ParameterizedTest(name = "{0}: {1} points")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          We use a queue.                            | 3
          Redis or Memcached.                        | 2
          Memcached.                                 | 1
          Maybe Redis.                               | 1
          We use a queue and infinite threads.       | 1.5
          Infinite threads.                          | 0
          Add backoff.                               | 4
          """)
  void pointsAreWeightsTimesCreditsLessPenalties(String answer, double points) {
    Score score = SCORER.score("rules", answer);
    assertThat(score.points()).isEqualTo(points, within(1e-12));
    assertThat(score.maxPoints()).isEqualTo(3 + 2 + 1 + 1 + 1 + 2);
    assertThat(score.coverage()).isEqualTo(points / score.maxPoints(), within(1e-12));
  }

  @Test
  void rejectedEvidenceStaysVisibleBesideAssertedEvidence() {
    ConceptScore queue = SCORER.score("rules", "Skip the queue, use Celery.").concept("queue");
    assertThat(queue.verdict()).isEqualTo(COVERED);
    assertThat(queue.evidence())
        .extracting(Evidence::text, Evidence::polarity)
        .containsExactly(
            org.assertj.core.groups.Tuple.tuple("queue", Polarity.REJECTED),
            org.assertj.core.groups.Tuple.tuple("Celery", Polarity.ASSERTED));
  }

  @Test
  void impliedCreditNamesItsSource() {
    ConceptScore retries = SCORER.score("rules", "Add backoff.").concept("retries");
    assertThat(retries.impliedBy()).isEqualTo("backoff");
    assertThat(retries.evidence()).isEmpty();
  }

  @Test
  void hedgedCreditIsTheRubricsOwn() {
    Scorer scorer =
        Scorer.of(
            List.of(
                Rubric.builder("strict")
                    .question("?")
                    .hedgedCredit(0.25)
                    .concept(Concept.builder("queue").synonyms("queue"))
                    .build(),
                Rubric.builder("zero")
                    .question("?")
                    .hedgedCredit(0)
                    .concept(Concept.builder("queue").synonyms("queue"))
                    .build()));
    assertThat(scorer.score("strict", "Maybe a queue").coverage()).isEqualTo(0.25);
    assertThat(scorer.score("zero", "Maybe a queue").concept("queue").verdict()).isEqualTo(MISSING);
  }

  @Test
  void anEmptyAnswerMissesEverything() {
    for (String answer : List.of("", "   ", "\n\n", "😀", "!?")) {
      Score score = SCORER.score("rules", answer);
      assertThat(score.coverage()).isZero();
      assertThat(score.detected()).isEmpty();
      assertThat(score.with(REJECTED)).isEmpty();
      assertThat(score.with(HEDGED)).isEmpty();
      assertThat(score.with(PARTIAL)).isEmpty();
    }
  }
}
