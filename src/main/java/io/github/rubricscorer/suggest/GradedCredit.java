package io.github.rubricscorer.suggest;

import io.github.rubricscorer.evaluation.measure.Correlation;
import java.util.List;
import java.util.Objects;
import java.util.OptionalDouble;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;

/**
 * How a credit goes with the grades of people.
 *
 * @param with the mean grade of the answers with some credit; empty where there is none
 * @param without that of the answers with none, likewise
 * @param correlation the correlation of credit and grade, which is the point-biserial one where the
 *     credit is all or nothing; empty where one of them is always the same
 */
record GradedCredit(OptionalDouble with, OptionalDouble without, OptionalDouble correlation) {
  private static final GradedCredit UNKNOWN =
      new GradedCredit(OptionalDouble.empty(), OptionalDouble.empty(), OptionalDouble.empty());

  /**
   * Compares.
   *
   * @param credits a credit for each answer
   * @param answers the answers; without grades nothing is known
   */
  static GradedCredit of(double[] credits, List<GivenAnswer> answers) {
    double[] grades = grades(answers);
    return grades.length == 0
        ? UNKNOWN
        : new GradedCredit(
            mean(grades, i -> credits[i] != 0),
            mean(grades, i -> credits[i] == 0),
            Correlation.pearson(credits, grades));
  }

  /** Returns the grades, none where an answer has none. */
  static double[] grades(List<GivenAnswer> answers) {
    return answers.stream().anyMatch(answer -> answer.grade() == null)
        ? new double[0]
        : answers.stream().mapToDouble(one -> Objects.requireNonNull(one.grade())).toArray();
  }

  private static OptionalDouble mean(double[] grades, IntPredicate wanted) {
    return IntStream.range(0, grades.length).filter(wanted).mapToDouble(i -> grades[i]).average();
  }
}
