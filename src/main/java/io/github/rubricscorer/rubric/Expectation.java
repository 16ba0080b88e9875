package io.github.rubricscorer.rubric;

import io.github.rubricscorer.result.Verdict;
import java.util.Arrays;
import java.util.Locale;

/**
 * The demands that an {@link Example} can make on a concept's verdict. Immutable and thread-safe,
 * as every enum.
 */
public enum Expectation {
  /** It must be detected: covered, hedged or partial. */
  COVERS("covered, hedged or partial"),
  /** It must be exactly hedged. */
  HEDGES("hedged"),
  /** It must be exactly partial. */
  PARTIALS("partial"),
  /** It must not be detected: missing or rejected. */
  MISSES("missing or rejected"),
  /** It must be exactly rejected. */
  REJECTS("rejected");

  private final String verdicts;

  Expectation(String verdicts) {
    this.verdicts = verdicts;
  }

  /**
   * Tells whether a verdict meets the demand.
   *
   * @param verdict what a concept got
   * @return true if it does
   */
  public boolean isMetBy(Verdict verdict) {
    return switch (this) {
      case COVERS -> verdict.isDetected();
      case HEDGES -> verdict == Verdict.HEDGED;
      case PARTIALS -> verdict == Verdict.PARTIAL;
      case MISSES -> !verdict.isDetected();
      case REJECTS -> verdict == Verdict.REJECTED;
    };
  }

  /** Tells whether some verdict meets both demands. */
  boolean agreesWith(Expectation other) {
    return Arrays.stream(Verdict.values()).anyMatch(v -> isMetBy(v) && other.isMetBy(v));
  }

  /**
   * Tells whether the demand is that the concept be detected.
   *
   * @return true for {@link #COVERS}, {@link #HEDGES} and {@link #PARTIALS}
   */
  public boolean demandsDetection() {
    return agreesWith(COVERS);
  }

  /**
   * Returns the key of the demand in a rubric file.
   *
   * @return a key such as {@code covers}
   */
  public String key() {
    return name().toLowerCase(Locale.ROOT);
  }

  /**
   * Returns the verdicts that meet the demand, in words.
   *
   * @return a text such as {@code covered, hedged or partial}
   */
  public String verdicts() {
    return verdicts;
  }
}
