package io.github.rubricscorer.spark;

import java.util.concurrent.atomic.AtomicInteger;
import org.apache.spark.SparkContext;
import org.apache.spark.scheduler.SparkListener;
import org.apache.spark.scheduler.SparkListenerTaskEnd;
import org.apache.spark.scheduler.SparkListenerTaskStart;

/** Kills the first attempt of every task of a session while it runs. */
final class TaskKiller extends SparkListener {
  private static final int DELAY_MILLIS = 50;

  private final SparkContext context;

  /** How many attempts were killed before they could end. */
  final AtomicInteger killed = new AtomicInteger();

  TaskKiller(SparkContext context) {
    this.context = context;
  }

  @Override
  public void onTaskStart(SparkListenerTaskStart task) {
    if (task.taskInfo().attemptNumber() == 0) {
      Thread.ofVirtual().start(() -> kill(task.taskInfo().taskId()));
    }
  }

  private void kill(long task) {
    try {
      Thread.sleep(DELAY_MILLIS);
      context.killTaskAttempt(task, true, "by the test");
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  @Override
  public void onTaskEnd(SparkListenerTaskEnd task) {
    if (task.taskInfo().killed()) {
      killed.incrementAndGet();
    }
  }
}
