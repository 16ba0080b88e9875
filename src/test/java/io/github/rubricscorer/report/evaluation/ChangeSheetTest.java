package io.github.rubricscorer.report.evaluation;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.rubricscorer.Scorer;
import io.github.rubricscorer.evaluation.Evaluation;
import io.github.rubricscorer.evaluation.Evaluator;
import io.github.rubricscorer.evaluation.Tea;
import io.github.rubricscorer.evaluation.measure.Bootstrap;
import io.github.rubricscorer.rubric.Concept;
import io.github.rubricscorer.rubric.Rubric;
import java.util.List;
import org.junit.jupiter.api.Test;

class ChangeSheetTest {
  /** All that {@link Tea} has but milk, and so with nothing that has changed. */
  private static final Scorer OLDER =
      Scorer.of(
          List.of(
              Rubric.builder("tea")
                  .title("Tea")
                  .question("How do you make it?")
                  .concept(Concept.builder("water").synonyms("boil"))
                  .concept(Concept.builder("leaves").synonyms("add ... leaves"))
                  .concept(Concept.builder("sugar").synonyms("sugar"))
                  .concept(Concept.builder("cup").synonyms("cup"))
                  .build()));

  @Test
  void allTogetherIsOfTheConceptsThatBothEditionsHave() {
    Evaluation evaluation =
        Evaluator.of(Tea.SCORER)
            .with(Bootstrap.DEFAULT.withResamples(0))
            .against(OLDER, 0)
            .labels(Tea.LABELLED, null);

    assertThat(
            EvaluationSheet.of(evaluation, 0, EvaluationSheet.Detail.LIKELY)
                .grids()
                .getFirst()
                .rows())
        .containsExactly(
            List.of("all", "", "1.00", "0.80", "0.89", "0.82"),
            List.of("tea", "milk", "- -> 0.00", "-", "- -> 0.00", "- -> 0.00"));
  }
}
