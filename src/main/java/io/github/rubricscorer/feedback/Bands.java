package io.github.rubricscorer.feedback;

/**
 * The coverage from which each {@link Band} holds; below the lowest bound an answer is weak.
 * Immutable and thread-safe.
 *
 * @param excellent the least coverage of an excellent answer, 0..1
 * @param strong the least coverage of a strong answer, at most {@code excellent}
 * @param partial the least coverage of a partial answer, above 0 and at most {@code strong}
 */
public record Bands(double excellent, double strong, double partial) {
  /** Quarters: excellent from 0.75, strong from 0.5, partial from 0.25. */
  public static final Bands DEFAULT = new Bands(0.75, 0.5, 0.25);

  /**
   * Checks the order of the bounds.
   *
   * @throws IllegalArgumentException if the bounds are not in 0..1 or not in their order
   */
  public Bands {
    if (!(0 < partial && partial <= strong && strong <= excellent && excellent <= 1)) {
      throw new IllegalArgumentException(
          "not ascending in 0..1: " + partial + ", " + strong + ", " + excellent);
    }
  }

  /**
   * Returns the band of a coverage.
   *
   * @param coverage 0..1
   * @return the highest band whose bound it reaches
   */
  public Band of(double coverage) {
    if (coverage >= excellent) {
      return Band.EXCELLENT;
    }
    if (coverage >= strong) {
      return Band.STRONG;
    }
    return coverage >= partial ? Band.PARTIAL : Band.WEAK;
  }
}
