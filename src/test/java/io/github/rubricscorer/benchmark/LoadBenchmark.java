package io.github.rubricscorer.benchmark;

import io.github.rubricscorer.Scorer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * What reading, checking and compiling many rubrics costs, beside parsing the same files into trees
 * of JSON, which is the least that anything does that reads them.
 */
@BenchmarkMode(Mode.SingleShotTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@State(Scope.Benchmark)
public class LoadBenchmark {
  /** The system property that names the directory with the rubrics. */
  static final String DIRECTORY = "benchmark.rubrics";

  private final Path directory = Path.of(System.getProperty(DIRECTORY, "rubrics"));

  @Benchmark
  public Scorer load() {
    return Scorer.load(directory);
  }

  @Benchmark
  public List<JsonNode> trees() throws IOException {
    List<JsonNode> trees = new ArrayList<>();
    try (Stream<Path> files = Files.list(directory)) {
      for (Path file : files.sorted().toList()) {
        trees.add(JsonMapper.shared().readTree(Files.readAllBytes(file)));
      }
    }
    return trees;
  }
}
