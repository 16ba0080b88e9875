package io.github.rubricscorer.evaluation.measure;

import java.util.Arrays;
import java.util.OptionalDouble;
import org.apache.commons.statistics.ranking.NaturalRanking;
import org.apache.commons.statistics.ranking.RankingAlgorithm;

/** How alike two columns of numbers are, at most 1. */
public final class Correlation {
  /** Equal numbers share the mean of their ranks. */
  private static final RankingAlgorithm RANKING = new NaturalRanking();

  private Correlation() {}

  /**
   * Pearson's product-moment correlation: how close the pairs are to a straight line.
   *
   * @return -1 to 1; empty where one column is constant, or differs by next to nothing
   */
  public static OptionalDouble pearson(double[] first, double[] second) {
    return isConstant(first) || isConstant(second)
        ? OptionalDouble.empty()
        : coefficient(first, second);
  }

  /** Spearman's rank correlation: Pearson's of the ranks; empty where one column is constant. */
  public static OptionalDouble spearman(double[] first, double[] second) {
    return isConstant(first) || isConstant(second)
        ? OptionalDouble.empty()
        : coefficient(RANKING.apply(first), RANKING.apply(second));
  }

  /**
   * Kappa with quadratic weights: one less the mean squared difference of the pairs by that of all
   * pairs that chance can make. Other than a correlation it asks for the same numbers, not for
   * numbers on a line.
   *
   * @return at most 1; empty where both columns are one and the same number, or next to it
   */
  public static OptionalDouble weightedKappa(double[] first, double[] second) {
    double observed = 0;
    double squares = 0;
    double firstSum = 0;
    double secondSum = 0;
    for (int i = 0; i < first.length; i++) {
      observed += square(first[i] - second[i]);
      squares += square(first[i]) + square(second[i]);
      firstSum += first[i];
      secondSum += second[i];
    }
    double number = first.length == 0 ? 0 : first[0];
    double expected = squares - 2 * firstSum * secondSum / first.length;
    boolean isOne = areAll(first, number) && areAll(second, number);
    return isOne || expected <= 0 // as squares of very small numbers make it
        ? OptionalDouble.empty()
        : OptionalDouble.of(1 - observed / expected);
  }

  private static boolean areAll(double[] numbers, double number) {
    return Arrays.stream(numbers).allMatch(each -> each == number);
  }

  private static double square(double number) {
    return number * number;
  }

  private static OptionalDouble coefficient(double[] first, double[] second) {
    double firstMean = mean(first);
    double secondMean = mean(second);
    double products = 0;
    double firstSquares = 0;
    double secondSquares = 0;
    for (int i = 0; i < first.length; i++) {
      double fromFirst = first[i] - firstMean;
      double fromSecond = second[i] - secondMean;
      products += fromFirst * fromSecond;
      firstSquares += fromFirst * fromFirst;
      secondSquares += fromSecond * fromSecond;
    }
    double spread = Math.sqrt(firstSquares) * Math.sqrt(secondSquares);
    return spread == 0 // as squares of very small numbers make it
        ? OptionalDouble.empty()
        : OptionalDouble.of(Math.clamp(products / spread, -1.0, 1.0)); // rounding could leave it
  }

  private static double mean(double[] numbers) {
    return Arrays.stream(numbers).average().orElseThrow();
  }

  private static boolean isConstant(double[] numbers) {
    return Arrays.stream(numbers).distinct().limit(2).count() < 2;
  }
}
