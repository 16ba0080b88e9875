package io.github.rubricscorer.cli.suite;

import io.github.rubricscorer.cli.io.Streams;
import io.github.rubricscorer.cli.option.ExitCode;
import io.github.rubricscorer.feedback.wording.Printable;
import io.github.rubricscorer.rubric.RubricSet;
import io.github.rubricscorer.testing.suite.SuiteResult;
import java.io.IOException;
import java.nio.file.ClosedWatchServiceException;
import java.nio.file.Path;
import java.nio.file.StandardWatchEventKinds;
import java.nio.file.WatchEvent;
import java.nio.file.WatchKey;
import java.nio.file.WatchService;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;

/**
 * Runs a suite again whenever a rubric or the vocabulary of a directory changes, and tells what is
 * different, until the process is to end or the thread is interrupted.
 *
 * <p>An editor that saves a file causes several events. A run begins when there has been none for a
 * moment, or when that has not happened for long.
 */
final class RubricWatch {
  private static final long QUIET_MILLIS = 100;
  private static final long MOST_MILLIS = 2_000;

  private final Path directory;
  private final Supplier<SuiteResult> suite;
  private final SuiteText text;
  private final Streams streams;

  /** Counted down when the loop has printed its last line. */
  private final CountDownLatch ended = new CountDownLatch(1);

  /**
   * Prepares to watch.
   *
   * @param suite reads and runs the rubrics; a rubric at fault is a result, too
   */
  RubricWatch(Path directory, Supplier<SuiteResult> suite, SuiteText text, Streams streams) {
    this.directory = directory;
    this.suite = suite;
    this.text = text;
    this.streams = streams;
  }

  /** Watches until there is an end to it, and returns the exit code. */
  int run() throws IOException {
    try (WatchService service = directory.getFileSystem().newWatchService()) {
      directory.register(
          service,
          StandardWatchEventKinds.ENTRY_CREATE,
          StandardWatchEventKinds.ENTRY_MODIFY,
          StandardWatchEventKinds.ENTRY_DELETE);
      Thread stop = new Thread(() -> stop(service), "rubric-watch-stop");
      Runtime.getRuntime().addShutdownHook(stop);
      try {
        return watch(service);
      } finally {
        ended.countDown();
        removeHook(stop);
      }
    }
  }

  private int watch(WatchService service) {
    SuiteResult shown = suite.get();
    print(text.of(shown) + waiting());
    SuiteResult run = shown; // the last one that was not at fault, if there was one
    try {
      while (true) {
        Set<String> changed = changed(service);
        if (changed.isEmpty()) {
          streams.tell("rubric: " + directory + ": the directory is gone");
          return ExitCode.FAULT;
        }
        SuiteResult now = suite.get();
        print("\n" + String.join(", ", changed) + " changed\n" + text.changes(run, shown, now));
        shown = now;
        run = now.faults().isEmpty() ? now : run;
      }
    } catch (ClosedWatchServiceException e) {
      // A terminal has shown ^C on a line of its own.
      print(streams.terminal().out() ? "\n" : "");
      return ExitCode.OK;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return ExitCode.OK;
    }
  }

  private String waiting() {
    return "Watching " + directory + "; Ctrl-C ends it.\n";
  }

  /** Waits for changes and returns the files that changed; none if the directory is gone. */
  private static Set<String> changed(WatchService service) throws InterruptedException {
    Set<String> changed = new TreeSet<>();
    while (changed.isEmpty()) {
      WatchKey key = service.take();
      long start = System.nanoTime();
      while (key != null) {
        collect(key, changed);
        if (!key.reset()) {
          return Set.of();
        }
        long elapsed = TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - start);
        key = elapsed < MOST_MILLIS ? service.poll(QUIET_MILLIS, TimeUnit.MILLISECONDS) : null;
      }
    }
    return changed;
  }

  private static void collect(WatchKey key, Set<String> changed) {
    for (WatchEvent<?> event : key.pollEvents()) {
      if (event.kind().equals(StandardWatchEventKinds.OVERFLOW)) {
        changed.add("many files");
      } else if (event.context() instanceof Path file && RubricSet.reads(file)) {
        changed.add(Printable.line(file.toString()));
      }
    }
  }

  private void print(String message) {
    streams.out().print(message);
    streams.out().flush();
  }

  /** Ends the loop when the process is told to end, and lets it print its last line. */
  private void stop(WatchService service) {
    try {
      service.close();
      if (!ended.await(MOST_MILLIS, TimeUnit.MILLISECONDS)) {
        streams.tell("rubric: stopped in the middle of a run");
      }
    } catch (IOException e) {
      streams.tell("rubric: " + directory + ": " + e.getMessage());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private static void removeHook(Thread stop) {
    try {
      Runtime.getRuntime().removeShutdownHook(stop);
    } catch (IllegalStateException e) {
      // The process ends already, and the hook with it.
    }
  }
}
