package io.github.rubricscorer;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.rubricscorer.result.Explanation;
import io.github.rubricscorer.rubric.Concept;
import io.github.rubricscorer.rubric.Extent;
import io.github.rubricscorer.rubric.Rubric;
import io.github.rubricscorer.rubric.Synonym;
import io.github.rubricscorer.rubric.Vocabulary;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;

/**
 * The rubrics of a set are compiled side by side, with one dictionary and with memory that passes
 * from one to the next; each must become what it becomes alone.
 */
final class CompiledTogetherTest {
  private static final int ROUNDS = 40;

  private static final Vocabulary VOCABULARY =
      Vocabulary.parse(
          "vocabulary.txt",
          """
          PostgreSQL, Postgres, PG
          k8s, Kubernetes
          broker: Kafka, SQS
          """);

  private static final String ANSWER =
      "Rate-limit the writes to Postgres with a ratelimit per client, autoscale the Kubernetes"
          + " pods, and put Redis, a key value store, before the dead letter queue in SQS.";

  /** Rubrics that have in common what would show if one's were taken for another's. */
  private static List<Rubric> rubrics(int round) {
    String id = "r%02d".formatted(round);
    return List.of(
        Rubric.builder(id + "-a")
            .question("?")
            .terms("thing", "Kafka")
            .concept(concept("one", "<thing> & write", "rate limit", "ratelimit"))
            .concept(concept("two", "Postgres pool", "dead letter queue"))
            .build(),
        Rubric.builder(id + "-b")
            .question("?")
            .terms("thing", "Redis", "key value store")
            .concept(concept("one", "<thing>", "autoscal*", "=SQS", "<broker> ... queue"))
            .concept(concept("two", "circuit (breaker|breaking)", "readReplica").unless("PG"))
            .build(),
        Rubric.builder(id + "-c")
            .question("?")
            .concept(concept("one", "rate limit", "k8s pods"))
            .concept(Concept.builder("two").synonym(Synonym.all(Extent.ANSWER, "redis", "queue")))
            .build());
  }

  private static Concept.Builder concept(String id, String... synonyms) {
    return Concept.builder(id).synonyms(synonyms);
  }

  @Test
  void eachRubricBecomesWhatItBecomesAlone() {
    List<Rubric> all = new ArrayList<>();
    for (int round = 0; round < ROUNDS; round++) {
      all.addAll(rubrics(round));
    }
    Scorer together = Scorer.of(all, VOCABULARY);
    StringBuilder forms = new StringBuilder();
    for (Rubric rubric : all) {
      Scorer alone = Scorer.of(List.of(rubric), VOCABULARY);
      forms.append(alone.compiledRubrics());
      Explanation explanation = alone.explain(rubric.id(), ANSWER);
      assertThat(together.explain(rubric.id(), ANSWER)).isEqualTo(explanation);
      assertThat(together.score(rubric.id(), ANSWER)).isEqualTo(explanation.score());
    }
    assertThat(together.compiledRubrics()).isEqualTo(forms.toString());
    assertThat(forms.toString().toLowerCase(Locale.ROOT))
        .contains(
            "[(rate limit|ratelimit)]",
            "[rate limit]",
            "[(redis|key value store)]",
            "[autoscal*]",
            "[=sqs]");
  }
}
