package io.github.rubricscorer.feedback;

import io.github.rubricscorer.result.ConceptScore;
import io.github.rubricscorer.result.Cue;
import io.github.rubricscorer.result.Evidence;
import io.github.rubricscorer.result.Miss;
import io.github.rubricscorer.result.Polarity;
import io.github.rubricscorer.result.Score;
import io.github.rubricscorer.result.Spelling;
import io.github.rubricscorer.result.Stance;
import io.github.rubricscorer.result.Verdict;
import io.github.rubricscorer.rubric.Concept;
import io.github.rubricscorer.rubric.Layer;
import io.github.rubricscorer.rubric.Rubric;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** One rubric and a scored answer to it, built by hand, with every verdict in it. */
public final class Sample {
  public static final String ANSWER =
      """
      I'd add PgBouncer, then database replication;
      maybe some kind of rate limiting, a circut breaker for Stripe.

      No need for Kafka. Just raise max_connections to 10000!\
      """;

  public static final Rubric RUBRIC =
      Rubric.builder("spikes")
          .title("Connection spikes")
          .question("Connections max out during spikes. What do you do?")
          .concept(
              Concept.builder("pooling")
                  .name("Connection pooling")
                  .weight(3)
                  .layer(Layer.DATA)
                  .themes("scaling")
                  .synonyms("PgBouncer")
                  .praise("Pooling is the direct fix for exhausted connections.")
                  .hint("Put PgBouncer in front."))
          .concept(Concept.builder("replication").weight(2).synonyms("replication").group("copies"))
          .concept(
              Concept.builder("sharding")
                  .weight(1)
                  .synonyms("shard")
                  .group("copies")
                  .hint("Shard."))
          .concept(
              Concept.builder("limiting")
                  .name("Rate limiting")
                  .weight(2)
                  .layer(Layer.INFRA)
                  .themes("reliability", "trade-offs")
                  .synonyms("rate (limit|limiting)"))
          .concept(
              Concept.builder("breaker")
                  .name("Circuit breaker")
                  .weight(1)
                  .synonyms("circuit breaker & database"))
          .concept(
              Concept.builder("queue")
                  .name("Write buffering")
                  .weight(2)
                  .layer(Layer.APP)
                  .themes("reliability", "scaling")
                  .synonyms("Kafka")
                  .hint("Buffer writes in a queue."))
          .concept(
              Concept.builder("scaling")
                  .name("Autoscaling")
                  .weight(1)
                  .synonyms("autoscal*")
                  .hint("Autoscale the app servers."))
          .concept(Concept.builder("lag").name("Lag monitoring").weight(2.5).synonyms("lag"))
          .concept(
              Concept.builder("implied")
                  .name("Read scaling")
                  .synonyms("x")
                  .impliedBy("replication"))
          .concept(
              Concept.builder("more-connections")
                  .name("More connections without pooling")
                  .weight(-1)
                  .synonyms("raise max_connections")
                  .hint("Each connection costs memory."))
          .modelAnswer("I'd add PgBouncer, a queue for writes and rate limits at the edge.")
          .followUps("sync", "caching")
          .build();

  public static final Score SCORE =
      new Score(
          "spikes",
          7.5 / 13.5,
          7.5,
          13.5,
          List.of(
              scored("pooling", Verdict.COVERED, 1, 3, asserted("PgBouncer", "PgBouncer", 1)),
              scored(
                  "replication",
                  Verdict.COVERED,
                  1,
                  2,
                  asserted("replication", "replication", 1),
                  asserted("database replication", "database replication", 1)),
              scored("sharding", Verdict.MISSING, 0, 1),
              scored(
                  "limiting",
                  Verdict.HEDGED,
                  0.5,
                  2,
                  evidence(
                      "rate limiting",
                      "rate (limit|limiting)",
                      1,
                      Polarity.HEDGED,
                      cue("maybe some kind of"))),
              scored(
                  "breaker",
                  Verdict.PARTIAL,
                  0.5,
                  1,
                  new Evidence(
                      ANSWER.indexOf("circut breaker"),
                      ANSWER.indexOf("circut breaker") + 14,
                      "circut breaker",
                      "circuit breaker",
                      0.5,
                      Polarity.ASSERTED,
                      Stance.PROPOSAL,
                      null,
                      List.of(new Spelling("circut", "circuit")))),
              scored(
                  "queue",
                  Verdict.REJECTED,
                  0,
                  2,
                  evidence("Kafka", "Kafka", 1, Polarity.REJECTED, cue("No need for"))),
              scored("scaling", Verdict.MISSING, 0, 1),
              scored("lag", Verdict.MISSING, 0, 2.5),
              new ConceptScore("implied", Verdict.COVERED, 1, 1, List.of(), "replication"),
              scored(
                  "more-connections",
                  Verdict.COVERED,
                  1,
                  -1,
                  asserted("raise max_connections", "raise max_connections", 1))));

  public static final List<Miss> MISSES =
      List.of(
          new Miss(
              "sharding", Miss.Reason.NOTHING_FOUND, null, "none of its words is there", -1, -1),
          new Miss(
              "queue",
              Miss.Reason.REJECTED,
              "Kafka",
              "refused by 'No need for'",
              ANSWER.indexOf("Kafka"),
              ANSWER.indexOf("Kafka") + 5),
          new Miss(
              "scaling", Miss.Reason.NOTHING_FOUND, null, "none of its words is there", -1, -1),
          new Miss(
              "lag",
              Miss.Reason.WORDS_LACKING,
              "replication lag",
              "no 'lag' after 'replication'",
              ANSWER.indexOf("replication"),
              ANSWER.indexOf("replication") + 11));

  private Sample() {}

  private static ConceptScore scored(
      String id, Verdict verdict, double credit, double weight, Evidence... evidence) {
    return new ConceptScore(id, verdict, credit, weight, List.of(evidence), null);
  }

  private static Evidence asserted(String text, String synonym, double level) {
    return evidence(text, synonym, level, Polarity.ASSERTED, null);
  }

  private static Evidence evidence(
      String text, String synonym, double level, Polarity polarity, @Nullable Cue cue) {
    int start = ANSWER.indexOf(text);
    return new Evidence(
        start,
        start + text.length(),
        text,
        synonym,
        level,
        polarity,
        Stance.PROPOSAL,
        cue,
        List.of());
  }

  private static Cue cue(String text) {
    int start = ANSWER.indexOf(text);
    return new Cue(start, start + text.length(), text);
  }
}
