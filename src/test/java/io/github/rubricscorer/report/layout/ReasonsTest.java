package io.github.rubricscorer.report.layout;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.rubricscorer.Scorer;
import io.github.rubricscorer.language.Language;
import io.github.rubricscorer.result.ConceptScore;
import io.github.rubricscorer.result.Explanation;
import io.github.rubricscorer.result.Miss;
import io.github.rubricscorer.rubric.Concept;
import io.github.rubricscorer.rubric.Condition;
import io.github.rubricscorer.rubric.Rubric;
import io.github.rubricscorer.rubric.StancePolicy;
import java.util.List;
import org.junit.jupiter.api.Test;

class ReasonsTest {
  private static final Scorer SCORER =
      Scorer.of(
          List.of(
              Rubric.builder("q")
                  .question("?")
                  .stance(StancePolicy.PROPOSALS)
                  .concept(Concept.builder("queue").synonyms("Kafka", "Celery"))
                  .concept(Concept.builder("pool").synonyms("pool").unless("thread pool"))
                  .concept(Concept.builder("myth").weight(-1).synonyms("magic wand"))
                  .build()));

  private final Reasons reasons = new Reasons(Language.ENGLISH);

  @Test
  void whatIsOutweighedIsOnlyMentioned() {
    assertThat(all("queue", "Kafka is popular. I wouldn't use Kafka. I'd use Celery."))
        .containsExactly(
            "“Kafka” ← Kafka; only mentioned",
            "“Kafka” ← Kafka; rejected by “I wouldn't use”",
            "“Celery” ← Celery");
  }

  @Test
  void inOneLineOnlyWhatSpeaksForTheSameStandsBesideWhatDecides() {
    assertThat(summed("queue", "Kafka is popular. I wouldn't use Kafka. I'd use Celery."))
        .isEqualTo("“Celery” ← Celery");
    assertThat(summed("queue", "I'd use Celery, and I'd use Kafka."))
        .isEqualTo("“Celery” ← Celery; also “Kafka”");
    assertThat(summed("queue", "No Celery. No Kafka."))
        .isEqualTo("“Celery” ← Celery; rejected by “No”; also “Kafka”");
  }

  @Test
  void aMisconceptionThatIsMissingIsAsItShouldBeUnlessSomebodySaysThatItIsThere() {
    String answer = "A magic trick.";
    Explanation explanation = SCORER.explain("q", answer);
    ConceptScore myth = explanation.score().concept("myth");
    Miss miss = explanation.miss("myth").orElseThrow();

    assertThat(reasons.all(myth, miss, answer)).isEmpty();
    assertThat(reasons.analysed(myth, miss, explanation.unused(), answer)).isEmpty();
    assertThat(reasons.besideEvidence(myth, miss, explanation.unused(), answer)).isEmpty();
    assertThat(reasons.summed(myth, miss, answer)).isEmpty();
    assertThat(reasons.disputed(myth, miss, answer))
        .containsExactly("nearest miss: magic wand: 'magic' is there, 'wand' is not, near “magic”");
  }

  @Test
  void whatTheNearestMissTellsIsNotToldAgain() {
    String answer = "A thread pool, and one more thread pool.";
    Explanation explanation = SCORER.explain("q", answer);
    ConceptScore pool = explanation.score().concept("pool");
    Miss miss = explanation.miss("pool").orElseThrow();

    List<String> told =
        List.of(
            "nearest miss: pool: 'pool' is excluded by unless 'thread pool', near “pool”",
            "“pool” ← pool: not counted, excluded by unless 'thread pool'");
    assertThat(reasons.besideEvidence(pool, miss, explanation.unused(), answer)).isEqualTo(told);
    assertThat(reasons.analysed(pool, miss, explanation.unused(), answer)).isEqualTo(told);
  }

  @Test
  void hitsThatAConditionKeepsFromCountingAreOneLine() {
    Rubric rubric =
        Rubric.builder("loans")
            .question("?")
            .concept(Concept.builder("reason").synonyms("rate"))
            .concept(
                Concept.builder("dear")
                    .synonyms("loan", "borrow", "credit")
                    .unless("credit card")
                    .onlyIf(Condition.builder().all("reason").build()))
            .concept(
                Concept.builder("myth")
                    .weight(-1)
                    .synonyms("print", "note")
                    .onlyIf(Condition.builder().all("reason").build()))
            .build();
    String answer =
        "Loans, and loans again. They borrow by credit card. Print notes, print more notes.";
    Explanation explanation = Scorer.of(List.of(rubric)).explain("loans", answer);

    assertThat(told("dear", explanation, rubric))
        .containsExactly(
            "nearest miss: loan: 'Loans' counts only if reason, near “Loans” (+2 more)",
            "“credit” ← credit: not counted, excluded by unless 'credit card'");
    assertThat(told("myth", explanation, rubric))
        .containsExactly("“Print” ← print: not counted, it counts only if reason (+3 more)");
    assertThat(explanation.unused()).hasSize(8);

    Explanation refused =
        Scorer.of(List.of(rubric))
            .explain("loans", "I would not take loans. Loans are nice, and they borrow.");
    assertThat(
            reasons
                .in(rubric)
                .besideEvidence(
                    refused.score().concept("dear"), null, refused.unused(), refused.answer()))
        .containsExactly("“Loans” ← loan: not counted, it counts only if reason (+1 more)");
  }

  private List<String> told(String concept, Explanation explanation, Rubric rubric) {
    ConceptScore score = explanation.score().concept(concept);
    Miss miss = explanation.miss(concept).orElse(null);
    List<String> told =
        reasons.in(rubric).analysed(score, miss, explanation.unused(), explanation.answer());
    assertThat(
            reasons
                .in(rubric)
                .besideEvidence(score, miss, explanation.unused(), explanation.answer()))
        .isEqualTo(told);
    return told;
  }

  private List<String> all(String concept, String answer) {
    return reasons.all(SCORER.score("q", answer).concept(concept), null, answer);
  }

  private String summed(String concept, String answer) {
    return reasons.summed(SCORER.score("q", answer).concept(concept), null, answer);
  }
}
