package io.github.rubricscorer.feedback;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.github.rubricscorer.Scorer;
import io.github.rubricscorer.feedback.PracticeSummary.Trend;
import io.github.rubricscorer.rubric.Concept;
import io.github.rubricscorer.rubric.DeliveryTarget;
import io.github.rubricscorer.rubric.Layer;
import io.github.rubricscorer.rubric.Rubric;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PracticeSummaryTest {
  private static final Scorer SCORER =
      Scorer.of(
          List.of(
              Rubric.builder("spikes")
                  .title("Spikes")
                  .concept(
                      Concept.builder("pool")
                          .name("Pooling")
                          .weight(3)
                          .layer(Layer.DATA)
                          .themes("scaling")
                          .synonyms("PgBouncer")
                          .hint("Pool connections."))
                  .concept(
                      Concept.builder("queue").weight(2).themes("reliability").synonyms("queue"))
                  .concept(
                      Concept.builder("redis")
                          .weight(1)
                          .group("g")
                          .themes("data")
                          .synonyms("Redis"))
                  .concept(
                      Concept.builder("memcached").group("g").themes("data").synonyms("Memcached"))
                  .concept(
                      Concept.builder("myth")
                          .weight(-4)
                          .themes("reliability")
                          .synonyms("more connections")
                          .hint("Each costs memory."))
                  .delivery(DeliveryTarget.DEFAULT.withSeconds(1, 10).withWordsPerMinute(60))
                  .build(),
              Rubric.builder("sync")
                  .title("Sync")
                  .concept(
                      Concept.builder("outbox")
                          .weight(2)
                          .themes("reliability", "data")
                          .synonyms("outbox"))
                  .concept(Concept.builder("batch").synonyms("batch"))
                  .build()));

  @Test
  void theLatestAttemptCountsAndTheOthersShowInTheTrend() {
    PracticeSummary summary =
        summary("spikes: queue", "sync: outbox", "spikes: PgBouncer and a queue");

    assertThat(summary.headline())
        .isEqualTo("Excellent: 75% of what was expected on average, 2 questions, 3 answers.");
    assertThat(summary.trends())
        .containsExactly(
            new Trend("spikes", "Spikes", List.of(2 / 6.0, 5 / 6.0), Band.EXCELLENT),
            new Trend("sync", "Sync", List.of(2 / 3.0), Band.STRONG));
    assertThat(summary.trends()).extracting(Trend::change).containsExactly(0.5, 0.0);
  }

  @Test
  void themesGoAcrossQuestionsWithTheBestFirst() {
    PracticeSummary summary = summary("spikes: PgBouncer, Redis", "sync: an outbox");

    assertThat(summary.themes())
        .containsExactly(
            new Share("data", 3, 3), new Share("scaling", 3, 3), new Share("reliability", 2, 4));
    assertThat(summary.advice().getFirst())
        .isEqualTo("You cover data, scaling and reliability well.");
    assertThat(summary("sync: batch").advice().getFirst())
        .isEqualTo("Work on reliability and data.");
  }

  @Test
  void lessonsAreTheMostPointsMissedAndAMisconceptionIsOne() {
    assertThat(summary("spikes: PgBouncer", "spikes: more connections", "sync: nothing").lessons())
        .containsExactly(
            new Lesson("spikes", "myth", "myth", 4, "Each costs memory."),
            new Lesson("spikes", "pool", "Pooling", 3, "Pool connections."),
            new Lesson("spikes", "queue", "queue", 2, "queue: bring it in."));
    assertThat(summary("spikes: PgBouncer, maybe a queue, Redis").lessons())
        .containsExactly(new Lesson("spikes", "queue", "queue", 1, "queue: bring it in."));
    assertThat(summary("spikes: PgBouncer, a queue, Redis").lessons()).isEmpty();
  }

  @Test
  void ofAGroupTheLessonIsWhatWouldEarnMore() {
    Rubric rubric =
        Rubric.builder("trees")
            .question("?")
            .concept(Concept.builder("oak").weight(3).group("tree").synonyms("oak"))
            .concept(Concept.builder("elm").weight(1).group("tree").synonyms("elm"))
            .concept(Concept.builder("yew").weight(1).group("tree").synonyms("yew"))
            .build();

    assertThat(lessons(rubric, "An elm."))
        .containsExactly(new Lesson("trees", "oak", "oak", 2, "oak: bring it in."));
    assertThat(lessons(rubric, "None."))
        .containsExactly(new Lesson("trees", "oak", "oak", 3, "oak: bring it in."));
  }

  @ParameterizedTest
  @CsvSource({"en, myth: leave it out.", "de, myth: lass das weg."})
  void aMisconceptionIsNothingToBringIn(String language, String text) {
    Rubric rubric =
        Rubric.builder("q")
            .question("?")
            .language(language)
            .concept(Concept.builder("water").synonyms("water", "Wasser"))
            .concept(Concept.builder("myth").weight(-4).synonyms("magic", "Zauber"))
            .build();

    assertThat(lessons(rubric, "Zauber, magic, Wasser, water."))
        .containsExactly(new Lesson("q", "myth", "myth", 4, text));
  }

  private static List<Lesson> lessons(Rubric rubric, String answer) {
    Scorer scorer = Scorer.of(List.of(rubric));
    return PracticeSummary.of(List.of(Attempt.of(scorer, rubric.id(), answer))).lessons();
  }

  @ParameterizedTest
  @CsvSource({
    "en, 'Strong: 66.7% of what was expected on average, 1 question, 1 answer.'",
    "de, 'Gut: im Durchschnitt 66,7 % des Erwarteten, 1 Frage, 1 Antwort.'"
  })
  void theHeadlineRoundsAsTheTablesDo(String language, String headline) {
    Rubric rubric =
        Rubric.builder("q")
            .question("?")
            .language(language)
            .concept(Concept.builder("water").weight(2).synonyms("H2O"))
            .concept(Concept.builder("salt").synonyms("NaCl"))
            .build();

    Attempt attempt = Attempt.of(Scorer.of(List.of(rubric)), "q", "H2O");

    assertThat(PracticeSummary.of(List.of(attempt)).headline()).isEqualTo(headline);
  }

  @Test
  void theAdviceNamesTheLayersOfTheRubrics() {
    Rubric rubric =
        Rubric.builder("q")
            .question("?")
            .concept(Concept.builder("queue").layer(Layer.APP).synonyms("queue"))
            .concept(Concept.builder("proxy").layer(Layer.INFRA).synonyms("proxy"))
            .build();
    Attempt other = Attempt.of(Scorer.of(List.of(rubric)), "q", "A queue.");

    assertThat(PracticeSummary.of(List.of(attempt("spikes: PgBouncer"), other)).advice().getLast())
        .endsWith("my layered solution (infra, app, data).");
    assertThat(PracticeSummary.of(List.of(other)).advice().getLast())
        .endsWith("my layered solution (infra, app).");
  }

  @Test
  void adviceOnDeliveryComesOnlyWhereItIsNeeded() {
    assertThat(summary("spikes: PgBouncer").advice())
        .containsExactly(
            "You cover scaling well.",
            "Work on reliability and data.",
            "Use clear layers: here’s the problem → here’s the main constraint → here’s my layered"
                + " solution (data).");
    assertThat(summary("sync: outbox and batch").advice())
        .contains("Aim for structured answers of 30 to 45 seconds.");
    assertThat(
            summary(
                    "spikes: problem: connections; constraint: time; I'd add PgBouncer, queue, Redis")
                .advice())
        .containsExactly("You cover data, reliability and scaling well.");
  }

  @Test
  void nothingToSumUpIsRefused() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> PracticeSummary.of(List.of()))
        .withMessage("no attempt to sum up");
  }

  private static PracticeSummary summary(String... answers) {
    return PracticeSummary.of(Stream.of(answers).map(PracticeSummaryTest::attempt).toList());
  }

  private static Attempt attempt(String answer) {
    String[] parts = answer.split(": ", 2);
    return Attempt.of(SCORER, parts[0], parts[1]);
  }
}
