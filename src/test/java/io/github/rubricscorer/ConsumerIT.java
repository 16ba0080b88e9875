package io.github.rubricscorer;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.apache.maven.plugin.surefire.log.api.NullConsoleLogger;
import org.apache.maven.plugins.surefire.report.ReportTestCase;
import org.apache.maven.plugins.surefire.report.ReportTestSuite;
import org.apache.maven.plugins.surefire.report.TestSuiteXmlParser;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A small Maven project outside this one depends on the packaged jar, scores an answer on the class
 * path and on the module path, and tests its own rubrics.
 */
@DisplayName("A project that depends on the packaged jar")
class ConsumerIT {
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

  /** No warning, of automatic modules or of anything else. */
  private static final String STRICT =
      """
      <configuration><showWarnings>true</showWarnings><failOnWarning>true</failOnWarning>
      <compilerArgs><arg>-Xlint:all</arg></compilerArgs></configuration>
      """;

  @TempDir private Path directory;
  private Consumers consumers;

  @BeforeEach
  void makeRepository() throws IOException {
    consumers = Consumers.in(directory.resolve("repository"));
  }

  @Test
  void inheritsTheCoresDependenciesAndScoresOnTheClassPath() throws Exception {
    Path consumer = built("on-class-path");
    assertThat(artifacts(consumer)).containsExactlyInAnyOrder(CORE);
    String output =
        Consumers.run(consumer, Consumers.java(), "-cp", paths(consumer), "consumer.Main");
    assertScored(output, "class path");
  }

  @Test
  void inheritsTheSameAndScoresOnTheModulePath() throws Exception {
    Consumers.write(
        directory.resolve("on-module-path/src/main/java/module-info.java"),
        "module consumer {\n  requires io.github.rubricscorer;\n}\n");
    Path consumer = built("on-module-path");
    assertThat(artifacts(consumer)).containsExactlyInAnyOrder(CORE);
    String main = "consumer/consumer.Main";
    String output =
        Consumers.run(
            consumer, Consumers.java(), "--module-path", paths(consumer), "--module", main);
    assertScored(output, "module path");
  }

  @Test
  void itsOwnBuildFailsExactlyWhereItsRubricsAreWrong() throws Exception {
    Path consumer = directory.resolve("with-tests");
    Consumers.write(consumer.resolve("src/test/java/consumer/RubricsTest.java"), TESTS);
    Consumers.write(consumer.resolve("rubrics/queues.json"), RUBRIC);
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
            "queues > no example is missing",
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
    boolean tests = Files.exists(consumer.resolve("src/test"));
    String libraries =
        testDependency("org.junit.jupiter", "junit-jupiter", "junit.version")
            + testDependency("org.assertj", "assertj-core", "assertj.version");
    String name = consumer.getFileName().toString();
    Consumers.write(consumer.resolve("pom.xml"), pom(name, tests ? libraries : ""));
    Consumers.write(consumer.resolve("src/main/java/consumer/Main.java"), MAIN);
    consumers.maven(consumer, arguments);
  }

  private static void assertScored(String output, String where) {
    assertThat(output.lines())
        .contains(
            where, "true", "connection-pooling COVERED", "replication REJECTED", "failover MISSING")
        .anyMatch(line -> line.startsWith("detected [") && line.contains("connection-pooling"));
  }

  /** The version that this project uses, so that the local repository has it. */
  private static String plugin(String name) {
    String artifact = "maven-" + name + "-plugin";
    String start = "<artifactId>" + artifact + "</artifactId>";
    Matcher matcher =
        Pattern.compile(Pattern.quote(start) + "\\s*<version>[^<]+</version>")
            .matcher(Consumers.POM);
    assertThat(matcher.find()).as("pom.xml has the version of %s", artifact).isTrue();
    return "<plugin>" + matcher.group() + "</plugin>";
  }

  /** A library that this project uses, too, so that the local repository has it. */
  private static String testDependency(String group, String artifact, String version) {
    return """
    <dependency><groupId>%s</groupId><artifactId>%s</artifactId><version>%s</version>
    <scope>test</scope></dependency>
    """
        .formatted(group, artifact, Consumers.element(version));
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
            Consumers.version(),
            testDependencies,
            plugin("resources"),
            plugin("compiler").replace("</plugin>", STRICT + "</plugin>"),
            plugin("surefire"),
            plugin("dependency"));
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
}
