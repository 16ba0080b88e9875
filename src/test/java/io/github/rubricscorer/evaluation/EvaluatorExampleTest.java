package io.github.rubricscorer.evaluation;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.rubricscorer.Scorer;
import java.util.List;
import java.util.OptionalDouble;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** The example of the Javadoc, run as a test. */
class EvaluatorExampleTest {
  @Test
  void evaluates() {
    // @start region="evaluate"
    Scorer scorer = Scorer.bundled();
    List<LabelledAnswer> answers =
        List.of(
            new LabelledAnswer(
                "a-1",
                "salesforce-sync",
                "Use the Bulk API, but no Kafka.",
                Set.of("bulk-api"),
                Set.of("queue-decoupling"),
                Set.of()));

    LabelEvaluation evaluation = Evaluator.of(scorer).labels(answers);
    OptionalDouble f1 = evaluation.scorer().overall(Facet.DETECTION).microF1().value();
    // @end
    assertThat(f1).isPresent();
  }
}
