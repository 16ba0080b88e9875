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
   * Tells whether the answer was found to propose the concept at all.
   *
   * @return true for {@link #COVERED}, {@link #HEDGED} and {@link #PARTIAL}
   */
  public boolean isDetected() {
    return this == COVERED || this == HEDGED || this == PARTIAL;
  }
}
