package io.github.rubricscorer.cli.io;

import io.github.rubricscorer.input.answers.AnswerEntries;
import io.github.rubricscorer.input.answers.AnswerLine;
import java.io.InputStream;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Scores answers on all processors and hands on the results in the order of the answers. An answer
 * at fault is reported and passed over; ids that repeat are reported at the end.
 *
 * <p>The calling thread cuts the input, hands them out in portions, and writes what becomes of the
 * portion handed out first whenever enough are under way. So a slow reader of the output holds up
 * the input, and what is kept is bounded whatever the length of the input. Before it might wait for
 * more input, it writes all that is under way: somebody may wait for that before asking more. Not
 * thread-safe.
 *
 * @param <T> what becomes of an answer
 */
public final class Batch<T> {
  private static final int PORTION_ANSWERS = 64;
  private static final int PORTION_BYTES = 1 << 16;

  /** More would not be faster: a processor that ends a portion finds another one waiting. */
  private static final int PORTIONS_PER_PROCESSOR = 4;

  /** The most bytes under way, but for a single portion that is larger; less in a small memory. */
  private static final int BYTES_UNDER_WAY = 1 << 22;

  /**
   * What a byte of an answer may take: where every word is evidence, its score is written with
   * forty times as many characters, which are there more than once while they are written.
   */
  private static final int MEMORY_PER_BYTE = 256;

  private final Function<AnswerLine, T> scoring;
  private final AnswerLines answers;
  private final Results<T> out;
  private final Progress progress;
  private final Streams streams;
  private final Queue<UnderWay<T>> underWay = new ArrayDeque<>();
  private final RepeatedIds ids = new RepeatedIds();
  private final long mostBytesUnderWay = mostBytesUnderWay(Runtime.getRuntime().maxMemory());
  private long bytesUnderWay;
  private long scored;
  private long faults;

  /**
   * Takes what becomes of answers, in their order and on the thread that runs the batch.
   *
   * @param <T> what becomes of an answer
   */
  public interface Results<T> {
    /** Takes some results. */
    void write(List<T> results);

    /** Hands on what was taken: there may be none for a while. Nothing where parts are no use. */
    default void flush() {}
  }

  /** Answers that are scored together. */
  private record Portion(List<AnswerEntries.Entry> entries, int bytes) {}

  /** A portion that was handed out, and how far the input had been read by then. */
  private record UnderWay<T>(Future<Scores<T>> scores, int bytes, long read) {}

  /** What became of a portion: results with their ids, and what to tell of the other answers. */
  private record Scores<T>(List<T> results, List<Id> ids, List<String> faults) {}

  /** The id of an answer that was scored, its hash within the question, and its line. */
  private record Id(String id, long key, long line) {}

  /**
   * Makes a batch.
   *
   * @param scoring scores an answer; called on several threads at a time, and fails with one of the
   *     scorer's own exceptions where the answer is at fault
   * @param answers the input
   * @param out where results go
   * @param streams where messages go
   */
  public Batch(
      Function<AnswerLine, T> scoring,
      AnswerLines answers,
      Results<T> out,
      Progress progress,
      Streams streams) {
    this.scoring = scoring;
    this.answers = answers;
    this.out = out;
    this.progress = progress;
    this.streams = streams;
  }

  /**
   * Scores all answers; returns the number of faults, among which are ids that repeat.
   *
   * @throws InterruptedException if the thread is interrupted; what was written is whole lines
   */
  public long run(InputStream in) throws InterruptedException {
    AnswerEntries entries = answers.open(in);
    int processors = Runtime.getRuntime().availableProcessors();
    ExecutorService workers =
        Executors.newFixedThreadPool(processors, Thread.ofPlatform().daemon()::unstarted);
    try {
      for (Portion portion = next(entries); portion != null; portion = next(entries)) {
        makeRoom(processors * PORTIONS_PER_PROCESSOR, portion.bytes());
        handOut(portion, workers, entries.bytes());
        if (Thread.interrupted()) {
          throw new InterruptedException();
        }
        if (entries.mayWait()) {
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
    Optional<String> repeated = ids.problem(answers.source());
    repeated.ifPresent(streams::tell);
    return faults + (repeated.isPresent() ? 1 : 0);
  }

  /** Returns how many answers were scored. */
  public long scored() {
    return scored;
  }

  private void handOut(Portion portion, ExecutorService workers, long read) {
    Future<Scores<T>> scores = workers.submit(() -> scores(portion));
    underWay.add(new UnderWay<>(scores, portion.bytes(), read));
    bytesUnderWay += portion.bytes();
  }

  /** Returns how many bytes of answers may be under way in a memory of so many bytes. */
  static long mostBytesUnderWay(long memory) {
    return Math.clamp(memory / MEMORY_PER_BYTE, PORTION_BYTES, BYTES_UNDER_WAY);
  }

  private void makeRoom(int portions, int bytes) throws InterruptedException {
    while (underWay.size() >= portions
        || !underWay.isEmpty() && bytesUnderWay + bytes > mostBytesUnderWay) {
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
    scores.ids().forEach(id -> ids.add(id.key(), id.id(), id.line()));
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
      switch (e.getCause()) {
        case RuntimeException cause -> throw cause;
        case Error cause -> throw cause;
        case null, default -> throw new IllegalStateException(e);
      }
    }
  }

  /** Takes answers for one processor, as many as are at hand; null at the end. */
  private @Nullable Portion next(AnswerEntries entries) {
    List<AnswerEntries.Entry> portion = new ArrayList<>();
    int bytes = 0;
    do {
      AnswerEntries.Entry entry = answers.next(entries);
      if (entry == null) {
        break;
      }
      portion.add(entry);
      bytes += entry.length();
    } while (portion.size() < PORTION_ANSWERS && bytes < PORTION_BYTES && !entries.mayWait());
    return portion.isEmpty() ? null : new Portion(portion, bytes);
  }

  private Scores<T> scores(Portion portion) {
    List<T> results = new ArrayList<>();
    List<Id> scoredIds = new ArrayList<>();
    List<String> failures = new ArrayList<>();
    for (AnswerEntries.Entry entry : portion.entries()) {
      AnswerLines.Outcome outcome =
          answers.score(entry, answer -> results.add(scoring.apply(answer)));
      AnswerLine answer = outcome.answer();
      if (answer != null) {
        long key = RepeatedIds.key(answer.question(), answer.id());
        scoredIds.add(new Id(answer.id(), key, entry.line()));
      }
      if (outcome.fault() != null) {
        failures.add(outcome.fault());
      }
    }
    return new Scores<>(results, scoredIds, failures);
  }
}
