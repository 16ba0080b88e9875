package io.github.rubricscorer.cli;

import io.github.rubricscorer.Scorer;
import io.github.rubricscorer.report.AnswerLine;
import io.github.rubricscorer.report.JsonReport;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.jspecify.annotations.Nullable;

/**
 * Scores JSON Lines on all processors and writes the scores in the order of the lines. A line at
 * fault is reported and passed over.
 *
 * <p>The calling thread reads lines, hands them out in portions, and writes what becomes of the
 * portion handed out first whenever enough are under way. So a slow reader of the output holds up
 * the input, and what is kept is bounded whatever the length of the input. Before it might wait for
 * more input, it writes all that is under way: somebody may wait for that before asking more. Not
 * thread-safe.
 */
final class Batch {
  private static final int PORTION_LINES = 64;
  private static final int PORTION_BYTES = 1 << 16;

  /** More would not be faster: a processor that ends a portion finds another one waiting. */
  private static final int PORTIONS_PER_PROCESSOR = 4;

  /** The most bytes under way, but for a single portion that is larger. */
  private static final int BYTES_UNDER_WAY = 1 << 22;

  private final Scorer scorer;
  private final AnswerLines answers;
  private final LineOutput out;
  private final Progress progress;
  private final Streams streams;
  private final JsonReport report = new JsonReport();
  private final Queue<UnderWay> underWay = new ArrayDeque<>();
  private long bytesUnderWay;
  private long scored;
  private long faults;

  /** Lines that are scored together. */
  private record Portion(List<ByteLines.Line> lines, int bytes) {}

  /** A portion that was handed out, and how far the input had been read by then. */
  private record UnderWay(Future<Scores> scores, int bytes, long read) {}

  /** What became of a portion: whole lines, and what to tell of the others. */
  private record Scores(String lines, int scored, List<String> faults) {}

  /**
   * Makes a batch.
   *
   * @param source the input's name, for messages
   * @param out where results go
   * @param streams where messages go
   */
  Batch(Scorer scorer, String source, LineOutput out, Progress progress, Streams streams) {
    this.scorer = scorer;
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
    Future<Scores> scores = workers.submit(() -> scores(portion));
    underWay.add(new UnderWay(scores, portion.bytes(), read));
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
    UnderWay first = underWay.remove();
    Scores scores = result(first.scores());
    bytesUnderWay -= first.bytes();
    out.write(scores.lines());
    scored += scores.scored();
    faults += scores.faults().size();
    if (!scores.faults().isEmpty()) {
      progress.clear();
      scores.faults().forEach(streams::tell);
    }
    progress.update(scored, first.read());
  }

  private static Scores result(Future<Scores> scores) throws InterruptedException {
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

  private Scores scores(Portion portion) {
    StringBuilder lines = new StringBuilder();
    List<String> told = new ArrayList<>();
    int count = 0;
    for (ByteLines.Line line : portion.lines()) {
      AnswerLines.Outcome outcome =
          answers.score(line, answer -> lines.append(score(answer)).append('\n'));
      count += outcome.scored() ? 1 : 0;
      if (outcome.fault() != null) {
        told.add(outcome.fault());
      }
    }
    return new Scores(lines.toString(), count, told);
  }

  private String score(AnswerLine answer) {
    return report.line(answer.id(), scorer.score(answer.question(), answer.answer()));
  }
}
