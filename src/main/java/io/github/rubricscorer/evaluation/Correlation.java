package io.github.rubricscorer.evaluation;

import java.util.Arrays;
import java.util.OptionalDouble;
import org.apache.commons.statistics.ranking.NaturalRanking;
import org.apache.commons.statistics.ranking.RankingAlgorithm;

/** How alike two columns of numbers run, from -1 to 1; empty where one of them is constant. */
public final class Correlation {
  /** Equal numbers share the mean of their ranks. */
  private static final RankingAlgorithm RANKING = new NaturalRanking();

  private Correlation() {}

  /** Pearson's product-moment correlation: how close the pairs are to a straight line. */
  public static OptionalDouble pearson(double[] first, double[] second) {
    return isConstant(first) || isConstant(second)
        ? OptionalDouble.empty()
        : OptionalDouble.of(coefficient(first, second));
  }

  /** Spearman's rank correlation: Pearson's of the ranks. */
  static OptionalDouble spearman(double[] first, double[] second) {
    return isConstant(first) || isConstant(second)
        ? OptionalDouble.empty()
        : OptionalDouble.of(coefficient(RANKING.apply(first), RANKING.apply(second)));
  }

  private static double coefficient(double[] first, double[] second) {
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
    // Rounding could leave the range.
    return Math.clamp(products / (Math.sqrt(firstSquares) * Math.sqrt(secondSquares)), -1.0, 1.0);
  }

  private static double mean(double[] numbers) {
    return Arrays.stream(numbers).average().orElseThrow();
  }

  private static boolean isConstant(double[] numbers) {
    return Arrays.stream(numbers).distinct().limit(2).count() < 2;
  }
}
