package io.github.rubricscorer.evaluation.measure;

/**
 * How confidence intervals are found: by the percentile method of the bootstrap (B. Efron and R. J.
 * Tibshirani, <cite>An Introduction to the Bootstrap</cite>, 1993, chapter 13).
 *
 * <p>A resample draws as many answers as there are, with replacement, question by question, so that
 * each question keeps its number of answers; a measure's interval holds the given share of its
 * values on all resamples, cut evenly from both ends. Resamples in which a measure is not defined
 * say nothing about it, and where readers never differ the interval is a point, which is no proof
 * that they never would. Where an answer is drawn, all of its concepts are, since they are not
 * independent of each other.
 *
 * @param resamples how many to draw; 0 for no intervals. 1000 or more are advised for the
 *     percentiles of a 95% interval
 * @param level the share of the resamples' values inside an interval, between 0 and 1
 * @param seed the start of the random numbers; the same seed gives the same intervals everywhere
 */
public record Bootstrap(int resamples, double level, long seed) {
  /** 2000 resamples, 95%. */
  public static final Bootstrap DEFAULT = new Bootstrap(2000, 0.95, 1);

  /**
   * Checks the ranges.
   *
   * @throws IllegalArgumentException if a number is out of its range
   */
  public Bootstrap {
    if (resamples < 0) {
      throw new IllegalArgumentException(resamples + " resamples");
    }
    if (!(level > 0 && level < 1)) {
      throw new IllegalArgumentException("level " + level + " is not between 0 and 1");
    }
  }

  /**
   * Returns the same with another number of resamples.
   *
   * @param number how many to draw; 0 for no intervals
   * @return the bootstrap
   * @throws IllegalArgumentException if the number is below 0
   */
  public Bootstrap withResamples(int number) {
    return new Bootstrap(number, level, seed);
  }
}
