package io.github.rubricscorer.cli;

import io.github.rubricscorer.report.lines.AnswerLine;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Scores JSON Lines on all processors and hands on the results in the order of the lines. A line at
 * fault is reported and passed over.
 *
 * <p>The calling thread reads lines, hands them out in portions, and writes what becomes of the
 * portion handed out first whenever enough are under way. So a slow reader of the output holds up
 * the input, and what is kept is bounded whatever the length of the input. Before it might wait for
 * more input, it writes all that is under way: somebody may wait for that before asking more. Not
 * thread-safe.
 *
 * @param <T> what becomes of an answer
 */
final class Batch<T> {
  private static final int PORTION_LINES = 64;
  private static final int PORTION_BYTES = 1 << 16;

  /** More would not be faster: a processor that ends a portion finds another one waiting. */
  private static final int PORTIONS_PER_PROCESSOR = 4;

  /** The most bytes under way, but for a single portion that is larger. */
  private static final int BYTES_UNDER_WAY = 1 << 22;

  private final Function<AnswerLine, T> scoring;
  private final AnswerLines answers;
  private final Results<T> out;
  private final Progress progress;
  private final Streams streams;
  private final Queue<UnderWay<T>> underWay = new ArrayDeque<>();
  private long bytesUnderWay;
  private long scored;
  private long faults;

  /**
   * Takes what becomes of answers, in their order and on the thread that runs the batch.
   *
   * @param <T> what becomes of an answer
   */
  interface Results<T> {
    /** Takes some results. */
    void write(List<T> results);

    /** Hands on what was taken: there may be none for a while. */
    void flush();
  }

  /** Lines that are scored together. */
  private record Portion(List<ByteLines.Line> lines, int bytes) {}

  /** A portion that was handed out, and how far the input had been read by then. */
  private record UnderWay<T>(Future<Scores<T>> scores, int bytes, long read) {}

  /** What became of a portion: results, and what to tell of the other lines. */
  private record Scores<T>(List<T> results, List<String> faults) {}

  /**
   * Makes a batch.
   *
   * @param scoring scores an answer; called on several threads at a time, and fails with one of the
   *     scorer's own exceptions where the answer is at fault
   * @param source the input's name, for messages
   * @param out where results go
   * @param streams where messages go
   */
  Batch(
      Function<AnswerLine, T> scoring,
      String source,
      Results<T> out,
      Progress progress,
      Streams streams) {
    this.scoring = scoring;
    this.answers = new AnswerLines(source);
    this.out = out;
    this.progress = progress;
    this.streams = streams;
  }

  /**
   * Scores all lines; returns the number of those at fault.
   *
   * @throws InterruptedException if the thread is interrupted while it waits for scores
   */
  long run(ByteLines lines) throws InterruptedException {
    int processors = Runtime.getRuntime().availableProcessors();
    ExecutorService workers =
        Executors.newFixedThreadPool(processors, Thread.ofPlatform().daemon()::unstarted);
    try {
      for (Portion portion = next(lines); portion != null; portion = next(lines)) {
        makeRoom(processors * PORTIONS_PER_PROCESSOR, portion.bytes());
        handOut(portion, workers, lines.bytes());
        if (lines.mayWait()) {
          finish();
        }
      }
      finish();
    } finally {
      workers.shutdownNow();
      progress.clear();
    }
    if (faults > 0) {
      streams.tell(AnswerLines.leftOut(faults, scored));
    }
    return faults;
  }

  private void handOut(Portion portion, ExecutorService workers, long read) {
    Future<Scores<T>> scores = workers.submit(() -> scores(portion));
    underWay.add(new UnderWay<>(scores, portion.bytes(), read));
    bytesUnderWay += portion.bytes();
  }

  private void makeRoom(int portions, int bytes) throws InterruptedException {
    while (underWay.size() >= portions
        || !underWay.isEmpty() && bytesUnderWay + bytes > BYTES_UNDER_WAY) {
      writeFirst();
    }
  }

  private void finish() throws InterruptedException {
    while (!underWay.isEmpty()) {
      writeFirst();
    }
    out.flush();
  }

  private void writeFirst() throws InterruptedException {
    UnderWay<T> first = underWay.remove();
    Scores<T> scores = result(first.scores());
    bytesUnderWay -= first.bytes();
    out.write(scores.results());
    scored += scores.results().size();
    faults += scores.faults().size();
    if (!scores.faults().isEmpty()) {
      progress.clear();
      scores.faults().forEach(streams::tell);
    }
    progress.update(scored, first.read());
  }

  private static <T> Scores<T> result(Future<Scores<T>> scores) throws InterruptedException {
    try {
      return scores.get();
    } catch (ExecutionException e) {
      throw e.getCause() instanceof RuntimeException cause
          ? cause
          : new IllegalStateException(e.getCause());
    }
  }

  /** Reads lines for one processor, as many as are at hand; null at the end. */
  private @Nullable Portion next(ByteLines lines) {
    List<ByteLines.Line> portion = new ArrayList<>();
    int bytes = 0;
    do {
      ByteLines.Line line = answers.next(lines);
      if (line == null) {
        break;
      }
      portion.add(line);
      bytes += line.length();
    } while (portion.size() < PORTION_LINES && bytes < PORTION_BYTES && !lines.mayWait());
    return portion.isEmpty() ? null : new Portion(portion, bytes);
  }

  private Scores<T> scores(Portion portion) {
    List<T> results = new ArrayList<>();
    List<String> told = new ArrayList<>();
    for (ByteLines.Line line : portion.lines()) {
      AnswerLines.Outcome outcome =
          answers.score(line, answer -> results.add(scoring.apply(answer)));
      if (outcome.fault() != null) {
        told.add(outcome.fault());
      }
    }
    return new Scores<>(results, told);
  }
}
