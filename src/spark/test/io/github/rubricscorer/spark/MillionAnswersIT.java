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
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * The job on many generated answers: what it writes is compared with what the library gives, and
 * what an answer costs with what it costs the library in a plain loop of the same run.
 *
 * <p>Equality is looked for in a million answers, which are short for the sake of time. Throughput
 * is that of answers of 600 characters, as people write them: reading, writing and adding up cost
 * the same for any answer, and so weigh more on short ones. {@code -Dspark.answers=5000000} takes
 * more of the first, {@code -Dspark.share=0.6} asks for so much of the library's throughput.
 */
@DisplayName("A million answers")
class MillionAnswersIT {
  private static final int ANSWERS = Integer.getInteger("spark.answers", 1_000_000);
  private static final int PORTION = 10_000;

  /** Tasks that write fewer rows write aggregates. */
  private static final int LEAST_ROWS = 1_000;

  /** Asked for by command alone, since other work on the machine would decide. */
  private static final double LEAST_SHARE =
      Double.parseDouble(System.getProperty("spark.share", "0"));

  /** What tasks of a local master, which run in this JVM, compare with. */
  private static @Nullable Trial trial;

  @TempDir private static Path directory;

  @ParameterizedTest(name = "short ones get the library''s scores on {0} cores")
  @ValueSource(ints = {2, 1})
  void shortOnesGetTheLibrarysScores(int cores) throws IOException {
    assertThat(shareOfThroughput(prepared(ANSWERS, 120), cores)).isPositive();
  }

  @ParameterizedTest(name = "usual ones get the library''s scores as fast on {0} cores")
  @ValueSource(ints = {2, 1})
  void usualOnesGetTheLibrarysScoresAsFast(int cores) throws IOException {
    assertThat(shareOfThroughput(prepared(ANSWERS / 10, 600), cores))
        .isGreaterThanOrEqualTo(LEAST_SHARE);
  }

  private static Trial prepared(int answers, int characters) throws IOException {
    if (trial == null || trial.digests.length != answers) {
      trial = new Trial(answers, characters, directory.resolve(characters + ".parquet").toString());
      trial.write();
      trial.scoreByTheLibrary();
    }
    return trial;
  }

  /** Runs the job, compares its scores, and returns its throughput per core by the library's. */
  private static double shareOfThroughput(Trial trial, int cores) throws IOException {
    String output = trial.input + "." + cores;
    Times job;
    try (SparkSession spark = session(cores)) {
      TaskTimes tasks = new TaskTimes();
      spark.sparkContext().addSparkListener(tasks);
      run(trial.input, output);
      job = tasks.times;
    }
    try (SparkSession spark = session(2)) {
      assertThat(differences(spark, output)).isZero();
    }
    double share = trial.library.median() / job.mean();
    System.out.printf(
        Locale.ROOT,
        "job, %d cores: %s; %.2f of the library's throughput per core%n",
        cores,
        job,
        share);
    return share;
  }

  private static SparkSession session(int cores) {
    return Sessions.on("local[" + cores + "]")
        .config("spark.sql.files.maxPartitionBytes", "4m")
        .getOrCreate();
  }

  private static void run(String input, String output) {
    PrintWriter messages = new PrintWriter(System.out, true, UTF_8);
    String[] arguments = {"--rubrics", "rubrics", "--input", input, "--output", output};
    assertThat(ScoreArchive.run(SparkSession.builder(), messages, arguments)).isZero();
  }

  /** Counts the answers whose score is not there once, with the same bits. */
  private static long differences(SparkSession spark, String output) {
    trial.found = new AtomicIntegerArray(trial.digests.length);
    spark
        .read()
        .parquet(output + "/scores")
        .foreachPartition((ForeachPartitionFunction<Row>) rows -> trial.compare(rows));
    return IntStream.range(0, trial.digests.length).filter(i -> trial.found.get(i) != 1).count();
  }

  /** Generated answers, and what the library gives for them. */
  private static final class Trial {
    final GeneratedAnswers generated;
    final String input;
    final Times library = new Times();

    /** The digest of each answer's score, from the library. */
    final long[] digests;

    /** How often each answer's score was found as it should be. */
    AtomicIntegerArray found = new AtomicIntegerArray(0);

    Trial(int answers, int characters, String input) {
      generated = new GeneratedAnswers(characters);
      digests = new long[answers];
      this.input = input;
    }

    void write() throws IOException {
      try (SparkSession spark = session(2)) {
        UDF1<Long, String> question = number -> trial.generated.question(number);
        UDF1<Long, String> answer = number -> trial.generated.answer(number);
        spark.udf().register("question", question, DataTypes.StringType);
        spark.udf().register("answer", answer, DataTypes.StringType);
        spark
            .range(0, digests.length, 1, 16)
            .selectExpr("id", "question(id) AS question", "answer(id) AS answer")
            .write()
            .parquet(input);
      }
    }

    void scoreByTheLibrary() {
      Scorer scorer = Scorer.load(Path.of("rubrics"));
      for (int from = 0; from < digests.length; from += PORTION) {
        score(scorer, from, Math.min(from + PORTION, digests.length));
      }
      System.out.printf(Locale.ROOT, "%,d answers; library, one thread: ", digests.length);
      System.out.println(library);
    }

    private void score(Scorer scorer, int from, int to) {
      List<String> questions = IntStream.range(from, to).mapToObj(generated::question).toList();
      List<String> answers = IntStream.range(from, to).mapToObj(generated::answer).toList();
      Score[] scores = new Score[to - from];
      ThreadMXBean threads = ManagementFactory.getThreadMXBean();
      long start = threads.getCurrentThreadCpuTime();
      for (int i = 0; i < scores.length; i++) {
        scores[i] = scorer.score(questions.get(i), answers.get(i));
      }
      library.addPortion(scores.length, threads.getCurrentThreadCpuTime() - start);
      for (int i = 0; i < scores.length; i++) {
        digests[from + i] = digest(PlainScore.of(scores[i]));
      }
    }

    void compare(Iterator<Row> rows) {
      while (rows.hasNext()) {
        Row row = rows.next();
        int id = Math.toIntExact(row.getAs("id"));
        boolean same =
            digest(PlainScore.of(row.<Row>getAs("rubric_score"))) == digests[id]
                && generated.answer(id).equals(row.getAs("answer"));
        found.addAndGet(id, same ? 1 : 2);
      }
    }
  }

  private static long digest(String text) {
    try {
      byte[] bytes = MessageDigest.getInstance("SHA-256").digest(text.getBytes(UTF_8));
      return ByteBuffer.wrap(bytes).getLong();
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
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
