package io.github.rubricscorer.cli.io;

import java.io.PrintWriter;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;

/**
 * Writes whole lines. If the process is ended meanwhile (Ctrl-C, SIGTERM), what it leaves ends in a
 * whole line all the same: the last lines are completed, and nothing is written after them. To be
 * closed by whoever made it, which does not close what it writes to. Not thread-safe.
 */
public final class LineOutput implements Batch.Results<String>, AutoCloseable {
  /** How long the end of the process waits for somebody who does not take the last lines. */
  private static final long PATIENCE_SECONDS = 2;

  private final PrintWriter out;
  private final ReentrantLock writing = new ReentrantLock();
  private final Thread end = Thread.ofPlatform().unstarted(this::end);

  public LineOutput(PrintWriter out) {
    this.out = out;
    Runtime.getRuntime().addShutdownHook(end);
  }

  /** Writes lines, each with its line feed. */
  void write(String lines) {
    writing.lock();
    try {
      out.write(lines);
    } finally {
      writing.unlock();
    }
  }

  /** Writes lines, each with its line feed. */
  @Override
  public void write(List<String> lines) {
    writing.lock();
    try {
      lines.forEach(out::write);
    } finally {
      writing.unlock();
    }
  }

  /** Hands on what is buffered. */
  @Override
  public void flush() {
    writing.lock();
    try {
      out.flush();
    } finally {
      writing.unlock();
    }
  }

  /** Keeps the lock for good: nobody writes any more. */
  void end() {
    try {
      if (writing.tryLock(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
        out.flush();
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } catch (OutputException e) {
      // Nobody takes the lines, and the process is ending.
    }
  }

  @Override
  public void close() {
    try {
      Runtime.getRuntime().removeShutdownHook(end);
    } catch (IllegalStateException e) {
      // The process is ending, and the hook does what it has to.
    }
  }
}
