package io.github.rubricscorer;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.apache.maven.plugin.surefire.log.api.NullConsoleLogger;
import org.apache.maven.plugins.surefire.report.ReportTestCase;
import org.apache.maven.plugins.surefire.report.ReportTestSuite;
import org.apache.maven.plugins.surefire.report.TestSuiteXmlParser;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A small Maven project outside this one depends on the packaged jar, scores an answer on the class
 * path and on the module path, and tests its own rubrics.
 *
 * <p>Its Maven runs on the Java of this test. Its local repository is made of links to the real
 * one, in which only the place of this project is new, so that nothing is downloaded twice and
 * nothing of this project is left in the real one.
 */
@DisplayName("A project that depends on the packaged jar")
class ConsumerIT {
  private static final String GROUP = "io/github/rubricscorer";
  private static final Path BASE = Path.of(property("project.basedir"));
  private static final Path JAR = Path.of(property("rubric.jar"));
  private static final String PROJECT = read(BASE.resolve("pom.xml"));

  /** With picocli and JUnit, which are optional, there would be more. */
  private static final String[] CORE = {
    "rubric-scorer",
    "lucene-core",
    "lucene-analysis-common",
    "jackson-databind",
    "jackson-core",
    "jackson-annotations",
    "jspecify",
  };

  private static final String MAIN =
      """
      package consumer;

      import io.github.rubricscorer.Scorer;
      import io.github.rubricscorer.result.Score;

      public final class Main {
        public static void main(String[] args) {
          Score score =
              Scorer.bundled()
                  .score("django-connection-spikes", "Add PgBouncer, but no read replicas.");
          System.out.println(Scorer.class.getModule().isNamed() ? "module path" : "class path");
          System.out.println(score.coverage() > 0 && score.coverage() < 1);
          System.out.println("detected " + score.detected());
          score.concepts().forEach(c -> System.out.println(c.id() + " " + c.verdict()));
        }
      }
      """;

  private static final String TESTS =
      """
      package consumer;

      import static io.github.rubricscorer.testing.RubricAssertions.assertThat;

      import io.github.rubricscorer.Scorer;
      import io.github.rubricscorer.testing.RubricTests;
      import java.nio.file.Path;
      import java.util.stream.Stream;
      import org.junit.jupiter.api.DynamicNode;
      import org.junit.jupiter.api.Test;
      import org.junit.jupiter.api.TestFactory;

      class RubricsTest {
        private final Scorer scorer = Scorer.load(Path.of("rubrics"));

        @TestFactory
        Stream<DynamicNode> rubrics() {
          return RubricTests.in(Path.of("rubrics"));
        }

        @Test
        void rightAssertions() {
          assertThat(scorer.explain("queues", "Maybe Kafka."))
              .hedges("queue")
              .hasCoverageBetween(0.5, 0.5)
              .hasEvidence("queue", "Kafka");
        }

        @Test
        void wrongAssertions() {
          assertThat(scorer.explain("queues", "Maybe Kafka.")).rejects("queue");
        }
      }
      """;

  private static final String RUBRIC =
      """
      {
        "question": "How do you absorb bursts?",
        "concepts": [{"id": "queue", "synonyms": ["Kafka"]}],
        "examples": [
          {"name": "full", "answer": "Kafka", "covers": ["queue"], "score": [1, 1]},
          {"name": "part", "answer": "Maybe Kafka", "hedges": ["queue"], "score": [0.5, 0.5]},
          {"name": "none", "answer": "No Kafka", "rejects": ["queue"], "score": [0, 0]},
          {"name": "later", "answer": "A log", "covers": ["queue"], "knownGap": "too wide"},
          {"name": "wrong", "answer": "I use Kafka.", "misses": ["queue"]}
        ]
      }
      """;

  @TempDir private Path directory;

  @Test
  void inheritsTheCoresDependenciesAndScoresOnTheClassPath() throws Exception {
    Path consumer = built("on-class-path");
    assertThat(artifacts(consumer)).containsExactlyInAnyOrder(CORE);
    String output = run(consumer, java(), "-cp", paths(consumer), "consumer.Main");
    assertScored(output, "class path");
  }

  @Test
  void inheritsTheSameAndScoresOnTheModulePath() throws Exception {
    write(
        directory.resolve("on-module-path/src/main/java/module-info.java"),
        "module consumer {\n  requires io.github.rubricscorer;\n}\n");
    Path consumer = built("on-module-path");
    assertThat(artifacts(consumer)).containsExactlyInAnyOrder(CORE);
    String main = "consumer/consumer.Main";
    String output = run(consumer, java(), "--module-path", paths(consumer), "--module", main);
    assertScored(output, "module path");
  }

