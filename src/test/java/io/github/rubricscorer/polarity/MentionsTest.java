package io.github.rubricscorer.polarity;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.rubricscorer.Scorer;
import io.github.rubricscorer.result.Verdict;
import io.github.rubricscorer.rubric.Concept;
import io.github.rubricscorer.rubric.Rubric;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is named again beside a refusal is refused where it is only mentioned there. */
class MentionsTest {
  @ParameterizedTest(name = "{0} is refused: {1}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          sugar      | Skip the sugar: sugar feeds the yeast too fast.
          Kafka      | No Kafka, as Kafka wants a team to look after it.
          injunction | We won't ask for an injunction, as an injunction needs urgency.
          """)
  void isRefused(String synonym, String answer) {
    assertThat(verdict(synonym, answer)).isEqualTo(Verdict.REJECTED);
  }

  @ParameterizedTest(name = "{0} is proposed: {1}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          index            | There's no index on the table. An index on the id makes it fast.
          cache            | We have no cache. A cache takes most of the reads.
          index            | The table lacks an index. An index would halve the time.
          retries          | We don't have retries today. Retries go into the client.
          cache            | Don't cache prices. Cache pictures.
          cache            | I wouldn't cache the prices, cache the pictures.
          force            | It doesn't need a force to keep moving. A force changes its velocity.
          reads            | The primary can't serve all reads. Reads go to the replicas.
          session          | The server keeps no session. The session lives in Redis.
          replicas         | I wouldn't use replicas for writes. Replicas take the reads.
          cache            | Don't put the cache on the server. The cache belongs in Redis.
          salt             | Don't salt the water too early. Salt goes in when it boils.
          salt             | Don't salt early, salt at the end.
          sequence numbers | UDP has no sequence numbers. Sequence numbers are what TCP adds.
          photosynthesis   | At night there's no photosynthesis. Photosynthesis needs light.
          mass             | The mass doesn't change. The mass is a property of the body.
          antibiotics      | We don't give antibiotics before the culture. Antibiotics start then.
          session          | The session lives outside. No sticky sessions, any pod will do.
          """)
  void isProposed(String synonym, String answer) {
    assertThat(verdict(synonym, answer)).isEqualTo(Verdict.COVERED);
  }

  private static Verdict verdict(String synonym, String answer) {
    Rubric rubric =
        Rubric.builder("mentions")
            .question("?")
            .concept(Concept.builder("it").synonyms(synonym))
            .build();
    return Scorer.of(List.of(rubric)).score("mentions", answer).concept("it").verdict();
  }
}
