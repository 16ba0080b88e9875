package io.github.rubricscorer;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeFalse;

import io.github.rubricscorer.bundled.BundledRubrics;
import io.github.rubricscorer.language.Language;
import io.github.rubricscorer.polarity.CueBook;
import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.jar.JarFile;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What {@code mvn package} leaves to run: the image, which has its own Java, and the jar. */
@DisplayName("The packaged command line")
class ImageIT {
  private static final boolean WINDOWS =
      System.getProperty("os.name").toLowerCase(Locale.ROOT).contains("windows");
  private static final String QUESTION = "django-connection-spikes";

  /** The two ways to start it. */
  enum Packaging {
    IMAGE {
      @Override
      List<String> command() {
        Path launcher = Path.of(property("rubric.image"), "bin", WINDOWS ? "rubric.cmd" : "rubric");
        assertThat(launcher).as("built by mvn package without -Dimage.skip").exists();
        return List.of(launcher.toString());
      }
    },
    JAR {
      @Override
      List<String> command() {
        String jar = property("rubric.jar").replaceFirst("\\.jar$", "-cli.jar");
        assertThat(Path.of(jar)).exists();
        String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        return List.of(java, "-jar", jar);
      }
    };

    abstract List<String> command();
  }

  /** What a process left. */
  record Outcome(int exitCode, String out, String err) {}

  @TempDir private Path directory;

  @ParameterizedTest
  @EnumSource
  void listsTheBundledQuestions(Packaging packaging) throws Exception {
    Outcome outcome = run(packaging, "list");
    assertThat(outcome.err()).isEmpty();
    assertThat(outcome.exitCode()).isZero();
    assertThat(outcome.out()).contains(Scorer.bundled().questionIds());
  }

  @ParameterizedTest
  @EnumSource
  void scoresAnAnswerGivenAsAnArgument(Packaging packaging) throws Exception {
    String answer = "I'd put PgBouncer in front of Postgres. I wouldn't add replicas.";
    Outcome outcome = run(packaging, "score", QUESTION, "--format", "json", "--answer", answer);
    assertThat(outcome.err()).isEmpty();
    assertThat(outcome.exitCode()).isZero();
    assertThat(outcome.out())
        .contains("\"" + QUESTION + "\"", "\"PgBouncer\"", "\"rejected\"", "\"covered\"");
    Outcome text = run(packaging, "score", QUESTION, "--answer", answer);
    assertThat(text).extracting(Outcome::exitCode, Outcome::err).containsExactly(0, "");
    assertThat(text.out()).isNotBlank().doesNotContain("\u001B[");
  }

