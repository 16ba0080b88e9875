package io.github.rubricscorer.rubric;

/**
 * How long an answer should take to say.
 *
 * @param minSeconds the shortest good time, in seconds, above 0
 * @param maxSeconds the longest good time, in seconds, at least {@code minSeconds}
 * @param wordsPerMinute the speaking rate that turns words into time, above 0
 */
public record DeliveryTarget(int minSeconds, int maxSeconds, int wordsPerMinute) {
  /**
   * The practice document's "30 to 45 seconds", at 150 words a minute, the middle of the 140 to 160
   * that English is spoken at in conversation and audio books.
   */
  public static final DeliveryTarget DEFAULT = new DeliveryTarget(30, 45, 150);

  /** Checks the ranges. */
  public DeliveryTarget {
    if (minSeconds < 1 || maxSeconds < minSeconds || wordsPerMinute < 1) {
      throw new IllegalArgumentException(
          "not a delivery: %s..%s s, %s words a minute"
              .formatted(minSeconds, maxSeconds, wordsPerMinute));
    }
  }
}
