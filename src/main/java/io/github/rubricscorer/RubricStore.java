package io.github.rubricscorer;

import io.github.rubricscorer.rubric.RubricException;
import io.github.rubricscorer.rubric.RubricSet;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.ClosedWatchServiceException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardWatchEventKinds;
import java.nio.file.WatchKey;
import java.nio.file.WatchService;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The rubrics of a directory or an archive as they are now: a scorer that is replaced when a file
 * changes.
 *
 * {@snippet class="io.github.rubricscorer.RubricStoreTest" region="store"}
 *
 * <p>{@link #scorer} returns all rubrics of one moment. Take it once for each piece of work: what
 * it returned stays as it was, and a call that has begun ends with the rubrics it began with. All
 * rubrics change together, or none does.
 *
 * <p><b>When it looks.</b> A thread waits for the file system to tell of a change, and looks by
 * itself every two seconds, where no change is reported (network drives, archives). It reads when
 * names, sizes, times and readability of the files have been the same for 100 ms, or after two
 * seconds of changes, and takes what it read only if they are still the same: a file that is being
 * written is read again when it is whole. While files change without a pause, the rubrics stay as
 * they were.
 *
 * <p><b>What is faulty.</b> A faulty edit, a directory without a rubric or that is gone, changes
 * nothing: the last good rubrics stay, and the listener gets every fault, once for each state of
 * the files. The next good state replaces them. Whatever else fails, such as the setting up of a
 * scorer or the memory, goes to the thread's handler of uncaught exceptions instead.
 *
 * <p>Thread-safe. Until it is {@linkplain #close closed} it has one thread, which does not keep a
 * program running.
 */
public final class RubricStore implements AutoCloseable {
  private static final long LOOK_MILLIS = 2_000;
  private static final long QUIET_MILLIS = 100;
  private static final long MOST_MILLIS = 2_000;

  private final Path directory;
  private final UnaryOperator<Scorer> setUp;
  private final Listener listener;
  private final @Nullable WatchService changes;
  private final CountDownLatch closed = new CountDownLatch(1);
  private final Thread thread = new Thread(this::watch, "rubric-store");
  private @Nullable WatchKey key;

  /** The files when they were read last, whether they were good or not. */
  private Map<String, FileState> seen;

  private volatile Scorer scorer;

  /** What tells a file from what it was before. */
  private record FileState(long size, long nanos, boolean readable, @Nullable Object identity) {}

  /**
   * Hears what becomes of changes. Its methods are called by the thread of the store, one at a
   * time; an exception that they throw goes to the thread's handler of uncaught exceptions, and
   * ends nothing.
   */
  public interface Listener {
    /**
     * Takes the rubrics that count from now on.
     *
     * @param scorer what {@link RubricStore#scorer} returns now
     */
    default void replaced(Scorer scorer) {}

    /**
     * Takes what is wrong with a change; the rubrics from before it still count.
     *
     * @param faults every fault of every file
     */
    void refused(RubricException faults);
  }

  private RubricStore(
      Path directory,
      UnaryOperator<Scorer> setUp,
      Listener listener,
      @Nullable WatchService changes) {
    this.directory = directory;
    this.setUp = setUp;
    this.listener = listener;
    this.changes = changes;
    register();
    seen = files();
    scorer = load();
    thread.setDaemon(true);
  }

  /**
   * Loads the rubrics of a directory or an archive and goes on watching it.
   *
   * @param directory the directory, or an archive as {@link Scorer#load} takes it
   * @param listener gets changes and faults from then on
   * @return the store, to be closed
   * @throws RubricException if the rubrics are at fault now, as {@link Scorer#load} says
   */
  public static RubricStore open(Path directory, Listener listener) {
    return open(directory, UnaryOperator.identity(), listener);
  }

  /**
   * Loads the rubrics of a directory or an archive and goes on watching it.
   *
   * @param directory the directory, or an archive as {@link Scorer#load} takes it
   * @param setUp makes of each scorer the one that counts, such as {@code scorer ->
   *     scorer.withListener(metrics)}
   * @param listener gets changes and faults from then on
   * @return the store, to be closed
   * @throws RubricException if the rubrics are at fault now, as {@link Scorer#load} says
   */
  public static RubricStore open(Path directory, UnaryOperator<Scorer> setUp, Listener listener) {
    Objects.requireNonNull(directory, "directory");
    Objects.requireNonNull(setUp, "setUp");
    Objects.requireNonNull(listener, "listener");
    return started(directory, setUp, listener, watchService(directory));
  }

  /** Opens a store to which no change is reported, so that it has to look by itself. */
  static RubricStore looking(Path directory, Listener listener) {
    return started(directory, UnaryOperator.identity(), listener, null);
  }

  private static RubricStore started(
      Path directory,
      UnaryOperator<Scorer> setUp,
      Listener listener,
      @Nullable WatchService changes) {
    try {
      RubricStore store = new RubricStore(directory, setUp, listener, changes);
      store.thread.start();
      return store;
    } catch (RuntimeException | Error e) {
      close(changes);
      throw e;
    }
  }

  private Scorer load() {
    return Objects.requireNonNull(setUp.apply(Scorer.load(directory)), "the scorer set up");
  }

  /** Returns the file system's own service, or null where it has none to give. */
  private static @Nullable WatchService watchService(Path directory) {
    try {
      return directory.getFileSystem().newWatchService();
    } catch (IOException | UnsupportedOperationException e) {
      return null; // Looking every two seconds does.
    }
  }

  /**
   * Returns the rubrics of now.
   *
   * @return the scorer of the last good state of the directory; the same object until that changes
   */
  public Scorer scorer() {
    return scorer;
  }

  /**
   * Ends the watching, and waits for that unless it is the listener who calls. {@link #scorer}
   * stays what it was. Closing twice does nothing.
   */
  @Override
  public void close() {
    closed.countDown();
    close(changes);
    boolean interrupted = false;
    while (thread.isAlive() && thread != Thread.currentThread()) {
      try {
        thread.join();
      } catch (InterruptedException e) {
        interrupted = true;
      }
    }
    if (interrupted) {
      Thread.currentThread().interrupt();
    }
  }

  private static void close(@Nullable WatchService service) {
    if (service != null) {
      try {
        service.close();
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }

  /** Returns the directory, for messages. */
  @Override
  public String toString() {
    return "RubricStore[" + directory + "]";
  }

  private void watch() {
    try {
      while (!awaitChange()) {
        Map<String, FileState> now = files();
        if (!now.equals(seen)) {
          read();
        }
      }
    } catch (InterruptedException | ClosedWatchServiceException e) {
      // It is closed; nobody else has the thread.
    }
  }

  /** Waits until there may be a change; returns true when the store is closed. */
  private boolean awaitChange() throws InterruptedException {
    if (key == null || !key.isValid()) {
      register();
    }
    if (changes == null || key == null) {
      return closed.await(LOOK_MILLIS, TimeUnit.MILLISECONDS);
    }
    WatchKey key = changes.poll(LOOK_MILLIS, TimeUnit.MILLISECONDS);
    if (key != null) {
      key.pollEvents();
      key.reset();
    }
    return closed.getCount() == 0;
  }

  private void register() {
    key = null;
    if (changes != null) {
      try {
        key =
            directory.register(
                changes,
                StandardWatchEventKinds.ENTRY_CREATE,
                StandardWatchEventKinds.ENTRY_MODIFY,
                StandardWatchEventKinds.ENTRY_DELETE);
      } catch (IOException e) {
        // It is gone, or cannot be watched: it is looked at.
      }
    }
  }

  /** Reads the files when they are at rest, again and again until they did not change meanwhile. */
  private void read() throws InterruptedException {
    Map<String, FileState> before = settled();
    while (closed.getCount() > 0 && !before.equals(seen)) {
      Scorer loaded = null;
      Throwable failure = null;
      try {
        loaded = load();
      } catch (Throwable e) { // an Error, too: the next edit may ask for less
        failure = e;
      }
      Map<String, FileState> after = files();
      if (after.equals(before)) {
        seen = before;
        take(loaded, failure);
      } else {
        before = settled();
      }
    }
  }

  private void take(@Nullable Scorer loaded, @Nullable Throwable failure) {
    try {
      if (loaded != null) {
        scorer = loaded;
        listener.replaced(loaded);
      } else if (failure instanceof RubricException faults) {
        listener.refused(faults);
      } else if (failure != null) {
        uncaught(failure);
      }
    } catch (Throwable e) {
      uncaught(e);
    }
  }

  private void uncaught(Throwable failure) {
    thread.getUncaughtExceptionHandler().uncaughtException(thread, failure);
  }

  /** Returns the files when they have been the same for a moment, or at last. */
  private Map<String, FileState> settled() throws InterruptedException {
    long start = System.nanoTime();
    Map<String, FileState> before = files();
    while (!closed.await(QUIET_MILLIS, TimeUnit.MILLISECONDS)) {
      Map<String, FileState> now = files();
      long elapsed = TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - start);
      if (now.equals(before) || elapsed > MOST_MILLIS) {
        return now;
      }
      before = now;
    }
    return seen;
  }

  /** Returns the files that are read, as far as they can be looked at; else where they are. */
  private Map<String, FileState> files() {
    Map<String, FileState> files = new TreeMap<>();
    try (Stream<Path> all = Files.list(directory)) {
      all.filter(RubricSet::reads).forEach(file -> files.put(file.toString(), state(file)));
    } catch (IOException | UncheckedIOException e) {
      files.put("", state(directory)); // an archive, or not the same as an empty directory
    }
    return files;
  }

  private static FileState state(Path file) {
    try {
      BasicFileAttributes is = Files.readAttributes(file, BasicFileAttributes.class);
      return new FileState(
          is.size(),
          is.lastModifiedTime().to(TimeUnit.NANOSECONDS),
          Files.isReadable(file),
          is.fileKey());
    } catch (IOException e) {
      return new FileState(-1, -1, false, null);
    }
  }
}
