package io.github.rubricscorer.scoring;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.rubricscorer.result.Evidence;
import io.github.rubricscorer.result.Spelling;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A word read in spite of its spelling says so in the evidence. */
class SpellingEvidenceTest {
  @ParameterizedTest(name = "{1} is {2} to a rubric with {0}")
  @CsvSource({
    "circuit breaker, circut breakers, circuit",
    "circuit breaker, Cirquit-Breaker, circuit",
    "PgBouncer, pgbouncr, pgbouncer",
    "PgBouncer, PgBuoncer, pgbouncer",
    "read replica, readReplcia, readreplica",
    "circuit breaker, CircutBreaker, circuitbreaker",
    "circuit breaker, circutbreaker, circuitbreaker",
    "throttling, throtling, throttling",
    "throttling, trhottling, throttling",
    "replica, Replcia, replica",
    "replica, replika, replica",
    "queue, queeu, queue",
    "cache, cahce, cache",
    "connection pool, conection pools, connection",
    "connection, conections, connections",
    "kubernetes, kuberentes, kubernetes",
    "amino, animo, amino",
    "energy, engery, energy",
    "soldier, soilder, soldier",
    "protein, protine, protein",
    "oxygen, oxigen, oxygen",
    "membrane, membrain, membrane",
  })
  void oneMisspeltWordIsShown(String synonym, String answer, String meant) {
    Evidence evidence = OneConcept.of(synonym).score(answer).evidence().getFirst();
    assertThat(evidence.text()).isEqualTo(answer);
    assertThat(evidence.spellings()).extracting(Spelling::meant).containsExactly(meant);
    assertThat(answer).contains(evidence.spellings().getFirst().written());
  }

  @Test
  void everyMisspeltWordOfTheEvidenceIsShownAndNoOther() {
    Evidence evidence =
        OneConcept.of("circuit breaker & trip")
            .score("A circuti brekaer, in a dashbaord, trips.")
            .evidence()
            .getFirst();
    assertThat(evidence.spellings())
        .isEqualTo(List.of(new Spelling("circuti", "circuit"), new Spelling("brekaer", "breaker")));
  }

  @ParameterizedTest(name = "{1} is right to a rubric with {0}")
  @CsvSource({"cache, Caches", "circut, circut", "idempotency, idempotent", "café, CAFE"})
  void anInflectionIsNoMisspelling(String synonym, String answer) {
    assertThat(OneConcept.of(synonym).score(answer).evidence())
        .singleElement()
        .satisfies(evidence -> assertThat(evidence.spellings()).isEmpty());
  }

  @ParameterizedTest(name = "{1} is not {0}")
  @CsvSource({
    "redis, redos",
    "redis, reds",
    "pool, poool",
    "cache, cash",
    "queue, queu",
    "=PgBouncer, pgbouncr",
    "autoscal*, autosclae",
    "replica, eplica",
  })
  void whatIsTooShortOrTooFarIsNotCorrected(String synonym, String answer) {
    assertThat(OneConcept.of(synonym).find(answer)).isEqualTo(OneConcept.NOTHING);
  }
}
