package io.github.rubricscorer.result;

/**
 * What became of one concept in one answer; {@link Score} has the rules. Immutable and thread-safe,
 * as every enum.
 */
public enum Verdict {
  /** Asserted in full, by a synonym of its own or by a concept that implies it: credit 1. */
  COVERED,
  /** Mentioned with a hedge ("maybe", "not sure"): credited with the rubric's hedged credit. */
  HEDGED,
  /** Only a part of it was said: credited with the level of the rubric's partial. */
  PARTIAL,
  /** Mentioned only to refuse it: no credit. */
  REJECTED,
  /** Not found: no credit. */
  MISSING;

  /**
   * Returns what evidence amounts to if there is no other.
   *
   * @param polarity whether the answer asserts, hedges or rejects it
   * @param level the level that counts, 0..1
   * @return the verdict; {@link #MISSING} for a level of 0
   */
  public static Verdict of(Polarity polarity, double level) {
    if (level == 0) {
      return MISSING;
    }
    return switch (polarity) {
      case ASSERTED -> level < 1 ? PARTIAL : COVERED;
      case HEDGED -> HEDGED;
      case REJECTED -> REJECTED;
    };
  }

  /**
   * Tells whether the answer was found to propose the concept at all.
   *
   * @return true for {@link #COVERED}, {@link #HEDGED} and {@link #PARTIAL}
   */
  public boolean isDetected() {
    return this == COVERED || this == HEDGED || this == PARTIAL;
  }
}
