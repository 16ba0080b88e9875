package io.github.rubricscorer.cli.suite;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.rubricscorer.cli.Cli;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PipedInputStream;
import java.io.PipedOutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.concurrent.Callable;
import java.util.concurrent.FutureTask;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Changes files under a program that watches them, and waits for what it prints. */
@Timeout(120)
class RubricWatchTest {
  private static final String RUBRIC =
      """
      {
        "question": "How do you absorb bursts?",
        "concepts": [{"id": "queue", "synonyms": ["Kafka"]}],
        "examples": [
          {"name": "full", "answer": "Kafka", "covers": ["queue"], "score": [1, 1]},
          {"name": "part", "answer": "Maybe Kafka", "hedges": ["queue"], "score": [0.5, 0.5]},
          {"name": "none", "answer": "No Kafka", "rejects": ["queue"], "score": [0, 0]}
        ]
      }
      """;

  @TempDir private Path directory;
  @TempDir private Path elsewhere;

  private final PipedInputStream shown = new PipedInputStream(1 << 16);
  private FutureTask<Integer> program;
  private Thread thread;

  @BeforeEach
  void start() throws IOException {
    save(RUBRIC);
    OutputStream out = new PipedOutputStream(shown);
    Callable<Integer> run =
        () ->
            new Cli()
                .writingTo(
                    out, OutputStream.nullOutputStream(), "test", directory.toString(), "--watch");
    program = new FutureTask<>(run);
    thread = new Thread(program, "watching");
    thread.start();
    assertThat(shownUntil("ends it.\n"))
        .isEqualTo(
            "queues  ....\n\n4 of 4 examples pass\nWatching " + directory + "; Ctrl-C ends it.\n");
  }

  @AfterEach
  void stop() throws Exception {
    thread.interrupt();
    assertThat(program.get(60, SECONDS)).isLessThan(2);
  }

  @Test
  void onlyWhatChangedIsShown() throws IOException {
    save(RUBRIC.replace("\"Maybe Kafka\"", "\"Kafka\""));
    assertThat(shownUntil("examples pass\n"))
        .startsWith(
            """

            queues.json changed
            queues > part
              at %s/queues.json:6:5
              queue: expected hedged, was covered
              coverage: expected 0.5..0.5, was 1
            """
                .formatted(directory))
        .endsWith("\n\n3 of 4 examples pass\n")
        .doesNotContain("queues > full", "queues > none");

    Files.writeString(directory.resolve("notes.txt"), "no rubric");
    save(
        RUBRIC
            .replace("\"Maybe Kafka\"", "\"Kafka\"")
            .replace("\"Kafka\", \"c", "\"Kafka.\", \"c"));
    assertThat(shownUntil("examples pass\n"))
        .isEqualTo("\nqueues.json changed\n3 of 4 examples pass\n");

    save(RUBRIC);
    assertThat(shownUntil("examples pass\n"))
        .isEqualTo("\nqueues.json changed\npasses now: queues > part\n4 of 4 examples pass\n");
  }

  @Test
  void aRubricBrokenInTheMiddleOfAnEditIsAFaultAndWatchingGoesOn() throws IOException {
    String file = directory + "/queues.json";
    save(RUBRIC.substring(0, 60));
    assertThat(shownUntil("fault\n"))
        .isEqualTo(
            "\nqueues.json changed\n"
                + file
                + ":3:16: error: unexpected end of file\nnot run: 1 fault\n");

    save(RUBRIC.replace("\"No Kafka\"", "\"Nothing\""));
    assertThat(shownUntil("examples pass\n"))
        .contains("queues > none\n", "queue: expected rejected, was missing")
        .endsWith("3 of 4 examples pass\n");

    save(RUBRIC.replaceAll("(?s),\\s*\\{\"name\": \"none\".*?}", ""));
    assertThat(shownUntil("missing\n"))
        .isEqualTo(
            """

            queues.json changed
            %1$s:3:23: error: no example misses or rejects the concept, 'queue' (at /concepts/0/id)
            %1$s:4:15: error: no zero example: none demands the score [0, 0] (at /examples)

            3 of 3 examples pass, 2 missing
            """
                .formatted(file));
  }

  /** Puts a whole file in place at once, so that no run sees half of it. */
  private void save(String rubric) throws IOException {
    Path whole = Files.writeString(elsewhere.resolve("queues.json"), rubric);
    Files.move(whole, directory.resolve("queues.json"), StandardCopyOption.ATOMIC_MOVE);
  }

  private String shownUntil(String end) throws IOException {
    StringBuilder text = new StringBuilder();
    byte[] buffer = new byte[1 << 16];
    while (!text.toString().endsWith(end)) {
      int count = shown.read(buffer);
      assertThat(count).as("the program has ended after: %s", text).isPositive();
      text.append(new String(buffer, 0, count, StandardCharsets.UTF_8));
    }
    return text.toString();
  }
}
