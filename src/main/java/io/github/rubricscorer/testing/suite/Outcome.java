package io.github.rubricscorer.testing.suite;

/** What a check means for a suite of tests. */
public enum Outcome {
  /** The example got what it demands. */
  PASSED,
  /** It did not. */
  FAILED,
  /** It did not, and is marked as a known gap: no failure. */
  KNOWN_GAP,
  /** It did, although it is marked as a known gap: a failure until the mark is removed. */
  CLOSED_GAP;

  /**
   * Tells whether the suite fails by it.
   *
   * @return true for {@link #FAILED} and {@link #CLOSED_GAP}
   */
  public boolean isFailure() {
    return this == FAILED || this == CLOSED_GAP;
  }
}
