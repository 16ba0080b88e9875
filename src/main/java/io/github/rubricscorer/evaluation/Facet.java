package io.github.rubricscorer.evaluation;

import io.github.rubricscorer.result.Verdict;

/** A question that verdicts answer with yes or no, and on which two readers can agree or not. */
public enum Facet {
  /** Does the answer propose the concept: covered, hedged or partial? */
  DETECTION,
  /** Does it mention the concept only to refuse it? */
  REJECTION,
  /** Does it propose the concept with a hedge? */
  HEDGING,
  /**
   * Does it propose the concept, where the reader who is judged takes every mention, a rejected one
   * too, for a proposal? The difference to {@link #DETECTION} is what polarity is worth.
   */
  ANY_POLARITY;

  /** The answer of the reader who is taken to be right. */
  boolean isTrue(Verdict verdict) {
    return this == ANY_POLARITY ? verdict.isDetected() : isFound(verdict);
  }

  /** The answer of the reader who is judged. */
  boolean isFound(Verdict verdict) {
    return switch (this) {
      case DETECTION -> verdict.isDetected();
      case REJECTION -> verdict == Verdict.REJECTED;
      case HEDGING -> verdict == Verdict.HEDGED;
      case ANY_POLARITY -> verdict != Verdict.MISSING;
    };
  }
}
