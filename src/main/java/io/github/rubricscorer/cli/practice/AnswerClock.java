package io.github.rubricscorer.cli.practice;

import java.util.Locale;

/**
 * The running time of an answer beside the time that it should take.
 *
 * @param watch the running time
 * @param minSeconds the shortest good time
 * @param maxSeconds the longest good time
 */
record AnswerClock(Stopwatch watch, int minSeconds, int maxSeconds) {
  private static final int SECONDS_PER_MINUTE = 60;

  /** Where the running time stands. */
  enum Phase {
    EARLY,
    GOOD,
    LATE
  }

  Phase phase() {
    double seconds = watch.seconds();
    if (seconds < minSeconds) {
      return Phase.EARLY;
    }
    return seconds > maxSeconds ? Phase.LATE : Phase.GOOD;
  }

  /** The running time, such as {@code 0:42}. */
  String time() {
    return minutes((long) watch.seconds());
  }

  /** The time that the answer should take, such as {@code 0:30 to 0:45}. */
  String target() {
    return minutes(minSeconds) + " to " + minutes(maxSeconds);
  }

  /** Minutes and seconds. */
  static String minutes(long seconds) {
    return String.format(
        Locale.ROOT, "%d:%02d", seconds / SECONDS_PER_MINUTE, seconds % SECONDS_PER_MINUTE);
  }
}
