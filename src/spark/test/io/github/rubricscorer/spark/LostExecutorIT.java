package io.github.rubricscorer.spark;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** On a cluster whose executors are processes, which get the jar from the driver. */
@DisplayName("A job that loses an executor")
@Timeout(300)
class LostExecutorIT {
  private static final int ANSWERS = 16_000;
  private static final int POLL_MILLIS = 50;

  private static final String RUBRIC =
      """
      {
        "question": "Why do leaves look green?",
        "concepts": [
          { "id": "reflects-green", "weight": 2, "synonyms": ["(reflect|scatter|bounce) ... green"] },
          { "id": "chlorophyll", "synonyms": ["chlorophyll"] }
        ]
      }
      """;

  @TempDir private Path directory;

  @BeforeEach
  void write() throws IOException {
    Files.createDirectory(directory.resolve("rubrics"));
    Files.writeString(directory.resolve("rubrics/leaves.json"), RUBRIC);
    Files.write(
        directory.resolve("answers.jsonl"),
        IntStream.range(0, ANSWERS)
            .mapToObj(i ->
                """
                {"id": "%d", "question": "leaves", "answer": "%s%d"}\
                """
                    .formatted(i, "Maybe it scatters green. ".repeat(20), i))
            .toList());
    Path jars = Files.createDirectories(directory.resolve("spark/jars"));
    for (String jar : SparkSubmit.classPath()) {
      Path file = Path.of(jar);
      if (jar.endsWith(".jar")) {
        Files.createSymbolicLink(jars.resolve(file.getFileName()), file);
      }
    }
  }

  @Test
  void givesEachScoreOnceAllTheSame() throws Exception {
    Process job = job();
    boolean wasDone = killAnExecutorThatWrites(job);
    SparkSubmit.Result result = SparkSubmit.end(job);

    assertThat(wasDone).as("done when the executor was killed").isFalse();
    assertThat(result.code()).as(result.output()).isZero();
    assertThat(result.output()).contains("out: 16,000 scored, 0 at fault");
    try (SparkSession spark = Sessions.on("local[2]").getOrCreate()) {
      Dataset<Row> scores = spark.read().parquet(directory.resolve("out/scores").toString());
      assertThat(scores.count()).isEqualTo(ANSWERS);
      assertThat(scores.select("id").distinct().count()).isEqualTo(ANSWERS);
      assertThat(scores.select("rubric_score.coverage").distinct().count()).isEqualTo(1);
    }
    assertThat(entries()).containsExactlyInAnyOrder("answers.jsonl", "out", "rubrics", "spark");
  }

  private Process job() throws IOException {
    return SparkSubmit.start(
        directory,
        Map.of(
            "JAVA_HOME",
            System.getProperty("java.home"),
            "SPARK_HOME",
            directory.resolve("spark").toString(),
            "SPARK_LOCAL_IP",
            "127.0.0.1",
            "SPARK_SCALA_VERSION",
            "2.13"),
        List.of(
            "--conf",
            "spark.master=local-cluster[2,1,1024]",
            "--conf",
            "spark.sql.files.maxPartitionBytes=2m",
            SparkSubmit.JAR.toString(),
            "--rubrics",
            "rubrics",
            "--input",
            "answers.jsonl",
            "--output",
            "out"));
  }

  /** Returns whether the output was there before. */
  private boolean killAnExecutorThatWrites(Process job) throws IOException, InterruptedException {
    while (job.isAlive()) {
      Optional<ProcessHandle> executor =
          job.descendants()
              .filter(process ->
                  process.info().commandLine().orElse("").contains("CoarseGrainedExecutorBackend"))
              .findFirst();
      if (executor.isPresent() && isWriting()) {
        boolean isDone = Files.exists(directory.resolve("out"));
        assertThat(executor.get().destroyForcibly()).isTrue();
        return isDone;
      }
      Thread.sleep(POLL_MILLIS);
    }
    return true;
  }

  /** Tells whether an attempt of a task has begun with its file of scores. */
  private boolean isWriting() throws IOException {
    try (Stream<Path> files = Files.walk(directory)) {
      return files.anyMatch(
          file -> file.toString().contains("_temporary") && file.toString().endsWith(".parquet"));
    } catch (UncheckedIOException e) {
      return false; // A file went while they were listed.
    }
  }

  private List<String> entries() throws IOException {
    try (Stream<Path> entries = Files.list(directory)) {
      return entries.map(entry -> entry.getFileName().toString()).toList();
    }
  }
}
