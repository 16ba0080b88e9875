package io.github.rubricscorer.spark;

import java.io.PrintWriter;
import java.util.Locale;
import java.util.function.LongSupplier;
import org.apache.spark.scheduler.SparkListener;
import org.apache.spark.scheduler.SparkListenerStageSubmitted;
import org.apache.spark.scheduler.SparkListenerTaskEnd;

/**
 * Tells now and then how far the work is, a line at a time, which a log can take as well as a
 * terminal. Short work tells nothing. Spark calls it on one thread.
 */
final class Progress extends SparkListener {
  private static final long INTERVAL = 10_000_000_000L;

  private final PrintWriter out;
  private final LongSupplier clock;
  private final long started;
  private long due;
  private int tasks;
  private int ended;
  private long written;

  /**
   * Starts to count time.
   *
   * @param out where to write
   * @param clock the time in nanoseconds
   */
  Progress(PrintWriter out, LongSupplier clock) {
    this.out = out;
    this.clock = clock;
    started = clock.getAsLong();
    due = INTERVAL;
  }

  @Override
  public void onStageSubmitted(SparkListenerStageSubmitted stage) {
    tasks = stage.stageInfo().numTasks();
    ended = 0;
  }

  @Override
  public void onTaskEnd(SparkListenerTaskEnd task) {
    if (task.taskInfo().successful()) {
      ended++;
      written += task.taskMetrics().outputMetrics().recordsWritten();
    }
    long elapsed = clock.getAsLong() - started;
    if (elapsed >= due) {
      due = elapsed + INTERVAL;
      tell(elapsed);
    }
  }

  private void tell(long elapsed) {
    out.printf(
        Locale.ROOT,
        "%d of %d tasks of this stage, %,d rows written, %d s%n",
        ended,
        tasks,
        written,
        elapsed / 1_000_000_000L);
    out.flush();
  }
}
