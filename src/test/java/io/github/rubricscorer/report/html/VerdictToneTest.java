package io.github.rubricscorer.report.html;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.rubricscorer.Scorer;
import io.github.rubricscorer.result.ConceptScore;
import io.github.rubricscorer.rubric.Concept;
import io.github.rubricscorer.rubric.Rubric;
import io.github.rubricscorer.rubric.StancePolicy;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class VerdictToneTest {
  @ParameterizedTest(name = "{0}: {3}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          Redis, Kafka, Celery.                  | MENTIONS  | 1   | COVERED
          Redis, Kafka, Celery.                  | MENTIONS  | 0.5 | PARTIAL
          Redis, Kafka, Celery.                  | MENTIONS  | 0   | MISSING
          We have Kafka, but only for the logs.  | PROPOSALS | 1   | MISSING
          We have Kafka, but only for the logs.  | MENTIONS  | 1   | COVERED
          """)
  void evidenceIsMarkedByWhatItIsWorth(
      String answer, StancePolicy stance, double listedCredit, VerdictTone tone) {
    Rubric rubric =
        Rubric.builder("r")
            .question("?")
            .stance(stance)
            .listedCredit(listedCredit)
            .concept(Concept.builder("queue").synonyms("Kafka"))
            .build();

    ConceptScore queue = Scorer.of(List.of(rubric)).score("r", answer).concept("queue");

    assertThat(VerdictTone.of(queue.evidence().getFirst(), false)).isEqualTo(tone);
    assertThat(VerdictTone.of(queue)).isEqualTo(tone);
  }
}
