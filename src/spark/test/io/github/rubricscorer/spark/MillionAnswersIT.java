package io.github.rubricscorer.spark;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.rubricscorer.Scorer;
import io.github.rubricscorer.benchmark.GeneratedAnswers;
import io.github.rubricscorer.result.Score;
import java.io.IOException;
import java.io.PrintWriter;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicIntegerArray;
import java.util.stream.IntStream;
import org.apache.spark.api.java.function.ForeachPartitionFunction;
import org.apache.spark.scheduler.SparkListener;
import org.apache.spark.scheduler.SparkListenerTaskEnd;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.api.java.UDF1;
import org.apache.spark.sql.types.DataTypes;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * The job on many generated answers: what it writes is compared with what the library gives, and
 * what an answer costs with what it costs the library in a plain loop of the same run. {@code
 * -Dspark.answers=5000000} takes more than a million, {@code -Dspark.characters=600} longer ones.
 */
@DisplayName("A million answers")
class MillionAnswersIT {
  private static final int ANSWERS = Integer.getInteger("spark.answers", 1_000_000);
  private static final int CHARACTERS = Integer.getInteger("spark.characters", 120);
  private static final int PORTION = 10_000;

  /** Tasks that write fewer rows write aggregates. */
  private static final int LEAST_ROWS = 1_000;

  private static final double LEAST_SHARE = 0.6;
  private static final GeneratedAnswers GENERATED = new GeneratedAnswers(CHARACTERS);

  /** The digest of each answer's score, from the library. */
  private static final long[] EXPECTED = new long[ANSWERS];

  private static final Times LIBRARY = new Times();

  @TempDir private static Path directory;

  @BeforeAll
  static void scoreByTheLibrary() throws IOException {
    try (SparkSession spark = Sessions.on("local[2]").getOrCreate()) {
      UDF1<Long, String> question = number -> GENERATED.question(number);
      UDF1<Long, String> answer = number -> GENERATED.answer(number);
      spark.udf().register("question", question, DataTypes.StringType);
      spark.udf().register("answer", answer, DataTypes.StringType);
      spark
          .range(0, ANSWERS, 1, 16)
          .selectExpr("id", "question(id) AS question", "answer(id) AS answer")
          .write()
          .parquet(input());
    }
    Scorer scorer = Scorer.load(Path.of("rubrics"));
    for (int from = 0; from < ANSWERS; from += PORTION) {
      score(scorer, from, Math.min(from + PORTION, ANSWERS));
    }
    System.out.printf("%,d answers of %d characters%n", ANSWERS, CHARACTERS);
    System.out.println("library, one thread: " + LIBRARY);
  }

  private static void score(Scorer scorer, int from, int to) {
    List<String> questions = IntStream.range(from, to).mapToObj(GENERATED::question).toList();
    List<String> answers = IntStream.range(from, to).mapToObj(GENERATED::answer).toList();
    Score[] scores = new Score[to - from];
    ThreadMXBean threads = ManagementFactory.getThreadMXBean();
    long start = threads.getCurrentThreadCpuTime();
    for (int i = 0; i < scores.length; i++) {
      scores[i] = scorer.score(questions.get(i), answers.get(i));
    }
    LIBRARY.addPortion(scores.length, threads.getCurrentThreadCpuTime() - start);
    for (int i = 0; i < scores.length; i++) {
      EXPECTED[from + i] = digest(PlainScore.of(scores[i]));
    }
  }

  @ParameterizedTest(name = "get the library''s scores, and as fast, on {0} cores")
  @ValueSource(ints = {2, 1})
  void getTheLibrarysScoresAsFast(int cores) throws IOException {
    String output = directory.resolve("on-" + cores).toString();
    Times job;
    long nanos;
    try (SparkSession spark = session(cores)) {
      TaskTimes tasks = new TaskTimes();
      spark.sparkContext().addSparkListener(tasks);
      long start = System.nanoTime();
      run(output);
      nanos = System.nanoTime() - start;
      job = tasks.times;
    }
    try (SparkSession spark = session(2)) {
      assertThat(differences(spark, output)).isZero();
    }
    double share = LIBRARY.median() / job.mean();
    System.out.printf(
        Locale.ROOT,
        "job, %d cores: %s; %.2f of the library's throughput per core; %.0f answers a second%n",
        cores,
        job,
        share,
        ANSWERS / (nanos / 1e9));
    assertThat(share).isGreaterThanOrEqualTo(LEAST_SHARE);
  }

  private static SparkSession session(int cores) {
    return Sessions.on("local[" + cores + "]")
        .config("spark.sql.files.maxPartitionBytes", "4m")
        .getOrCreate();
  }

  private static String input() {
    return directory.resolve("answers.parquet").toString();
  }

  private static void run(String output) {
    PrintWriter messages = new PrintWriter(System.out, true, UTF_8);
    String[] arguments = {"--rubrics", "rubrics", "--input", input(), "--output", output};
    assertThat(ScoreArchive.run(SparkSession.builder(), messages, arguments)).isZero();
  }

  /** Counts the answers whose score is not there once, with the same bits. */
  private static long differences(SparkSession spark, String output) {
    AtomicIntegerArray found = new AtomicIntegerArray(ANSWERS);
    Comparison.found = found;
    spark
        .read()
        .parquet(output + "/scores")
        .foreachPartition((ForeachPartitionFunction<Row>) Comparison::add);
    return IntStream.range(0, ANSWERS).filter(i -> found.get(i) != 1).count();
  }

  private static long digest(String text) {
    try {
      byte[] bytes = MessageDigest.getInstance("SHA-256").digest(text.getBytes(UTF_8));
      return ByteBuffer.wrap(bytes).getLong();
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }

  /** Where tasks of a local master, which run in this JVM, count what is as it should be. */
  private static final class Comparison {
    private static AtomicIntegerArray found = new AtomicIntegerArray(0);

    static void add(Iterator<Row> rows) {
      while (rows.hasNext()) {
        Row row = rows.next();
        int id = Math.toIntExact(row.getAs("id"));
        boolean same =
            digest(PlainScore.of(row.<Row>getAs("rubric_score"))) == EXPECTED[id]
                && GENERATED.answer(id).equals(row.getAs("answer"));
        found.addAndGet(id, same ? 1 : 2);
      }
    }
  }

  /** What the tasks of a job cost; those that write answers are the portions. */
  private static final class TaskTimes extends SparkListener {
    final Times times = new Times();

    @Override
    public void onTaskEnd(SparkListenerTaskEnd task) {
      long nanos = task.taskMetrics().executorCpuTime();
      long written = task.taskMetrics().outputMetrics().recordsWritten();
      if (written >= LEAST_ROWS) {
        times.addPortion(written, nanos);
      } else {
        times.add(0, nanos);
      }
    }
  }
}
