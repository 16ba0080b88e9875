package io.github.rubricscorer.workbench;

import java.util.concurrent.atomic.AtomicInteger;

/** How far the work has come that began last, whether others are going on or not. Thread-safe. */
final class ScoringProgress {
  private volatile Work last = new Work(0);

  /** A work in steps that several threads may take. */
  static final class Work {
    private final int steps;
    private final AtomicInteger taken = new AtomicInteger();

    private Work(int steps) {
      this.steps = steps;
    }

    void step() {
      taken.incrementAndGet();
    }
  }

  /**
   * How far it is.
   *
   * @param done the steps that are taken
   * @param all all steps; 0 where nothing was begun
   */
  record State(int done, int all) {}

  /** Begins a work. */
  Work begin(int steps) {
    Work work = new Work(steps);
    last = work;
    return work;
  }

  State state() {
    Work work = last;
    return new State(Math.min(work.taken.get(), work.steps), work.steps);
  }
}
