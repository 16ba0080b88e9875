package io.github.rubricscorer.evaluation.measure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CorrelationTest {
  /** Anscombe 1973, Graphs in Statistical Analysis: four scatters of one correlation, 0.816. */
  @ParameterizedTest
  @CsvSource({
    "10 8 13 9 11 14 6 4 12 7 5, 8.04 6.95 7.58 8.81 8.33 9.96 7.24 4.26 10.84 4.82 5.68, 0.81642",
    "10 8 13 9 11 14 6 4 12 7 5, 9.14 8.14 8.74 8.77 9.26 8.10 6.13 3.10 9.13 7.26 4.74, 0.81624",
    "10 8 13 9 11 14 6 4 12 7 5, 7.46 6.77 12.74 7.11 7.81 8.84 6.08 5.39 8.15 6.42 5.73, 0.81629",
    "8 8 8 8 8 8 8 19 8 8 8, 6.58 5.76 7.71 8.84 8.47 7.04 5.25 12.50 5.56 7.91 6.89, 0.81652",
    "1 2 3, 2 4 6, 1",
    "1 2 3, 0.3 0.2 0.1, -1",
  })
  void pearson(String first, String second, double correlation) {
    assertThat(Correlation.pearson(numbers(first), numbers(second)))
        .hasValueCloseTo(correlation, within(5e-6));
  }

  /** Without ties it is 1 - 6 d / (n (n^2 - 1)), where d sums the squared differences of ranks. */
  @ParameterizedTest
  @CsvSource({
    "106 100 86 101 99 103 97 113 112 110, 7 27 2 50 28 29 20 12 6 17, -0.1757576", // d = 194
    "1 2 3 4, 1 10 100 1000, 1",
    "4 2.5 2.5 1, 4 3 2 1, 0.9486833", // the ranks themselves
    "0.9 0.5 0.5 0.1, 7 3 2 1, 0.9486833",
  })
  void spearman(String first, String second, double correlation) {
    assertThat(Correlation.spearman(numbers(first), numbers(second)))
        .hasValueCloseTo(correlation, within(1e-7));
  }

  @Test
  void aConstantCorrelatesWithNothing() {
    double[] same = {0.1, 0.1, 0.1};
    double[] other = {1, 2, 3};

    assertThat(Correlation.pearson(same, other)).isEmpty();
    assertThat(Correlation.pearson(other, same)).isEmpty();
    assertThat(Correlation.spearman(same, other)).isEmpty();
    assertThat(Correlation.spearman(other, same)).isEmpty();
  }

  @Test
  void numbersWhoseSquaresAreNothingCorrelateWithNothing() {
    double[] tiny = {1e-300, 0};
    double[] other = {0, 1};

    assertThat(Correlation.pearson(tiny, other)).isEmpty();
    assertThat(Correlation.pearson(other, tiny)).isEmpty();
    assertThat(Correlation.spearman(tiny, other)).hasValueCloseTo(-1.0, within(1e-7));
    assertThat(Correlation.weightedKappa(tiny, new double[] {0, 1e-300})).isEmpty();
  }

  @Test
  void whatRunsAlikeNeverExceedsOne() {
    double[] numbers = {0.1, 0.2, 0.7};

    assertThat(Correlation.pearson(numbers, numbers).orElseThrow()).isBetween(0.999999, 1.0);
  }

  private static double[] numbers(String text) {
    return Arrays.stream(text.split(" ", -1)).mapToDouble(Double::parseDouble).toArray();
  }
}
