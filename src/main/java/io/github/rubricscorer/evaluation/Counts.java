package io.github.rubricscorer.evaluation;

import java.util.OptionalDouble;

/**
 * How often two readers answer a yes-or-no question alike. One reader is taken to be right, the
 * other one is judged; F1 and kappa are the same the other way round.
 *
 * <p>Precision, recall and F1 are those of Manning, Raghavan and Schütze, <cite>Introduction to
 * Information Retrieval</cite>, 2008, section 8.3; kappa is that of J. Cohen, "A coefficient of
 * agreement for nominal scales", <cite>Educational and Psychological Measurement</cite> 20 (1960).
 *
 * @param truePositives both say yes
 * @param falsePositives only the reader who is judged says yes
 * @param falseNegatives only the reader who is right says yes
 * @param trueNegatives both say no
 */
public record Counts(
    long truePositives, long falsePositives, long falseNegatives, long trueNegatives) {
  /** Of no answer. */
  public static final Counts NONE = new Counts(0, 0, 0, 0);

  /**
   * Checks the numbers.
   *
   * @throws IllegalArgumentException if one is below 0
   */
  public Counts {
    if (Math.min(Math.min(truePositives, falsePositives), Math.min(falseNegatives, trueNegatives))
        < 0) {
      throw new IllegalArgumentException("a number below 0");
    }
  }

  /**
   * Returns which share of the yes of the reader who is judged is right.
   *
   * @return 0..1; empty where there is no such yes
   */
  public OptionalDouble precision() {
    return share(truePositives, truePositives + falsePositives);
  }

  /**
   * Returns which share of the right yes is found.
   *
   * @return 0..1; empty where there is no right yes
   */
  public OptionalDouble recall() {
    return share(truePositives, truePositives + falseNegatives);
  }

  /**
   * Returns the harmonic mean of precision and recall, as {@code 2 tp / (2 tp + fp + fn)}, which is
   * 0 where one of the two has no value.
   *
   * @return 0..1; empty where neither reader ever says yes
   */
  public OptionalDouble f1() {
    return share(2 * truePositives, 2 * truePositives + falsePositives + falseNegatives);
  }

  /**
   * Returns Cohen's kappa: the agreement above that of chance, {@code (po - pe) / (1 - pe)}.
   *
   * @return -1..1, 0 for the agreement of chance; empty where both readers always give one and the
   *     same answer, and where there is none
   */
  public OptionalDouble kappa() {
    double all = (double) truePositives + falsePositives + falseNegatives + trueNegatives;
    double bothYes = (double) (truePositives + falsePositives) * (truePositives + falseNegatives);
    double bothNo = (double) (trueNegatives + falsePositives) * (trueNegatives + falseNegatives);
    double above = (truePositives + trueNegatives) * all - bothYes - bothNo;
    double possible = all * all - bothYes - bothNo;
    return possible == 0 ? OptionalDouble.empty() : OptionalDouble.of(above / possible);
  }

  /**
   * Adds up.
   *
   * @param other other counts
   * @return the cells of both together
   */
  public Counts plus(Counts other) {
    return new Counts(
        truePositives + other.truePositives,
        falsePositives + other.falsePositives,
        falseNegatives + other.falseNegatives,
        trueNegatives + other.trueNegatives);
  }

  private static OptionalDouble share(long part, long whole) {
    return whole == 0 ? OptionalDouble.empty() : OptionalDouble.of((double) part / whole);
  }
}
