package io.github.rubricscorer.scoring.pattern;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.rubricscorer.language.Language;
import io.github.rubricscorer.rubric.Concept;
import io.github.rubricscorer.rubric.Extent;
import io.github.rubricscorer.rubric.Partial;
import io.github.rubricscorer.rubric.Rubric;
import io.github.rubricscorer.rubric.Synonym;
import io.github.rubricscorer.text.WordAnalysis;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** How a rubric writes the words of a family, wherever it has them. */
class PatternWordsTest {
  private static final Rubric RUBRIC =
      Rubric.builder("q")
          .question("Which banana?")
          .terms("broker", "Kafka", "message broker", "=third ~read re-queue")
          .concept(
              Concept.builder("a")
                  .synonyms("caching ... pages", "Cached", "caches & cacher", "cache", "=sharding")
                  .synonyms("autoscal*", "~replicate", "=~stream")
                  .synonym(Synonym.atLeast(2, Extent.SENTENCE, "pooling", "locks", "timing"))
                  .partial(Partial.builder(0.4).synonyms("buffering"))
                  .unless("retrying"))
          .build();

  @ParameterizedTest(name = "{0}: {1}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          cache     | caching, cached, caches
          page      | pages
          pool      | pooling
          lock      | locks
          time      | timing
          buffer    | buffering
          retry     | retrying
          Kafka     | kafka
          messages  | message
          brokers   | broker
          third     | third
          read      | read
          shard     | shard
          autoscale | autoscal
          replicate | replicat
          stream    | stream
          banana    | banana
          """)
  void areAsTheyStandThere(String word, String written) {
    String family = new WordAnalysis(Language.ENGLISH).analyse(word).stem();
    assertThat(String.join(", ", PatternWords.of(RUBRIC).of(family))).isEqualTo(written);
  }
}
