package io.github.rubricscorer.cli.practice;

import java.util.function.LongSupplier;

/** Counts the time that an answer takes. Thread-safe. */
final class Stopwatch {
  private static final long NANOS_PER_SECOND = 1_000_000_000L;

  private final LongSupplier clock;
  private long counted;
  private long started;
  private boolean running;

  /**
   * Makes a stopwatch that stands at zero.
   *
   * @param clock the time in nanoseconds
   */
  Stopwatch(LongSupplier clock) {
    this.clock = clock;
  }

  /** Goes on counting. */
  synchronized void start() {
    if (!running) {
      running = true;
      started = clock.getAsLong();
    }
  }

  /** Stops counting. */
  synchronized void stop() {
    if (running) {
      running = false;
      counted += clock.getAsLong() - started;
    }
  }

  /** The time counted so far, in seconds. */
  synchronized double seconds() {
    long nanos = running ? counted + clock.getAsLong() - started : counted;
    return (double) nanos / NANOS_PER_SECOND;
  }
}
