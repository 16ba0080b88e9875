package io.github.rubricscorer.rubric;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * How long an answer should take to say.
 *
 * <p>Made from {@link #DEFAULT} by {@link #withSeconds} and {@link #withWordsPerMinute}, so that a
 * later version can add a part. Two are equal if their numbers are. Immutable and thread-safe.
 */
public final class DeliveryTarget {
  /**
   * The practice document's "30 to 45 seconds", at 150 words a minute, the middle of the 140 to 160
   * that English is spoken at in conversation and audio books.
   */
  public static final DeliveryTarget DEFAULT = new DeliveryTarget(30, 45, 150);

  private final int minSeconds;
  private final int maxSeconds;
  private final int wordsPerMinute;

  private DeliveryTarget(int minSeconds, int maxSeconds, int wordsPerMinute) {
    if (minSeconds < 1 || maxSeconds < minSeconds || wordsPerMinute < 1) {
      throw new IllegalArgumentException(
          "not a delivery: %s..%s s, %s words a minute"
              .formatted(minSeconds, maxSeconds, wordsPerMinute));
    }
    this.minSeconds = minSeconds;
    this.maxSeconds = maxSeconds;
    this.wordsPerMinute = wordsPerMinute;
  }

  /**
   * Returns the same with another time.
   *
   * @param min the shortest good time, in seconds, above 0
   * @param max the longest good time, in seconds, at least {@code min}
   * @return the target
   * @throws IllegalArgumentException if that is no range above 0
   */
  public DeliveryTarget withSeconds(int min, int max) {
    return new DeliveryTarget(min, max, wordsPerMinute);
  }

  /**
   * Returns the same with another speaking rate.
   *
   * @param words the words a minute, above 0
   * @return the target
   * @throws IllegalArgumentException if the rate is not above 0
   */
  public DeliveryTarget withWordsPerMinute(int words) {
    return new DeliveryTarget(minSeconds, maxSeconds, words);
  }

  /**
   * Returns the shortest good time.
   *
   * @return seconds, above 0
   */
  public int minSeconds() {
    return minSeconds;
  }

  /**
   * Returns the longest good time.
   *
   * @return seconds, at least {@link #minSeconds}
   */
  public int maxSeconds() {
    return maxSeconds;
  }

  /**
   * Returns the speaking rate that turns words into time.
   *
   * @return words a minute, above 0
   */
  public int wordsPerMinute() {
    return wordsPerMinute;
  }

  /** Compares the numbers. */
  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof DeliveryTarget that
        && minSeconds == that.minSeconds
        && maxSeconds == that.maxSeconds
        && wordsPerMinute == that.wordsPerMinute;
  }

  @Override
  public int hashCode() {
    return Objects.hash(minSeconds, maxSeconds, wordsPerMinute);
  }

  /** Returns the numbers, for messages. */
  @Override
  public String toString() {
    return "DeliveryTarget[%s..%s s, %s words a minute]"
        .formatted(minSeconds, maxSeconds, wordsPerMinute);
  }
}
