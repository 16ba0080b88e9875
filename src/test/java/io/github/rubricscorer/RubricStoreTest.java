package io.github.rubricscorer;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeFalse;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.github.rubricscorer.result.Score;
import io.github.rubricscorer.rubric.Fault;
import io.github.rubricscorer.rubric.RubricException;
import java.io.IOException;
import java.lang.ref.WeakReference;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.Callable;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.UnaryOperator;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Edits files under a store and waits for what its listener is told. */
@Timeout(180)
class RubricStoreTest {
  private static final int SCORING_THREADS = 8;

  /** {@code -DstressSeconds=30} makes a longer run. */
  private static final int STRESS_SECONDS = Integer.getInteger("stressSeconds", 3);

  private static final long MORE_BYTES = 16 << 20;

  @TempDir private Path rubrics;

  /** A scorer or the faults, in the order in which they were told. */
  private final BlockingQueue<Object> told = new LinkedBlockingQueue<>();

  private final RubricStore.Listener listener =
      new RubricStore.Listener() {
        @Override
        public void replaced(Scorer scorer) {
          told.add(scorer);
        }

        @Override
        public void refused(RubricException faults) {
          told.add(faults.faults().stream().map(Fault::problem).toList());
        }
      };

  @BeforeEach
  void saveFirst() throws IOException {
    save("queues", rubric("Kafka"));
  }

  private void save(String id, String text) throws IOException {
    Files.writeString(rubrics.resolve(id + ".json"), text);
  }

  private static String rubric(String synonym) {
    return """
    {"question": "?", "title": "%1$s", "concepts": [{"id": "queue", "synonyms": ["%1$s"]}]}
    """
        .formatted(synonym);
  }

  private Object nextTold() throws InterruptedException {
    Object next = told.poll(60, SECONDS);
    assertThat(next).as("what the listener is told").isNotNull();
    return next;
  }

  @Test
  void everyScorerIsSetUp() throws Exception {
    List<String> scored = new CopyOnWriteArrayList<>();
    Scorer.Listener metrics = (score, characters, nanos) -> scored.add(score.questionId());
    try (RubricStore store =
        RubricStore.open(rubrics, scorer -> scorer.withListener(metrics), listener)) {
      store.scorer().score("queues", "Kafka");
      save("logs", rubric("log"));
      Scorer replaced = (Scorer) told.take();
      replaced.score("logs", "A log.");
    }

    assertThat(scored).containsExactly("queues", "logs");
  }

  @Test
  void anExampleOfAServer() throws Exception {
    // @start region="store"
    List<String> log = new ArrayList<>();
    try (RubricStore store = RubricStore.open(rubrics, refused -> log.add(refused.getMessage()))) {
      Score score = store.scorer().score("queues", "Put Kafka in front.");
      assertThat(score.coverage()).isEqualTo(1);
    }
    // @end
    assertThat(log).isEmpty();
  }

  @Test
  void aChangedFileReplacesAllRubricsTogether() throws Exception {
    try (RubricStore store = RubricStore.open(rubrics, listener)) {
      Scorer first = store.scorer();
      save("queues", rubric("SQS"));
      save("caches", rubric("Redis"));
      Object next = nextTold();
      while (store.scorer().questionIds().size() < 2) {
        next = nextTold();
      }
      assertThat(next).isSameAs(store.scorer());
      assertThat(coverage(store.scorer(), "SQS")).isEqualTo(1);
      assertThat(coverage(first, "SQS")).as("what was taken before stays").isZero();
      assertThat(coverage(first, "Kafka")).isEqualTo(1);
    }
  }

  private static double coverage(Scorer scorer, String answer) {
    return scorer.score("queues", answer).coverage();
  }

  @Test
  void aFaultyEditKeepsTheLastGoodRubricsAndTellsEveryFault() throws Exception {
    try (RubricStore store = RubricStore.open(rubrics, listener)) {
      Scorer first = store.scorer();
      save("queues", rubric("(SQS"));
      assertThat(nextTold()).isEqualTo(List.of("'(' is not closed, at character 1"));
      assertThat(store.scorer()).isSameAs(first);
      save("queues", rubric("SQS"));
      assertThat(nextTold()).isInstanceOf(Scorer.class).isSameAs(store.scorer());
    }
  }