  @Test
  void itsOwnBuildFailsExactlyWhereItsRubricsAreWrong() throws Exception {
    Path consumer = directory.resolve("with-tests");
    write(consumer.resolve("src/test/java/consumer/RubricsTest.java"), TESTS);
    write(consumer.resolve("rubrics/queues.json"), RUBRIC);
    maven(consumer, "test", "-Dmaven.test.failure.ignore=true");

    ReportTestSuite suite = surefireReport(consumer, "consumer.RubricsTest");
    assertThat(suite.getTestCases())
        .filteredOn(ReportTestCase::hasFailure)
        .extracting(ReportTestCase::getName)
        .containsExactlyInAnyOrder("queues > wrong: misses queue", "wrongAssertions");
    assertThat(suite.getTestCases())
        .filteredOn(ReportTestCase::hasSkipped)
        .extracting(ReportTestCase::getName)
        .containsExactly("queues > later: covers queue");
    assertThat(suite.getTestCases())
        .filteredOn(ReportTestCase::isSuccessful)
        .extracting(ReportTestCase::getName)
        .containsExactlyInAnyOrder(
            "queues > full: covers queue; score 1..1",
            "queues > part: hedges queue; score 0.5..0.5",
            "queues > none: rejects queue; score 0..0",
            "queues > the question itself earns nothing: misses queue; score 0..0",
            "queues > no example is lacking",
            "rightAssertions");
    assertThat(suite.getTestCases())
        .filteredOn(ReportTestCase::hasFailure)
        .extracting(ReportTestCase::getFailureDetail)
        .anySatisfy(detail ->
            assertThat(detail)
                .contains(
                    "queues.json:9:5",
                    "queue: expected missing or rejected, was covered",
                    "I use [[Kafka]]."))
        .anySatisfy(detail ->
            assertThat(detail).contains("queue: expected rejected, was hedged", "[[Kafka]]"));
  }

  private static ReportTestSuite surefireReport(Path consumer, String test) throws Exception {
    Path report = consumer.resolve("target/surefire-reports/TEST-" + test + ".xml");
    try (InputStreamReader reader =
        new InputStreamReader(Files.newInputStream(report), StandardCharsets.UTF_8)) {
      return new TestSuiteXmlParser(new NullConsoleLogger()).parse(reader).getFirst();
    }
  }

  /** Lets Maven compile a consumer and write its runtime class path down. */
  private Path built(String name) throws Exception {
    Path consumer = directory.resolve(name);
    maven(consumer, "compile", "dependency:build-classpath");
    return consumer;
  }

  /** Runs Maven on a consumer whose other files are there. */
  private void maven(Path consumer, String... arguments) throws Exception {
    Path repository = localRepository(directory.resolve("repository"));
    boolean tests = Files.exists(consumer.resolve("src/test"));
    String libraries =
        testDependency("org.junit.jupiter", "junit-jupiter", "junit.version")
            + testDependency("org.assertj", "assertj-core", "assertj.version");
    String name = consumer.getFileName().toString();
    write(consumer.resolve("pom.xml"), pom(name, tests ? libraries : ""));
    write(consumer.resolve("src/main/java/consumer/Main.java"), MAIN);
    boolean windows = System.getProperty("os.name").toLowerCase(Locale.ROOT).contains("windows");
    Path maven = Path.of(property("maven.home"), "bin", windows ? "mvn.cmd" : "mvn");
    String repositoryOption = "-Dmaven.repo.local=" + repository;
    List<String> command =
        new ArrayList<>(List.of(maven.toString(), "-B", "-ntp", "-q", repositoryOption));
    command.addAll(List.of(arguments));
    run(consumer, command.toArray(String[]::new));
    assertThat(Path.of(property("maven.repo.local"), GROUP, "consumer")).doesNotExist();
  }

  private static void assertScored(String output, String where) {
    assertThat(output.lines())
        .contains(
            where, "true", "connection-pooling COVERED", "replication REJECTED", "failover MISSING")
        .anyMatch(line -> line.startsWith("detected [") && line.contains("connection-pooling"));
  }

  /** Links to all of the real repository but this project's place, where the packaged jar is. */
  private static Path localRepository(Path repository) throws IOException {
    Path real = Path.of(property("maven.repo.local"));
    for (Path part = Path.of(GROUP); part != null; part = part.getParent()) {
      Path parent = part.getParent() == null ? Path.of("") : part.getParent();
      Files.createDirectories(repository.resolve(parent));
      link(real.resolve(parent), repository.resolve(parent), part.getFileName());
    }
    Path ours = repository.resolve(GROUP).resolve("rubric-scorer").resolve(version());
    Files.createDirectories(ours);
    Files.copy(JAR, ours.resolve("rubric-scorer-" + version() + ".jar"));
    Files.copy(BASE.resolve("pom.xml"), ours.resolve("rubric-scorer-" + version() + ".pom"));
    return repository;
  }

