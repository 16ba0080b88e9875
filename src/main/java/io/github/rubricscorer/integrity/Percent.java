package io.github.rubricscorer.integrity;

/** Shares as people read them. */
final class Percent {
  private Percent() {}

  /**
   * Returns a share in whole percent, rounded down without a percent sign, so that nothing short of
   * all is 100.
   */
  static String of(double share) {
    return Integer.toString((int) Math.floor(share * 100 + 1e-9));
  }
}
