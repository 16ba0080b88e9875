package io.github.rubricscorer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.github.rubricscorer.evaluation.AnswerReader;
import io.github.rubricscorer.evaluation.Evaluator;
import io.github.rubricscorer.evaluation.Facet;
import io.github.rubricscorer.evaluation.LabelEvaluation;
import io.github.rubricscorer.evaluation.measure.Bootstrap;
import io.github.rubricscorer.report.evaluation.EvaluationReport;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** How well the rubrics find what readers of the labelled answers found. */
class DevAnswersTest {
  private static final Path ANSWERS = Path.of("../shared/data/dev-answers/answers.jsonl");

  private static LabelEvaluation evaluation;

  @BeforeAll
  static void answersAreThere() throws IOException {
    assumeTrue(Files.exists(ANSWERS), () -> "skipped: there is no " + ANSWERS);
    Scorer scorer = Scorer.bundled();
    AnswerReader reader = AnswerReader.of(scorer);
    evaluation =
        Evaluator.of(scorer)
            .with(Bootstrap.DEFAULT.withResamples(0))
            .labels(reader.jsonLines(ANSWERS.toString(), Files.readString(ANSWERS)));
    System.out.println(new EvaluationReport().text(evaluation, 0, false));
  }

  @Test
  void detectionAgreesWithTheLabels() {
    assertThat(f1(Facet.ANY_POLARITY)).isGreaterThanOrEqualTo(0.80);
    assertThat(f1(Facet.DETECTION)).isGreaterThanOrEqualTo(0.92);
  }

  @Test
  void rejectedVerdictsAgreeWithTheLabels() {
    assertThat(f1(Facet.REJECTION)).isGreaterThanOrEqualTo(0.80);
  }

  private static double f1(Facet facet) {
    return evaluation.scorer().overall(facet).microF1().value().orElseThrow();
  }
}
