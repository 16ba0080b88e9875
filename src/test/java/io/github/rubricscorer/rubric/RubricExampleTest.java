package io.github.rubricscorer.rubric;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.rubricscorer.Scorer;
import java.io.Reader;
import java.io.StringReader;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** The examples of the Javadoc, run as tests. */
class RubricExampleTest {
  @Test
  void buildsARubric() {
    // @start region="build"
    Rubric rubric =
        Rubric.builder("bursts")
            .question("How do you survive bursts of writes?")
            .terms("broker", "Kafka", "SQS", "RabbitMQ")
            .concept(
                Concept.builder("queue")
                    .name("A queue before the database")
                    .weight(2)
                    .layer(Layer.DATA)
                    .synonyms("<broker> & (write|burst)", "queue ... writes")
                    .partial(Partial.builder(0.5).synonyms("asynchronous"))
                    .unless("print queue")
                    .hint("Say what holds the writes back."))
            .concept(
                Concept.builder("limits")
                    .synonym(Synonym.atLeast(2, Extent.ANSWER, "quota", "throttle", "k8s limit")))
            .delivery(DeliveryTarget.DEFAULT.withSeconds(20, 40))
            .example(Example.builder("queue only", "Queue the writes.").covers("queue"))
            .build();
    Vocabulary vocabulary = Vocabulary.of(List.of(List.of("k8s", "kubernetes")), Map.of());

    Scorer scorer = Scorer.of(List.of(rubric), vocabulary);
    double coverage =
        scorer.score("bursts", "Let SQS take the bursts.").coverage(); // 2 of 3 points
    // @end
    assertThat(coverage).isEqualTo(2.0 / 3);
    assertThat(scorer.score("bursts", "Throttle them, with a Kubernetes limit.").detected())
        .containsExactly("limits");
  }

  @Test
  void readsRubricsFromWhereTheyAre() {
    Reader leaves =
        new StringReader(
            """
            {"question": "Why green?", "concepts": [{"id": "pigment", "synonyms": ["<pigment>"]}]}
            """);
    Reader words = new StringReader("pigment: chlorophyll, leaf green");
    Class<?> owner = Scorer.class;
    // @start region="sources"
    RubricSet onDisk = RubricSet.read(Path.of("rubrics")); // or rubrics.zip
    RubricSet onTheClassPath =
        RubricSet.readResources(owner, "/io/github/rubricscorer/rubrics"); // lists the folder
    RubricSet fromReaders =
        RubricSet.readTexts(Map.of("leaves.json", leaves, "vocabulary.txt", words));

    Scorer scorer = Scorer.compile(fromReaders);
    // @end
    assertThat(onTheClassPath.rubrics()).isEqualTo(onDisk.rubrics());
    assertThat(scorer.score("leaves", "They have chlorophyll.").coverage()).isEqualTo(1);
  }

  @Test
  void tellsAllFaults() {
    // @start region="faults"
    Rubric faulty =
        Rubric.builder("bursts")
            .concept(Concept.builder("queue").synonyms("<brokr>").impliedBy("backoff"))
            .followUp(NextQuestion.of("sync", "queue"))
            .build();
    List<String> faults = List.of();
    try {
      RubricSet.of(List.of(faulty), Vocabulary.EMPTY);
    } catch (RubricException e) {
      faults = e.faults().stream().map(Fault::description).toList();
    }
    // @end
    assertThat(faults)
        .containsExactlyInAnyOrder(
            "unknown set, '<brokr>' (at /concepts/0/synonyms/0)",
            "unknown concept, 'backoff' (at /concepts/0/impliedBy/0)",
            "unknown question, 'sync' (at /followUps/0/question)");
  }
}
