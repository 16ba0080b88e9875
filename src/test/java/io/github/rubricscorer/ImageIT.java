package io.github.rubricscorer;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** The self-contained image runs anywhere, says nothing unasked, and takes any text. */
@DisabledOnOs(OS.WINDOWS)
class ImageIT {
  private static final String RUBRIC =
      Path.of(System.getProperty("rubric.image"), "bin", "rubric").toString();

  @TempDir Path directory;

  /** What a command left behind. */
  private record Outcome(int exit, String out, String err) {}

  @Test
  void scoresAnAnswerAndKeepsQuietOtherwise() throws Exception {
    Outcome outcome =
        run(RUBRIC, "score", "django-connection-spikes", "--answer", "Add PgBouncer.");
    assertThat(outcome.exit).isZero();
    assertThat(outcome.out).contains("connection-pooling").contains("PgBouncer");
    assertThat(outcome.err).isEmpty();
  }

  @Test
  void readsUtf8WhateverTheLocale() throws Exception {
    Path answer = directory.resolve("answer.txt");
    Files.writeString(answer, "naïve “PgBouncer” – ok");
    Outcome outcome =
        run(RUBRIC, "score", "django-connection-spikes", answer.toString(), "--format=json");
    assertThat(outcome.exit).isZero();
    assertThat(outcome.out).contains("\"start\": 7").contains("\"end\": 16");
  }

  @Test
  void tellsAWrongQuestionFromAWrongUse() throws Exception {
    Outcome unknown = run(RUBRIC, "score", "django-conection-spikes", "--answer", "x");
    assertThat(unknown.exit).isEqualTo(1);
    assertThat(unknown.err).contains("django-connection-spikes");
    assertThat(run(RUBRIC, "skore").exit).isEqualTo(2);
    assertThat(run(RUBRIC, "--version").out).contains(Scorer.version());
  }

  @Test
  void theRunnableJarDoesTheSame() throws Exception {
    String jar = System.getProperty("rubric.jar").replace(".jar", "-cli.jar");
    String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
    Outcome outcome = run(java, "-jar", jar, "list");
    assertThat(outcome.exit).isZero();
    assertThat(outcome.out).contains("salesforce-sync");
  }

  private Outcome run(String... command) throws IOException, InterruptedException {
    Path out = directory.resolve("out");
    Path err = directory.resolve("err");
    ProcessBuilder builder =
        new ProcessBuilder(new ArrayList<>(List.of(command)))
            .redirectOutput(out.toFile())
            .redirectError(err.toFile());
    builder.environment().put("LC_ALL", "C");
    Process process = builder.start();
    process.getOutputStream().close();
    int exit = process.waitFor();
    return new Outcome(
        exit,
        new String(Files.readAllBytes(out), StandardCharsets.UTF_8),
        new String(Files.readAllBytes(err), StandardCharsets.UTF_8));
  }
}
