package io.github.rubricscorer.feedback;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.rubricscorer.Scorer;
import io.github.rubricscorer.feedback.Delivery.Length;
import io.github.rubricscorer.feedback.Structure.Step;
import io.github.rubricscorer.rubric.Concept;
import io.github.rubricscorer.rubric.DeliveryTarget;
import io.github.rubricscorer.rubric.Layer;
import io.github.rubricscorer.rubric.Rubric;
import io.github.rubricscorer.testing.RubricTests;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicNode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DeliveryTest {
  private static final Rubric RUBRIC =
      Rubric.builder("q")
          .concept(Concept.builder("pool").weight(3).layer(Layer.DATA).synonyms("PgBouncer"))
          .concept(Concept.builder("queue").weight(2).layer(Layer.APP).synonyms("queue"))
          .concept(
              Concept.builder("redis").weight(1).layer(Layer.DATA).group("g").synonyms("Redis"))
          .concept(Concept.builder("memcached").layer(Layer.DATA).group("g").synonyms("Memcached"))
          .concept(Concept.builder("limits").synonyms("rate limit"))
          .concept(
              Concept.builder("myth").weight(-1).layer(Layer.INFRA).synonyms("more connections"))
          .delivery(DeliveryTarget.DEFAULT.withSeconds(2, 4).withWordsPerMinute(120))
          .build();
  private static final Scorer SCORER = Scorer.of(List.of(RUBRIC));

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "''                                          | 0",
        "' \t\n\u00a0\u2003 '                        | 0",
        "'PgBouncer'                                 | 1",
        "'read-replicas, CI/CD — and N+1!'           | 4",
        "'• one\u00a0two\u2003three – four'          | 4",
        "'... --- !!! 99.9%'                         | 1",
        "'don''t stop'                               | 2",
        "'½ Ⅷ 三 ² ** \u001c'                        | 4"
      })
  void wordsAreWhatStandsBetweenBlanksWithALetterOrDigitInIt(String answer, int words) {
    assertThat(delivery(answer).words()).isEqualTo(words);
  }

  @ParameterizedTest
  @CsvSource({"0, 0, SHORT", "3, 2, GOOD", "4, 2, GOOD", "8, 4, GOOD", "9, 5, LONG"})
  void timeIsWordsAtTheTargetsRate(int words, int seconds, Length length) {
    Delivery delivery = delivery("word ".repeat(words));

    assertThat(delivery.seconds()).isEqualTo(seconds);
    assertThat(delivery.length()).isEqualTo(length);
  }

  @Test
  void eachLayerHasItsCoverageAndAGroupCountsOnce() {
    Delivery delivery = delivery("PgBouncer, maybe a queue, Redis and Memcached, more connections");

    assertThat(delivery.layers()).containsExactly(new Share("app", 1, 2), new Share("data", 4, 4));
    assertThat(delivery.layers()).extracting(Share::coverage).containsExactly(0.5, 1.0);
    assertThat(delivery.untouchedLayers()).isEmpty();
    assertThat(delivery("no queue; PgBouncer").untouchedLayers()).containsExactly("app");
  }

  @TestFactory
  Stream<DynamicNode> theCuesOfStructurePassTheirExamples() {
    return RubricTests.in(Path.of("src/main/resources/io/github/rubricscorer/feedback"));
  }

  @TestFactory
  Stream<DynamicNode> theGermanCuesOfStructurePassTheirs() {
    return RubricTests.in(Path.of("src/main/resources/io/github/rubricscorer/language/de"));
  }

  @Test
  void theStepsAreQuotedFromTheAnswer() {
    Structure structure =
        Structure.of(
            "The problem is the connections. The constraint is the schema. I'd pool them.");

    assertThat(structure.evidence(Step.PROBLEM).orElseThrow().text()).isEqualTo("problem");
    assertThat(structure.evidence(Step.CONSTRAINT).orElseThrow().text()).isEqualTo("constraint");
    assertThat(structure.evidence(Step.SOLUTION).orElseThrow().text()).isEqualTo("I'd");
    assertThat(structure.missing()).isEmpty();
    assertThat(structure.isInOrder()).isTrue();
  }

  @Test
  void stepsCanLackOrBeOutOfOrder() {
    Structure structure = Structure.of("I'd pool connections, since the bottleneck is the limit.");

    assertThat(structure.missing()).containsExactly(Step.CONSTRAINT);
    assertThat(structure.isInOrder()).isFalse();
    assertThat(Structure.of("").missing()).containsExactly(Step.values());
    assertThat(Structure.of("").isInOrder()).isTrue();
  }

  @Test
  void theNotesSayItInSentences() {
    assertThat(delivery("I'd use PgBouncer, since the bottleneck is connections").notes())
        .containsExactly(
            "8 words, about 4 s at 120 words a minute: within the 2 to 4 s to aim for.",
            "Layers: data 75%; nothing on app.",
            "Structure: names the problem (“bottleneck”) and the solution (“I'd”), but not the main"
                + " constraint.",
            "Say the problem first, then the main constraint, then the solution.");
    assertThat(delivery("word ".repeat(9)).notes())
        .containsExactly(
            "9 words, about 5 s at 120 words a minute: longer than the 2 to 4 s to aim for.",
            "Layers: nothing on app or data.",
            "Structure: does not name the problem, the main constraint or the solution.");
  }

  @Test
  void aFormThatShowsTheLayersTellsTheRest() {
    assertThat(delivery("word ".repeat(9)).notesWithoutLayers())
        .containsExactly(
            "9 words, about 5 s at 120 words a minute: longer than the 2 to 4 s to aim for.",
            "Structure: does not name the problem, the main constraint or the solution.");
  }

  private static Delivery delivery(String answer) {
    return Delivery.of(answer, SCORER.score("q", answer), RUBRIC);
  }
}
