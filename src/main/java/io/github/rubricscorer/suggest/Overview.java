package io.github.rubricscorer.suggest;

import io.github.rubricscorer.evaluation.GradeAgreement.Measures;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalDouble;
import org.jspecify.annotations.Nullable;

/**
 * Whether a rubric tells answers apart: how its scores lie, and how they go with grades. Scores and
 * grades are shares of the best, 0 to 1. Immutable.
 *
 * @param least the lowest score
 * @param lowerQuartile a quarter of the answers score no more
 * @param median half of the answers score no more
 * @param upperQuartile three quarters of the answers score no more
 * @param most the highest score
 * @param distinct how many different scores there are
 * @param tenths how many answers score in each tenth, from 0 to 0.1 on; the last includes 1
 * @param meanScore the mean score
 * @param meanGrade the mean grade; empty without grades
 * @param pearson the correlation of scores and grades, -1 to 1; empty without grades and where one
 *     of them is always the same
 * @param weightedKappa their agreement beyond chance with quadratic weights, at most 1, where a
 *     score counts as the nearest grade that was given; empty without grades
 */
public record Overview(
    double least,
    double lowerQuartile,
    double median,
    double upperQuartile,
    double most,
    int distinct,
    List<Integer> tenths,
    double meanScore,
    OptionalDouble meanGrade,
    OptionalDouble pearson,
    OptionalDouble weightedKappa) {
  private static final int TENTHS = 10;

  /** Copies the list. */
  public Overview {
    tenths = List.copyOf(tenths);
  }

  /**
   * Counts scores, at least one.
   *
   * @param agreement how they agree with the grades, or null where there are none
   */
  static Overview of(double[] scores, List<GivenAnswer> answers, @Nullable Measures agreement) {
    double[] sorted = scores.clone();
    Arrays.sort(sorted);
    int[] tenths = new int[TENTHS];
    for (double score : scores) {
      tenths[Math.min(TENTHS - 1, (int) (score * TENTHS + 1e-9))]++;
    }
    double[] grades = GradedCredit.grades(answers);
    return new Overview(
        sorted[0],
        quantile(sorted, 0.25),
        quantile(sorted, 0.5),
        quantile(sorted, 0.75),
        sorted[sorted.length - 1],
        (int) Arrays.stream(sorted).map(Overview::rounded).distinct().count(),
        Arrays.stream(tenths).boxed().toList(),
        Arrays.stream(scores).average().orElse(0),
        Arrays.stream(grades).average(),
        agreement == null ? OptionalDouble.empty() : agreement.pearson().value(),
        agreement == null ? OptionalDouble.empty() : agreement.weightedKappa().value());
  }

  private static double rounded(double score) {
    return Math.round(score * 10_000) / 10_000.0;
  }

  /** The lowest score that a share of the answers does not exceed. */
  private static double quantile(double[] sorted, double share) {
    return sorted[Math.max(0, (int) Math.ceil(share * sorted.length) - 1)];
  }
}
