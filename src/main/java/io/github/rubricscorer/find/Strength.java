package io.github.rubricscorer.find;

import io.github.rubricscorer.result.Polarity;

/**
 * How much a match is worth beside others of the same plan, as a small number: an excluded match
 * first, then the polarities from weakest to strongest. The standing of several words is the
 * smallest of theirs.
 */
public final class Strength {
  public static final int EXCLUDED = 0;
  public static final int REJECTED = 1;
  public static final int HEDGED = 2;
  public static final int ASSERTED = 3;

  /** The number of standings. */
  static final int COUNT = 4;

  private Strength() {}

  static int of(Polarity polarity) {
    return switch (polarity) {
      case REJECTED -> REJECTED;
      case HEDGED -> HEDGED;
      case ASSERTED -> ASSERTED;
    };
  }
}
