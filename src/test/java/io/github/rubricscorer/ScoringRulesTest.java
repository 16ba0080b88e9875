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
import io.github.rubricscorer.result.ReviewReason;
import io.github.rubricscorer.result.Score;
import io.github.rubricscorer.result.Verdict;
import io.github.rubricscorer.rubric.Concept;
import io.github.rubricscorer.rubric.Condition;
import io.github.rubricscorer.rubric.Extent;
import io.github.rubricscorer.rubric.Negation;
import io.github.rubricscorer.rubric.Partial;
import io.github.rubricscorer.rubric.Rubric;
import io.github.rubricscorer.rubric.StancePolicy;
import io.github.rubricscorer.rubric.Synonym;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The scoring rules, each with its table. */
class ScoringRulesTest {
  private final Scorer rules =
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
    ConceptScore concept = rules.score("rules", answer).concept(id);
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
    Score score = rules.score("rules", answer);
    assertThat(score.points()).isEqualTo(points, within(1e-12));
    assertThat(score.maxPoints()).isEqualTo(3 + 2 + 1 + 1 + 1 + 2);
    assertThat(score.coverage()).isEqualTo(points / score.maxPoints(), within(1e-12));
  }

  @Test
  void rejectedEvidenceStaysVisibleBesideAssertedEvidence() {
    ConceptScore queue = rules.score("rules", "Skip the queue, use Celery.").concept("queue");
    assertThat(queue.verdict()).isEqualTo(COVERED);
    assertThat(queue.evidence())
        .extracting(Evidence::text, Evidence::polarity)
        .containsExactly(
            org.assertj.core.groups.Tuple.tuple("queue", Polarity.REJECTED),
            org.assertj.core.groups.Tuple.tuple("Celery", Polarity.ASSERTED));
  }

  @Test
  void impliedCreditNamesItsSource() {
    ConceptScore retries = rules.score("rules", "Add backoff.").concept("retries");
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

  @ParameterizedTest(name = "{0}: {1}, where a mention counts {2}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          Skip Kafka here. Kafka was built for streams.              | REJECTED | COVERED
          Kafka was built for streams. Skip Kafka here.              | REJECTED | COVERED
          Sharding I'd leave out. A shard more is a shard to run.    | REJECTED | COVERED
          Skip Kafka, use Celery.                                    | COVERED  | COVERED
          Skip Kafka. Celery takes the slow work.                    | COVERED  | COVERED
          Skip Kafka here. I'd use Kafka for the logs.               | COVERED  | COVERED
          I'd use Kafka for the logs. No Kafka here.                 | COVERED  | COVERED
          I'd use Kafka. On second thought, skip Kafka.              | REJECTED | COVERED
          I'd skip Kafka. It is a burden. Actually, add Kafka.       | COVERED  | COVERED
          Kafka is a log of messages.                                | COVERED  | COVERED
          Kafka is a log of messages. Perhaps I'd use Kafka.         | HEDGED   | COVERED
          Kafka is a log of messages. Kafka might be slow.           | COVERED  | COVERED
          Perhaps I'd use Kafka. Let's add Kafka.                    | COVERED  | COVERED
          Maybe Kafka would do, since Celery keeps no order.         | HEDGED   | COVERED
          Maybe Kafka would do. Celery keeps no order.               | COVERED  | COVERED
          Perhaps Kafka later, but now I'd use Celery.               | COVERED  | COVERED
          No Kafka.                                                  | REJECTED | REJECTED
          """)
  void aRefusalOutweighsMentionsWhereAPlanIsAskedFor(
      String answer, Verdict asPlan, Verdict asAnswer) {
    Concept.Builder concept = Concept.builder("queue").synonyms("Kafka", "Celery", "shard");
    Rubric.Builder rubric = Rubric.builder("plan").question("?").concept(concept);
    Scorer plan = Scorer.of(List.of(rubric.stance(StancePolicy.PROPOSALS).build()));
    Scorer exam = Scorer.of(List.of(rubric.stance(StancePolicy.MENTIONS).build()));
    assertThat(plan.score("plan", answer).concept("queue").verdict()).isEqualTo(asPlan);
    assertThat(exam.score("plan", answer).concept("queue").verdict()).isEqualTo(asAnswer);
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          We have Kafka, but that's for the logs, I'd use a queue.  | COVERED
          I'd use a queue. We have Kafka, but that's for the logs.  | MISSING
          We have Kafka, but that's for the logs.                   | MISSING
          """)
  void whatIsProposedCountsThoughAPartOfItIsThereForAnotherPurpose(String answer, Verdict verdict) {
    Concept.Builder concept = Concept.builder("queue").synonyms("Kafka", "Kafka & queue");
    Rubric.Builder rubric = Rubric.builder("plan").question("?").concept(concept);
    Scorer plan = Scorer.of(List.of(rubric.stance(StancePolicy.PROPOSALS).build()));
    assertThat(plan.score("plan", answer).concept("queue").verdict()).isEqualTo(verdict);
  }

  @ParameterizedTest(name = "{0}: {2} for a listed credit of {1}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          Kafka, Redis, sharding, replicas.             | 1   | COVERED  | 1
          Kafka, Redis, sharding, replicas.             | 0.3 | PARTIAL  | 0.3
          Kafka, Redis, sharding, replicas.             | 0   | MISSING  | 0
          Kafka, Redis, sharding. I'd use Kafka.        | 0   | COVERED  | 1
          I'd use Kafka, Redis, sharding and replicas.  | 0   | COVERED  | 1
          Kafka keeps what was written.                 | 0   | COVERED  | 1
          """)
  void whatIsOnlyListedIsWorthWhatTheRubricSays(
      String answer, double listedCredit, Verdict verdict, double credit) {
    Scorer scorer =
        Scorer.of(
            List.of(
                Rubric.builder("list")
                    .question("?")
                    .listedCredit(listedCredit)
                    .concept(Concept.builder("queue").synonyms("Kafka"))
                    .build()));
    ConceptScore queue = scorer.score("list", answer).concept("queue");
    assertThat(queue.verdict()).isEqualTo(verdict);
    assertThat(queue.credit()).isEqualTo(credit, within(1e-12));
  }

  @ParameterizedTest(name = "{0}: {4} decides")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          # stance  | listed credit | answer                        | levels of the evidence | decides | support
          PROPOSALS | 1   | Kafka is popular. I wouldn't use Kafka. I'd use Celery. | 0.0 1.0 1.0 | Celery | 1
          PROPOSALS | 1   | I'd use Kafka. On second thought, skip Kafka.           | 0.0 1.0     | Kafka  | 0
          PROPOSALS | 1   | We have Kafka, but only for the logs. I'd use Celery.   | 0.0 1.0     | Celery | 1
          MENTIONS  | 1   | We have Kafka, but only for the logs. I'd use Celery.   | 1.0 1.0     | Kafka  | 2
          MENTIONS  | 0   | Redis, Kafka, Celery. I'd put a queue in front.         | 0.0 0.0 1.0 | queue  | 1
          MENTIONS  | 0.3 | Redis, Kafka, Celery. I'd put a buffer in front.        | 0.3 0.3 0.5 | buffer | 3
          MENTIONS  | 0.6 | Redis, Kafka, Celery. I'd put a buffer in front.        | 0.6 0.6 0.5 | Kafka  | 3
          """)
  void whatDecidesAndSupportsIsWhatCounts(
      StancePolicy stance,
      double listedCredit,
      String answer,
      String levels,
      String decides,
      int support) {
    Concept.Builder concept =
        Concept.builder("queue")
            .synonyms("Kafka", "Celery", "queue")
            .partial(Partial.builder(0.5).synonyms("buffer"));
    Rubric rubric =
        Rubric.builder("r")
            .question("?")
            .stance(stance)
            .listedCredit(listedCredit)
            .concept(concept)
            .build();

    ConceptScore queue = Scorer.of(List.of(rubric)).score("r", answer).concept("queue");

    assertThat(queue.evidence().stream().map(piece -> Double.toString(piece.level())))
        .containsExactly(levels.split(" "));
    assertThat(queue.decidingEvidence().orElseThrow().text()).isEqualTo(decides);
    assertThat(queue.support()).isEqualTo(support);
    assertThat(queue.doubts().contains(ReviewReason.SINGLE_SYNONYM)).isEqualTo(support == 1);
  }

  @ParameterizedTest(name = "{0}: {1} synonyms of the queue, {2} of retries")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          We use a queue.                             | 1 | 0
          We use a queue. A queue it is. No Celery.   | 1 | 0
          We use Celery for the queue.                | 2 | 0
          Maybe a queue.                              | 0 | 0
          Maybe a queue. We use Celery.               | 1 | 0
          No queue.                                   | 0 | 0
          Add backoff.                                | 0 | 0
          Buffer it and retry.                        | 1 | 1
          """)
  void supportCountsTheSynonymsThatAreAsserted(String answer, int queue, int retries) {
    Score score = rules.score("rules", answer);
    assertThat(score.concept("queue").support()).isEqualTo(queue);
    assertThat(score.concept("retries").support()).isEqualTo(retries);
  }

  @ParameterizedTest(name = "{0}: rejects {1}, ignored {2}, required {3}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          UDP has sequence numbers.                | COVERED  | COVERED | REJECTED
          UDP has no sequence numbers.             | REJECTED | COVERED | COVERED
          There are no sequence numbers in UDP.    | REJECTED | COVERED | COVERED
          UDP doesn't need sequence numbers.       | REJECTED | COVERED | COVERED
          Maybe UDP has sequence numbers.          | HEDGED   | HEDGED  | HEDGED
          UDP has no ports.                        | MISSING  | MISSING | MISSING
          """)
  void aDenialMeansWhatTheConceptSays(
      String answer, Verdict rejects, Verdict ignored, Verdict required) {
    assertThat(List.of(Negation.values()))
        .extracting(negation -> verdict(negation, answer))
        .containsExactly(rejects, ignored, required);
  }

  private static Verdict verdict(Negation negation, String answer) {
    Concept.Builder concept =
        Concept.builder("c").synonyms("UDP & sequence number").negation(negation);
    Rubric rubric = Rubric.builder("r").question("?").concept(concept).build();
    return Scorer.of(List.of(rubric)).score("r", answer).concept("c").verdict();
  }

  @ParameterizedTest(name = "{0}: {1}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          UDP has no ports. UDP has no streams. TCP has ports and streams. | COVERED
          UDP has no ports. UDP has no streams.                            | COVERED
          TCP has ports and streams.                                       | REJECTED
          UDP has no ports.                                                | MISSING
          """)
  void aDenialOfSeveralCountsBesideTheOpposite(String answer, Verdict verdict) {
    for (Synonym both :
        List.of(
            Synonym.all(Extent.ANSWER, "port", "stream"),
            Synonym.atLeast(2, Extent.words(30), "port", "stream"),
            Synonym.times(2, Extent.ANSWER, "port", "stream"))) {
      Concept.Builder concept = Concept.builder("c").synonym(both).negation(Negation.REQUIRED);
      Rubric rubric = Rubric.builder("r").question("?").concept(concept).build();
      assertThat(Scorer.of(List.of(rubric)).score("r", answer).concept("c").verdict())
          .as(both.notation())
          .isEqualTo(verdict);
    }
  }

  @Test
  void chainsOfConceptsThatDependOnEachOtherMayBeLong() {
    int last = 19_999;
    Rubric.Builder implied = Rubric.builder("implied").question("?");
    Rubric.Builder conditional = Rubric.builder("conditional").question("?");
    for (int i = 0; i < last; i++) {
      String next = "c" + (i + 1);
      implied.concept(Concept.builder("c" + i).impliedBy(next));
      conditional.concept(
          Concept.builder("c" + i).synonyms("queue").onlyIf(Condition.builder().all(next).build()));
    }
    Concept.Builder queue = Concept.builder("c" + last).synonyms("queue");
    Scorer chains =
        Scorer.of(List.of(implied.concept(queue).build(), conditional.concept(queue).build()));

    for (String question : List.of("implied", "conditional")) {
      assertThat(chains.score(question, "We use a queue.").coverage()).isEqualTo(1);
      assertThat(chains.score(question, "No queue.").coverage()).isZero();
    }
  }

  @Test
  void anEmptyAnswerMissesEverything() {
    for (String answer : List.of("", "   ", "\n\n", "😀", "!?")) {
      Score score = rules.score("rules", answer);
      assertThat(score.coverage()).isZero();
      assertThat(score.detected()).isEmpty();
      assertThat(score.with(REJECTED)).isEmpty();
      assertThat(score.with(HEDGED)).isEmpty();
      assertThat(score.with(PARTIAL)).isEmpty();
    }
  }
}
