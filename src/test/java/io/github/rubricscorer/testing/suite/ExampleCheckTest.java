package io.github.rubricscorer.testing.suite;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.rubricscorer.Scorer;
import io.github.rubricscorer.result.Miss;
import io.github.rubricscorer.rubric.Concept;
import io.github.rubricscorer.rubric.Example;
import io.github.rubricscorer.rubric.Expectation;
import io.github.rubricscorer.rubric.Partial;
import io.github.rubricscorer.rubric.Rubric;
import java.util.List;
import org.junit.jupiter.api.Test;

class ExampleCheckTest {
  private static final Rubric RUBRIC =
      Rubric.builder("spikes")
          .question("What do you do about spikes?")
          .concept(Concept.builder("pooling").weight(3).synonyms("PgBouncer"))
          .concept(Concept.builder("queue").weight(1).synonyms("Kafka"))
          .modelAnswer("PgBouncer and Kafka.")
          .example(example("good", "PgBouncer", List.of("pooling"), List.of("queue"), 0.75, 0.75))
          .build();

  private static final Scorer SCORER = Scorer.of(List.of(RUBRIC));

  @Test
  void anExampleThatGetsWhatItDemandsPasses() {
    ExampleCheck check = ExampleCheck.of(SCORER, "spikes", RUBRIC.examples().get(0));

    assertThat(check.passed()).isTrue();
    assertThat(check.mismatches()).isEmpty();
  }

  @Test
  void everyMismatchIsNamed() {
    Example example =
        Example.builder("bad", "Put PgBouncer in front.")
            .covers("queue")
            .misses("pooling")
            .rejects("pooling", "queue")
            .score(0, 0.5)
            .build();

    assertThat(ExampleCheck.of(SCORER, "spikes", example).mismatches())
        .containsExactly(
            new Mismatch("queue", "covered, hedged or partial", "missing"),
            new Mismatch("pooling", "missing or rejected", "covered"),
            new Mismatch("pooling", "rejected", "covered"),
            new Mismatch("queue", "rejected", "missing"),
            new Mismatch("coverage", "0..0.5", "0.75"));
  }

  @Test
  void theMessageShowsWhatAPersonNeedsToSee() {
    Example example =
        example("bad", "Put PgBouncer\nin front.", List.of("queue"), List.of(), 0.8, 1);

    assertThat(ExampleCheck.of(SCORER, "spikes", example).message())
        .startsWith(
            """
            spikes > bad
              queue: expected covered, hedged or partial, was missing
              coverage: expected 0.8..1, was 0.75

            spikes

            """)
        .contains(
            "Your answer\n  Put [[PgBouncer]]\n  in front.\n",
            "  covered  3/3  pooling\n      “PgBouncer” ← PgBouncer\n",
            "  missing  0/1  queue\n      ");
  }

  @Test
  void aBoundThatIsMetAsPrintedIsMet() {
    Rubric thirds =
        Rubric.builder("thirds")
            .concept(Concept.builder("a").synonyms("alpha"))
            .concept(Concept.builder("b").synonyms("beta"))
            .concept(Concept.builder("c").synonyms("gamma"))
            .build();
    Scorer scorer = Scorer.of(List.of(thirds));

    assertThat(ExampleCheck.of(scorer, "thirds", example("x", "alpha", 0.3333, 0.3333)).passed())
        .isTrue();
    assertThat(ExampleCheck.of(scorer, "thirds", example("x", "alpha", 0.3334, 1)).passed())
        .isFalse();
  }

  @Test
  void theQuestionAndTheModelAnswerAreExamplesToo() {
    assertThat(examples(RUBRIC))
        .extracting(Example::name)
        .containsExactly(
            "good", ExampleCheck.QUESTION_EARNS_NOTHING, ExampleCheck.MODEL_ANSWER_EARNS);
    assertThat(examples(RUBRIC))
        .allMatch(example -> ExampleCheck.of(SCORER, "spikes", example).passed());
    assertThat(examples(Rubric.builder("bare").build())).isEmpty();
  }