  @ParameterizedTest
  @EnumSource
  void readsAndWritesUtf8InTheCLocale(Packaging packaging) throws Exception {
    Path file = directory.resolve("answer.txt");
    Files.writeString(file, "We add réplicas – “très bien”.");
    Outcome outcome = run(packaging, "score", QUESTION, "--format", "json", file.toString());
    assertThat(outcome.err()).isEmpty();
    assertThat(outcome.exitCode()).isZero();
    assertThat(outcome.out()).contains("\"réplicas\"");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "-cli"})
  void theJarsHaveWhatTheRubricsAndTheCuesCompileTo(String classifier) throws IOException {
    Path file = Path.of(property("rubric.jar").replaceFirst("(?=\\.jar$)", classifier));
    try (JarFile jar = new JarFile(file.toFile())) {
      for (String id : BundledPrograms.ids()) {
        assertThat(content(jar, BundledRubrics.file(id, ".program")))
            .isEqualTo(BundledPrograms.compile(BundledRubrics.read(id)).patterns().bytes());
      }
      assertThat(content(jar, "language/en/cues.program"))
          .isEqualTo(CueBook.compiled(Language.ENGLISH).bytes());
    }
  }

  private static byte[] content(JarFile jar, String name) throws IOException {
    try (InputStream in = jar.getInputStream(jar.getEntry("io/github/rubricscorer/" + name))) {
      return in.readAllBytes();
    }
  }

  @Test
  void theImageHasAManualPageOfEachCommand() throws Exception {
    Path pages = Path.of(property("rubric.image"), "share", "man", "man1");
    assertThat(pages.resolve("rubric.1")).content().contains("Rubric Scorer " + Scorer.version());
    assertThat(pages.resolve("rubric-baseline-check.1")).content().contains("\\-\\-baseline");
  }

  @Test
  void theImageTakesAUtf8ArgumentInTheCLocale() throws Exception {
    assumeFalse(WINDOWS, "there is no shell that passes bytes on");
    Path file = directory.resolve("answer.txt");
    Files.writeString(file, "We add réplicas – “très bien”.");
    String launcher = Packaging.IMAGE.command().getFirst();
    String script = "\"$1\" score " + QUESTION + " --format json --answer \"$(cat \"$2\")\"";
    Outcome outcome = run(List.of("sh", "-c", script, "sh", launcher, file.toString()));
    assertThat(outcome.err()).isEmpty();
    assertThat(outcome.out()).contains("\"réplicas\"");
  }

  @Test
  void theImageRunsThroughALinkFromAnywhereWithoutAnyJava() throws Exception {
    assumeFalse(WINDOWS, "links need rights there");
    Path link = directory.resolve("rubric link");
    Files.createSymbolicLink(link, Path.of(Packaging.IMAGE.command().getFirst()));
    ProcessBuilder builder = new ProcessBuilder(link.toString(), "list");
    builder.environment().remove("JAVA_HOME");
    builder.environment().put("PATH", "/usr/bin:/bin");
    Outcome outcome = run(builder);
    assertThat(outcome).extracting(Outcome::exitCode, Outcome::err).containsExactly(0, "");
    assertThat(outcome.out()).contains(QUESTION);
  }

  @Test
  void theImageTakesTheClassesThatAScoreNeedsFromItsArchive() throws Exception {
    Path bin = Path.of(Packaging.IMAGE.command().getFirst()).resolveSibling("..").resolve("bin");
    Path app = bin.resolveSibling("lib").resolve("app");
    String jar = Path.of(property("rubric.jar")).getFileName().toString();
    Outcome outcome =
        run(
            List.of(
                bin.resolve(WINDOWS ? "java.exe" : "java").toString(),
                "-XX:+UseSerialGC",
                "--enable-native-access=ALL-UNNAMED",
                "-XX:SharedArchiveFile=" + app.resolve("rubric.jsa"),
                "-Xlog:class+load",
                "-cp",
                app.resolve(jar.replaceFirst("\\.jar$", "-cli.jar")).toString(),
                "io.github.rubricscorer.cli.Main",
                "score",
                QUESTION,
                "--answer",
                "I'd add PgBouncer, perhaps a queue, but no replicas."));
    assertThat(outcome.out().lines())
        .anyMatch(line -> line.contains("picocli") && line.contains("shared objects file"))
        .noneMatch(line -> line.contains("source: file:"));
  }

  @ParameterizedTest
  @EnumSource
  void tellsByItsExitCodeWhoIsAtFault(Packaging packaging) throws Exception {
    Outcome input = run(packaging, "score", QUESTION, "nowhere.txt");
    assertThat(input).extracting(Outcome::exitCode, Outcome::out).containsExactly(1, "");
    assertThat(input.err()).contains("nowhere.txt").doesNotContain("Exception");
    Outcome usage = run(packaging, "score", "django-connection-spike", "--answer", "x");
    assertThat(usage).extracting(Outcome::exitCode, Outcome::out).containsExactly(2, "");
    assertThat(usage.err()).contains("django-connection-spikes").doesNotContain("Exception");
    assertThat(run(packaging, "--help").exitCode()).isZero();
    assertThat(run(packaging, "--version"))
        .satisfies(version -> {
          assertThat(version.exitCode()).isZero();
          assertThat(version.out()).contains(Scorer.version());
        });
  }

  @ParameterizedTest
  @EnumSource
  @Timeout(120)
  void whatABatchWroteWhenItIsInterruptedEndsInAWholeLine(Packaging packaging) throws Exception {
    assumeFalse(WINDOWS, "there is no signal to send");
    Interrupt.assumeHeeded();
    List<String> command = new ArrayList<>(packaging.command());
    command.add("batch");
    Path out = directory.resolve("scores.jsonl");
    Process process = new ProcessBuilder(command).redirectOutput(out.toFile()).start();
    byte[] line =
        "{\"id\":\"a\",\"question\":\"%s\",\"answer\":\"Add PgBouncer.\"}\n"
            .formatted(QUESTION)
            .getBytes(UTF_8);
    Thread.ofPlatform()
        .daemon()
        .start(() -> {
          try (OutputStream answers = process.getOutputStream()) {
            while (process.isAlive()) {
              answers.write(line);
            }
          } catch (IOException e) {
            // The process has ended.
          }
        });
    try {
      while (process.isAlive() && Files.size(out) < 100_000) {
        Thread.sleep(10);
      }
      Interrupt.send(process);

      assertThat(process.waitFor()).isEqualTo(130);
    } finally {
      process.destroyForcibly();
    }
    assertThat(Files.readString(out)).startsWith("{\"id\":\"a\"").endsWith("}\n");
  }

  private Outcome run(Packaging packaging, String... arguments) throws Exception {
    List<String> command = new ArrayList<>(packaging.command());
    command.addAll(List.of(arguments));
    return run(command);
  }

  private Outcome run(List<String> command) throws Exception {
    return run(new ProcessBuilder(command));
  }

  private Outcome run(ProcessBuilder builder) throws IOException, InterruptedException {
    File out = directory.resolve("out").toFile();
    File err = directory.resolve("err").toFile();
    builder.environment().put("LC_ALL", "C");
    builder.environment().keySet().removeIf(name -> name.endsWith("JAVA_OPTIONS"));
    builder.environment().remove("JAVA_TOOL_OPTIONS");
    Process process =
        builder.directory(directory.toFile()).redirectOutput(out).redirectError(err).start();
    process.getOutputStream().close();
    int exitCode = process.waitFor();
    return new Outcome(
        exitCode, Files.readString(out.toPath(), UTF_8), Files.readString(err.toPath(), UTF_8));
  }

  private static String property(String name) {
    String value = System.getProperty(name);
    assertThat(value).as("system property %s, which mvn verify sets", name).isNotBlank();
    return value;
  }
}
