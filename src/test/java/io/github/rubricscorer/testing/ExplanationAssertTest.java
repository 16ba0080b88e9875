package io.github.rubricscorer.testing;

import static io.github.rubricscorer.testing.RubricAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.github.rubricscorer.Scorer;
import io.github.rubricscorer.result.Explanation;
import io.github.rubricscorer.rubric.Concept;
import io.github.rubricscorer.rubric.Partial;
import io.github.rubricscorer.rubric.Rubric;
import java.util.List;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.opentest4j.AssertionFailedError;

class ExplanationAssertTest {
  private static final Scorer SCORER =
      Scorer.of(
          List.of(
              Rubric.builder("spikes")
                  .concept(
                      Concept.builder("pooling")
                          .weight(2)
                          .synonyms("connection pool")
                          .partial(Partial.builder(0.5).synonyms("fewer connections")))
                  .concept(Concept.builder("replication").synonyms("read replica"))
                  .concept(Concept.builder("queue").synonyms("Kafka"))
                  .build()));

  private static final Explanation ANSWER =
      SCORER.explain("spikes", "Maybe read replicas,\nno Kafka, and fewer connections.");

  @Test
  void whatHoldsIsChained() {
    Scorer scorer = Scorer.bundled();
    // @start region="assert"
    String question = "django-connection-spikes";
    String answer = "I'd put PgBouncer in front, maybe add read replicas, but no autoscaling.";

    assertThat(scorer.explain(question, answer))
        .covers("connection-pooling")
        .hedges("replication")
        .rejects("autoscaling")
        .misses("write-buffering")
        .hasCoverageBetween(0.1, 0.5)
        .hasEvidence("connection-pooling", "PgBouncer");
    // @end
    assertThat(ANSWER)
        .covers("replication", "pooling")
        .hedges("replication")
        .partials("pooling")
        .misses("queue")
        .rejects("queue")
        .hasEvidence("queue", "Kafka")
        .hasCoverageBetween(0.375, 0.375);
  }

  @Test
  void aFailureShowsWhatAPersonNeedsToSee() {
    assertThatThrownBy(() -> assertThat(ANSWER).covers("queue", "replication").misses("pooling"))
        .hasMessage(
            """
            spikes
              queue: expected covered, hedged or partial, was rejected

            Your answer
              Maybe [[read replicas]],
              no [[Kafka]], and [[fewer connections]].

            Concepts
              partial   1/2    pooling
                  “fewer connections” ← fewer connections
              hedged    0.5/1  replication
                  “read replicas” ← read replica; hedged by “Maybe”
              rejected  0/1    queue
                  “Kafka” ← Kafka; rejected by “no”
            """);
  }

  @Test
  void expectedAndActualCanBeCompared() {
    AssertionFailedError error =
        failure(() -> assertThat(ANSWER).hedges("queue", "pooling", "replication"));

    assertThat(error.getExpected().getStringRepresentation())
        .isEqualTo("queue: hedged\npooling: hedged");
    assertThat(error.getActual().getStringRepresentation())
        .isEqualTo("queue: rejected\npooling: partial");
  }

  @Test
  void everyKindOfFailureNamesExpectedAndActual() {
    assertFails(
        () -> assertThat(ANSWER).misses("pooling"),
        "pooling: expected missing or rejected, was partial");
    assertFails(
        () -> assertThat(ANSWER).partials("replication"),
        "replication: expected partial, was hedged");
    assertFails(
        () -> assertThat(ANSWER).rejects("pooling"), "pooling: expected rejected, was partial");
    assertFails(
        () -> assertThat(ANSWER).hasCoverageBetween(0.4, 1),
        "coverage: expected 0.4..1, was 0.375");
    assertFails(
        () -> assertThat(ANSWER).hasEvidence("queue", "SQS"),
        "queue: expected the evidence 'SQS', was 'Kafka'");
    assertFails(
        () -> assertThat(SCORER.explain("spikes", "a pool")).hasEvidence("pooling", "a\npool"),
        "pooling: expected the evidence 'a pool', was none");
  }

  @Test
  void aFailureShowsTheNearestMiss() {
    Explanation near = SCORER.explain("spikes", "We pool each connection.");

    assertThatThrownBy(() -> assertThat(near).covers("pooling"))
        .hasMessageContaining("  missing  0/2  pooling\n      nearest miss: connection pool: ");
  }

  @Test
  void unknownConceptsFailWithTheNearestIds() {
    assertThatThrownBy(() -> assertThat(ANSWER).misses("replicatoin"))
        .isInstanceOf(AssertionError.class)
        .hasMessage("no concept 'replicatoin' in 'spikes'; did you mean replication?");
    assertThatThrownBy(() -> assertThat(ANSWER).hasEvidence("%s", "x"))
        .isInstanceOf(AssertionError.class)
        .hasMessage("no concept '%s' in 'spikes'; it has pooling, replication, queue");
  }

  @Test
  void whatAssertsNothingIsAMistake() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> assertThat(ANSWER).covers())
        .withMessage("covers() without a concept");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> assertThat(ANSWER).hasCoverageBetween(0.5, 0.4))
        .withMessage("not a range in 0..1: 0.5..0.4");
  }

  @Test
  void nullAndDescriptionsWorkAsInAssertJ() {
    assertThatThrownBy(() -> assertThat((Explanation) null).covers("queue"))
        .isInstanceOf(AssertionError.class)
        .hasMessageContaining("not to be null");
    assertThatThrownBy(() -> assertThat(ANSWER).as("the 100% case").covers("queue"))
        .hasMessageStartingWith("[the 100% case] spikes\n");
  }

  private static void assertFails(ThrowingCallable assertion, String mismatch) {
    assertThatThrownBy(assertion)
        .isInstanceOf(AssertionFailedError.class)
        .hasMessageStartingWith("spikes\n  " + mismatch + "\n\nYour answer\n");
  }

  private static AssertionFailedError failure(ThrowingCallable assertion) {
    return catchThrowableOfType(AssertionFailedError.class, assertion);
  }
}
