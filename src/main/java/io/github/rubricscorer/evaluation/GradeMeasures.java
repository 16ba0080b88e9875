package io.github.rubricscorer.evaluation;

import io.github.rubricscorer.result.Score;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;

/**
 * How well scores agree with a person's for the answers to one question: what {@link
 * GradeAgreement.Measures} tells, without intervals, so that it can be worked out at each
 * keystroke. Immutable.
 *
 * @param pearson the correlation of the scores, -1..1; empty where one row is constant
 * @param weightedKappa the kappa with quadratic weights, at most 1; empty where both rows are one
 *     and the same score
 * @param meanAbsoluteError the mean distance of the scores, 0..1; empty without answers
 */
public record GradeMeasures(
    OptionalDouble pearson, OptionalDouble weightedKappa, OptionalDouble meanAbsoluteError) {
  /**
   * Compares scores.
   *
   * @param grades a person's scores, as shares of the best
   * @param scores the scores of the same answers in the same order
   * @return the measures; all empty without answers
   * @throws IllegalArgumentException if the lists are not of the same length
   */
  public static GradeMeasures of(List<Double> grades, List<Score> scores) {
    if (grades.size() != scores.size()) {
      throw new IllegalArgumentException(grades.size() + " grades of " + scores.size() + " scores");
    }
    if (grades.isEmpty()) {
      return new GradeMeasures(
          OptionalDouble.empty(), OptionalDouble.empty(), OptionalDouble.empty());
    }
    Score.Level level = scores.getFirst().level();
    GradeScale scale = new GradeScale(level == null ? 0 : level.max());
    grades.forEach(scale::add);
    List<Grades.Row> rows = new ArrayList<>();
    for (int i = 0; i < grades.size(); i++) {
      double share = scores.get(i).share();
      rows.add(new Grades.Row(0, grades.get(i), share, scale.nearest(share)));
    }
    return Grades.measures(rows);
  }
}