  private static void link(Path from, Path to, Path except) throws IOException {
    if (!Files.isDirectory(from)) {
      return;
    }
    try (Stream<Path> entries = Files.list(from)) {
      for (Path entry : entries.toList()) {
        if (!entry.getFileName().equals(except)) {
          Files.createSymbolicLink(to.resolve(entry.getFileName()), entry.toAbsolutePath());
        }
      }
    }
  }

  /** The version that this project uses, so that the local repository has it. */
  private static String plugin(String name) {
    String artifact = "maven-" + name + "-plugin";
    String start = "<artifactId>" + artifact + "</artifactId>";
    Matcher matcher =
        Pattern.compile(Pattern.quote(start) + "\\s*<version>[^<]+</version>").matcher(PROJECT);
    assertThat(matcher.find()).as("pom.xml has the version of %s", artifact).isTrue();
    return "<plugin>" + matcher.group() + "</plugin>";
  }

  /** A library that this project uses, too, so that the local repository has it. */
  private static String testDependency(String group, String artifact, String version) {
    return """
    <dependency><groupId>%s</groupId><artifactId>%s</artifactId><version>%s</version>
    <scope>test</scope></dependency>
    """
        .formatted(group, artifact, element(version));
  }

  private static String pom(String name, String testDependencies) {
    return """
    <project xmlns="http://maven.apache.org/POM/4.0.0">
      <modelVersion>4.0.0</modelVersion>
      <groupId>consumer</groupId>
      <artifactId>%s</artifactId>
      <version>1</version>
      <properties>
        <maven.compiler.release>21</maven.compiler.release>
        <project.build.sourceEncoding>UTF-8</project.build.sourceEncoding>
        <mdep.outputFile>${project.build.directory}/class-path.txt</mdep.outputFile>
        <mdep.includeScope>runtime</mdep.includeScope>
      </properties>
      <dependencies>
        <dependency>
          <groupId>io.github.rubricscorer</groupId>
          <artifactId>rubric-scorer</artifactId>
          <version>%s</version>
        </dependency>
        %s
      </dependencies>
      <build>
        <plugins>
          %s%s%s%s
        </plugins>
      </build>
    </project>
    """
        .formatted(
            name,
            version(),
            testDependencies,
            plugin("resources"),
            plugin("compiler"),
            plugin("surefire"),
            plugin("dependency"));
  }

  private static String version() {
    return element("version");
  }

  /** The text of the first such element in this project's pom. */
  private static String element(String name) {
    Matcher matcher = Pattern.compile("<" + Pattern.quote(name) + ">([^<]+)<").matcher(PROJECT);
    assertThat(matcher.find()).as("pom.xml has <%s>", name).isTrue();
    return matcher.group(1);
  }

  /** The artifacts of the runtime class path, without their versions. */
  private static List<String> artifacts(Path consumer) throws IOException {
    return classPath(consumer).stream()
        .map(jar -> Path.of(jar).getFileName().toString().replaceFirst("-[0-9].*", ""))
        .toList();
  }

  private static List<String> classPath(Path consumer) throws IOException {
    String jars = Files.readString(consumer.resolve("target/class-path.txt")).strip();
    return List.of(jars.split(Pattern.quote(File.pathSeparator)));
  }

  private static String paths(Path consumer) throws IOException {
    return String.join(
        File.pathSeparator,
        with(
            classPath(consumer).toArray(String[]::new),
            consumer.resolve("target/classes").toString()));
  }

  private static List<String> with(String[] all, String more) {
    return Stream.concat(Stream.of(all), Stream.of(more)).toList();
  }

  private static String java() {
    return Path.of(System.getProperty("java.home"), "bin", "java").toString();
  }

  private static String run(Path directory, String... command)
      throws IOException, InterruptedException {
    ProcessBuilder builder = new ProcessBuilder(command).directory(directory.toFile());
    builder.environment().put("JAVA_HOME", System.getProperty("java.home"));
    List.of("JAVA_TOOL_OPTIONS", "MAVEN_OPTS", "MAVEN_ARGS", "MAVEN_BASEDIR")
        .forEach(builder.environment()::remove);
    Process process = builder.redirectErrorStream(true).start();
    String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertThat(process.waitFor()).as("%s\n%s", String.join(" ", command), output).isZero();
    return output;
  }

  private static void write(Path file, String text) throws IOException {
    Files.createDirectories(file.getParent());
    Files.writeString(file, text);
  }

  private static String read(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }

  private static String property(String name) {
    String value = System.getProperty(name);
    assertThat(value).as("system property %s, which mvn verify sets", name).isNotBlank();
    return value;
  }
}
