package io.github.rubricscorer.result;

/**
 * How an answer stands to what it mentions.
 *
 * <p>The constants are declared from weakest to strongest: the polarity of a match of several parts
 * is the smallest of its parts.
 */
public enum Polarity {
  /** The answer mentions it only to refuse it: "I wouldn't add Kafka here". */
  REJECTED,
  /** The answer proposes it half-heartedly: "maybe some kind of pooling". */
  HEDGED,
  /** The answer proposes it. */
  ASSERTED;

  /**
   * Returns the weaker of two polarities.
   *
   * @param other the polarity to compare with
   * @return the smaller in declaration order
   */
  public Polarity weaker(Polarity other) {
    return compareTo(other) <= 0 ? this : other;
  }
}
