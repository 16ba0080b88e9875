package io.github.rubricscorer.evaluation;

import io.github.rubricscorer.evaluation.measure.Bootstrap;

/** What comparing a scorer with people shows. Immutable. */
public sealed interface Evaluation permits LabelEvaluation, GradeEvaluation {
  /**
   * Returns how many answers were compared.
   *
   * @return the number
   */
  int answers();

  /**
   * Returns how the confidence intervals were found.
   *
   * @return the bootstrap
   */
  Bootstrap bootstrap();
}