  @Test
  void aHalfWrittenFileIsReadAgainWhenItIsWhole() throws Exception {
    try (RubricStore store = RubricStore.open(rubrics, listener)) {
      String whole = rubric("SQS");
      save("queues", whole.substring(0, whole.length() / 2));
      assertThat(nextTold()).isInstanceOf(List.class);
      assertThat(coverage(store.scorer(), "Kafka")).isEqualTo(1);
      save("queues", whole);
      assertThat(nextTold()).isInstanceOf(Scorer.class);
      assertThat(coverage(store.scorer(), "SQS")).isEqualTo(1);
    }
  }

  @Test
  void aDeletedDirectoryIsAFaultUntilItIsThereAgain() throws Exception {
    try (RubricStore store = RubricStore.open(rubrics, listener)) {
      Files.delete(rubrics.resolve("queues.json"));
      Files.delete(rubrics);
      assertThat(nextTold())
          .asInstanceOf(InstanceOfAssertFactories.LIST)
          .containsAnyOf("there is no such directory", "there is no rubric");
      assertThat(coverage(store.scorer(), "Kafka")).isEqualTo(1);
      Files.createDirectory(rubrics);
      save("queues", rubric("SQS"));
      while (coverage(store.scorer(), "SQS") < 1) {
        nextTold();
      }
    }
  }

  @Test
  void anArchiveThatIsReplacedReplacesAllRubrics() throws Exception {
    Path archive = rubrics.resolve("rubrics.zip");
    zip(archive, "Kafka");
    try (RubricStore store = RubricStore.open(archive, listener)) {
      assertThat(coverage(store.scorer(), "Kafka")).isEqualTo(1);
      Path next = rubrics.resolve("next.zip");
      zip(next, "SQS");
      Files.move(next, archive, StandardCopyOption.REPLACE_EXISTING);
      assertThat(nextTold()).isSameAs(store.scorer());
      assertThat(coverage(store.scorer(), "SQS")).isEqualTo(1);
      Files.delete(archive);
      assertThat(nextTold()).isEqualTo(List.of("there is no such directory"));
      assertThat(coverage(store.scorer(), "SQS")).isEqualTo(1);
    }
  }