  @Test
  void aQuestionThatAnswersItselfAndAModelAnswerThatDoesNotAreCaught() {
    Rubric rubric =
        Rubric.builder("leaky")
            .question("Would you use Kafka?")
            .concept(Concept.builder("queue").synonyms("Kafka"))
            .modelAnswer("Yes.")
            .build();
    Scorer scorer = Scorer.of(List.of(rubric));

    assertThat(examples(rubric))
        .flatExtracting(example -> ExampleCheck.of(scorer, "leaky", example).mismatches())
        .containsExactly(
            new Mismatch("queue", "missing or rejected", "hedged"),
            new Mismatch("coverage", "0..0", "0.5"),
            new Mismatch("coverage", "0.0001..1", "0"));
  }

  @Test
  void hedgedAndPartialAreDemandedExactly() {
    Rubric rubric =
        Rubric.builder("bursts")
            .concept(
                Concept.builder("queue")
                    .synonyms("Kafka")
                    .partial(Partial.builder(0.5).synonyms("asynchronous")))
            .build();
    Scorer scorer = Scorer.of(List.of(rubric));

    assertThat(mismatches(scorer, Example.builder("hedged", "Maybe Kafka.").hedges("queue")))
        .isEmpty();
    assertThat(mismatches(scorer, Example.builder("part", "Asynchronous.").partials("queue")))
        .isEmpty();
    assertThat(mismatches(scorer, Example.builder("full", "Kafka.").hedges("queue")))
        .containsExactly(new Mismatch("queue", "hedged", "covered"));
    assertThat(mismatches(scorer, Example.builder("hedged", "Maybe Kafka.").partials("queue")))
        .containsExactly(new Mismatch("queue", "partial", "hedged"));
  }

  private static List<Mismatch> mismatches(Scorer scorer, Example.Builder example) {
    return ExampleCheck.of(scorer, "bursts", example.build()).mismatches();
  }

  @Test
  void aKnownGapFailsOnlyWhenItIsClosed() {
    Example.Builder open = Example.builder("open", "A bouncer.").covers("pooling");
    Example.Builder closed = Example.builder("closed", "PgBouncer.").covers("pooling");

    assertThat(check(open).outcome()).isEqualTo(Outcome.FAILED);
    assertThat(check(open.knownGap("no synonym")).outcome()).isEqualTo(Outcome.KNOWN_GAP);
    assertThat(check(closed).outcome()).isEqualTo(Outcome.PASSED);
    assertThat(check(closed.knownGap("no\nsynonym")).outcome()).isEqualTo(Outcome.CLOSED_GAP);
    assertThat(check(closed).message())
        .startsWith(
            """
            spikes > closed
              it passes now, remove the marker 'knownGap': no synonym
            """);
  }

  @Test
  void onlyWhatDoesNotPassIsExplained() {
    Example.Builder misses = Example.builder("good", "PgBouncer.").misses("queue");
    Example.Builder covers = Example.builder("bad", "PgBouncer.").covers("queue");

    assertThat(check(misses).review().misses()).isEmpty();
    assertThat(check(covers).review().misses())
        .extracting(Miss::conceptId)
        .containsExactly("queue");
    assertThat(check(covers.knownGap("why")).review().misses()).hasSize(1);
    assertThat(check(misses.knownGap("why")).review().misses()).hasSize(1);
  }

  private static List<Example> examples(Rubric rubric) {
    return ExampleCheck.demands(rubric).stream().map(ExampleCheck.Demand::example).toList();
  }

  private static ExampleCheck check(Example.Builder example) {
    return ExampleCheck.of(SCORER, "spikes", example.build());
  }

  private static Example example(String name, String answer, double min, double max) {
    return example(name, answer, List.of(), List.of(), min, max);
  }

  private static Example example(
      String name,
      String answer,
      List<String> covers,
      List<String> misses,
      double min,
      double max) {
    return Example.builder(name, answer)
        .expect(Expectation.COVERS, covers)
        .expect(Expectation.MISSES, misses)
        .score(min, max)
        .build();
  }
}
