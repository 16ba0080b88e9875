package io.github.rubricscorer.find;

/**
 * How a match counts beside others of its plan, as a number: excluded, rejected, hedged, asserted.
 * A match of several words has the lowest of theirs.
 */
public final class Strength {
  public static final int EXCLUDED = 0;
  public static final int REJECTED = 1;
  public static final int HEDGED = 2;
  public static final int ASSERTED = 3;

  /** The number of strengths. */
  static final int COUNT = 4;

  private Strength() {}
}