  private static void zip(Path archive, String synonym) throws IOException {
    try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(archive))) {
      zip.putNextEntry(new ZipEntry("queues.json"));
      zip.write(rubric(synonym).getBytes(StandardCharsets.UTF_8));
    }
  }

  @Test
  void aFileThatCanBeReadAgainIsRead() throws Exception {
    Path file = rubrics.resolve("queues.json");
    assumeTrue(Files.getFileStore(file).supportsFileAttributeView("posix"));
    try (RubricStore store = RubricStore.open(rubrics, listener)) {
      Files.setPosixFilePermissions(file, Set.of());
      assumeFalse(Files.isReadable(file), "nothing is unreadable for root");
      assertThat(nextTold()).isEqualTo(List.of("the file cannot be read"));
      Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-r--r--"));
      assertThat(nextTold()).isSameAs(store.scorer());
    }
  }

  @Test
  void whereNothingIsToldItLooksByItself() throws Exception {
    try (RubricStore store = RubricStore.looking(rubrics, listener)) {
      save("queues", rubric("SQS"));
      assertThat(nextTold()).isSameAs(store.scorer());
    }
  }

  @Test
  void aListenerThatThrowsEndsNothing() throws Exception {
    RubricStore.Listener thrower =
        refused -> {
          told.add("refused");
          throw new IllegalStateException("thrown for a test");
        };
    Thread.UncaughtExceptionHandler before = Thread.getDefaultUncaughtExceptionHandler();
    try (RubricStore store = RubricStore.open(rubrics, thrower)) {
      assertThat(store.scorer().questionIds()).isNotEmpty();
      Thread.setDefaultUncaughtExceptionHandler((thread, e) -> told.add(e.getMessage()));
      save("queues", "{");
      assertThat(nextTold()).isEqualTo("refused");
      assertThat(nextTold()).isEqualTo("thrown for a test");
      save("queues", rubric("(SQS"));
      assertThat(nextTold()).isEqualTo("refused");
    } finally {
      Thread.setDefaultUncaughtExceptionHandler(before);
    }
  }

  @ParameterizedTest
  @CsvSource({
    "throws, no metrics today",
    "returns null, the scorer set up",
    "overflows, no stack today"
  })
  void aSetUpThatFailsEndsNothing(String way, String message) throws Exception {
    UnaryOperator<Scorer> setUp =
        scorer -> {
          if (!scorer.rubric("queues").title().equals("SQS")) {
            return scorer;
          }
          if (way.equals("throws")) {
            throw new IllegalStateException("no metrics today");
          }
          if (way.equals("overflows")) {
            throw new StackOverflowError("no stack today");
          }
          return null;
        };
    Thread.UncaughtExceptionHandler before = Thread.getDefaultUncaughtExceptionHandler();
    try (RubricStore store = RubricStore.open(rubrics, setUp, listener)) {
      Thread.setDefaultUncaughtExceptionHandler((thread, e) -> told.add(e.getMessage()));
      save("queues", rubric("SQS"));
      assertThat(nextTold()).isEqualTo(message);
      assertThat(coverage(store.scorer(), "Kafka")).isEqualTo(1);
      save("queues", rubric("Redis"));
      assertThat(nextTold()).isInstanceOf(Scorer.class).isSameAs(store.scorer());
    } finally {
      Thread.setDefaultUncaughtExceptionHandler(before);
    }
  }

  @Test
  void closingEndsItsThread() {
    RubricStore store = RubricStore.open(rubrics, listener);
    assertThat(threads()).isPositive();
    store.close();
    store.close();
    assertThat(threads()).isZero();
    assertThat(coverage(store.scorer(), "Kafka")).isEqualTo(1);
  }

  private static long threads() {
    return Thread.getAllStackTraces().keySet().stream()
        .filter(thread -> thread.getName().equals("rubric-store"))
        .count();
  }

  @Test
  void rubricsAtFaultAreNotOpened() throws Exception {
    save("queues", "{");
    assertThatThrownBy(() -> RubricStore.open(rubrics, listener))
        .isExactlyInstanceOf(RubricException.class);
    assertThat(threads()).isZero();
  }

  /** One thread edits, sometimes wrongly and never at once; eight score all the while. */
  @Test
  void underEditsEachScoreIsThatOfOneVersion() throws Exception {
    AtomicBoolean ended = new AtomicBoolean();
    ExecutorService threads = Executors.newFixedThreadPool(SCORING_THREADS);
    try (RubricStore store = RubricStore.open(rubrics, refused -> told.add("refused"))) {
      WeakReference<Scorer> first = new WeakReference<>(store.scorer());
      List<Future<Long>> scoring = new ArrayList<>();
      for (int i = 0; i < SCORING_THREADS; i++) {
        scoring.add(threads.submit(scoring(store, ended)));
      }
      long heap = usedHeap();
      long end = System.nanoTime() + SECONDS.toNanos(STRESS_SECONDS);
      for (int version = 0; System.nanoTime() < end; version++) {
        write("queues", rubric("version" + word(version)) + " ".repeat(20_000));
        Thread.sleep(version % 4 == 0 ? 300 : 120);
        write("queues", version % 3 == 0 ? "{" : rubric("version" + word(version + 1)));
      }
      save("queues", rubric("last"));
      while (!store.scorer().rubric("queues").title().equals("last")) {
        Thread.sleep(20);
      }
      ended.set(true);
      for (Future<Long> scored : scoring) {
        assertThat(scored.get()).as("answers scored").isPositive();
      }
      while (first.get() != null) {
        System.gc();
      }
      assertThat(usedHeap() - heap).as("bytes more than before").isLessThan(MORE_BYTES);
    } finally {
      threads.shutdownNow();
    }
  }

  /** Writes in two steps with a pause, as a slow disk would. */
  private void write(String id, String text) throws IOException, InterruptedException {
    int half = text.length() / 2;
    save(id, text.substring(0, half));
    Thread.sleep(1);
    save(id, text);
  }

  private static String word(int number) {
    StringBuilder word = new StringBuilder();
    Integer.toString(number).chars().forEach(digit -> word.append((char) (digit - '0' + 'b')));
    return word.toString();
  }

  private static Callable<Long> scoring(RubricStore store, AtomicBoolean ended) {
    return () -> {
      long scored = 0;
      while (!ended.get()) {
        Scorer scorer = store.scorer();
        String synonym = scorer.rubric("queues").title();
        assertThat(coverage(scorer, "We use " + synonym + ".")).isEqualTo(1);
        assertThat(coverage(scorer, "We use something.")).isZero();
        scored++;
      }
      return scored;
    };
  }

  private static long usedHeap() {
    System.gc();
    return Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory();
  }
}
