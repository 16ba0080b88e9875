package io.github.rubricscorer;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.rubricscorer.result.Score;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.LongAdder;
import org.junit.jupiter.api.Test;

/**
 * One scorer bears any number of threads: each score is that of a single thread.
 *
 * <p>The long run takes an hour or more on two processors; {@code -DscoringSeconds=N} says how long
 * it may take.
 */
class ConcurrencyTest {
  private static final int THREADS = 8;

  /** {@code -Dscores=10000000} makes the long run. */
  private static final int SCORES = Integer.getInteger("scores", 40_000);

  /** {@code -DvirtualThreads=100000} makes the long run. */
  private static final int VIRTUAL_THREADS = Integer.getInteger("virtualThreads", 20_000);

  private static final long MOST_SECONDS = Long.getLong("scoringSeconds", 3_600);
  private static final long MORE_BYTES = 64 << 20;
  private static final String QUESTION = "django-connection-spikes";

  private final Scorer scorer = Scorer.bundled();
  private final List<String> answers =
      scorer.rubric(QUESTION).examples().stream().map(example -> example.answer()).toList();
  private final List<Score> expected =
      answers.stream().map(answer -> scorer.score(QUESTION, answer)).toList();

  private final long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(MOST_SECONDS);
  private final LongAdder compared = new LongAdder();

  @Test
  void eightThreadsGetWhatOneGets() throws Exception {
    try (ExecutorService threads = Executors.newFixedThreadPool(THREADS)) {
      List<Future<Integer>> counts = new ArrayList<>();
      for (int thread = 0; thread < THREADS; thread++) {
        int first = thread;
        counts.add(threads.submit(() -> differences(first, SCORES / THREADS)));
      }
      for (Future<Integer> count : counts) {
        assertThat(count.get()).as("scores that differ").isZero();
      }
    }
    assertThat(compared.sum())
        .as("scores compared in %d seconds", MOST_SECONDS)
        .isEqualTo((long) SCORES / THREADS * THREADS);
  }

  /** Compares so many scores, or fewer if the time is over. */
  private int differences(int first, int scores) {
    int differences = 0;
    for (int i = 0; i < scores && System.nanoTime() < end; i++) {
      int answer = (first + i) % answers.size();
      if (!scorer.score(QUESTION, answers.get(answer)).equals(expected.get(answer))) {
        differences++;
      }
      compared.increment();
    }
    return differences;
  }

  @Test
  void virtualThreadsGetTheSameAndLeaveNothingBehind() throws Exception {
    long before = usedHeap();
    try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
      List<Future<Integer>> counts = new ArrayList<>();
      for (int thread = 0; thread < VIRTUAL_THREADS; thread++) {
        int first = thread;
        counts.add(threads.submit(() -> differences(first, 1)));
      }
      for (Future<Integer> count : counts) {
        assertThat(count.get()).as("scores that differ").isZero();
      }
    }
    assertThat(compared.sum()).as("in %d seconds", MOST_SECONDS).isEqualTo(VIRTUAL_THREADS);
    assertThat(usedHeap() - before).as("bytes more than before").isLessThan(MORE_BYTES);
  }

  @Test
  void anInterruptedThreadScoresAsEverAndStaysInterrupted() {
    Thread.currentThread().interrupt();
    try {
      assertThat(differences(0, answers.size())).isZero();
    } finally {
      assertThat(Thread.interrupted()).isTrue();
    }
  }

  private static long usedHeap() {
    System.gc();
    return Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory();
  }
}
