package io.github.rubricscorer;

/** Does what somebody will ask for, so that it is there by then. */
final class Background {
  private Background() {}

  /**
   * Starts a task that keeps no process from ending. Where it fails nothing is told: whoever asks
   * for what it should have made meets the same failure.
   */
  static void run(Runnable task) {
    Thread thread = new Thread(task, "rubric-scorer-preparation");
    thread.setDaemon(true);
    thread.setUncaughtExceptionHandler((failed, failure) -> {});
    thread.start();
  }
}
