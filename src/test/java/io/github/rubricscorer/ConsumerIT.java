package io.github.rubricscorer;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/** A separate Maven project depends on the packaged jar and gets the core's dependencies only. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ConsumerIT {
  private static final Path JAR = Path.of(System.getProperty("rubric.jar"));
  private static final Path BASE = Path.of(System.getProperty("project.basedir"));

  /** A version of its own, so that nothing of another build is taken from the local repository. */
  private static final String VERSION = Scorer.version() + "-consumer";

  private static final Path CACHED =
      Path.of(
          System.getProperty("maven.repo.local"), "io/github/rubricscorer/rubric-scorer", VERSION);

  private final Path jdk = Path.of(System.getProperty("java.home"));
  private Path project = BASE;
  private List<String> dependencies = List.of();

  @BeforeAll
  void buildTheConsumer(@TempDir Path directory) throws Exception {
    forgetTheJar();
    project = Files.createDirectory(directory.resolve("consumer"));
    Path repository = directory.resolve("repository");
    Path ours = repository.resolve("io/github/rubricscorer/rubric-scorer/" + VERSION);
    Files.createDirectories(ours);
    Files.copy(JAR, ours.resolve("rubric-scorer-" + VERSION + ".jar"));
    String pom = Files.readString(BASE.resolve("pom.xml"));
    Files.writeString(
        ours.resolve("rubric-scorer-" + VERSION + ".pom"),
        pom.replaceFirst(
            "<version>" + Scorer.version() + "</version>", "<version>" + VERSION + "</version>"));

    write("pom.xml", POM.formatted(repository.toUri(), VERSION));
    write(
        "src/main/java/module-info.java", "module consumer { requires io.github.rubricscorer; }\n");
    write("src/main/java/consumer/Main.java", MAIN);
    run(
        maven(),
        "-B",
        "-ntp",
        "-q",
        "-Dmaven.repo.local=" + System.getProperty("maven.repo.local"),
        "-Dmdep.outputFile=" + project.resolve("classpath.txt"),
        "compile",
        "dependency:build-classpath");
    dependencies =
        Arrays.asList(
            Files.readString(project.resolve("classpath.txt"))
                .strip()
                .split(File.pathSeparator, -1));
  }

  @AfterAll
  static void forgetTheJar() throws IOException {
    if (Files.exists(CACHED)) {
      try (Stream<Path> files = Files.walk(CACHED)) {
        for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
          Files.delete(file);
        }
      }
    }
  }

  @Test
  void itInheritsOnlyTheCoresDependencies() {
    assertThat(dependencies)
        .extracting(path -> Path.of(path).getFileName().toString().replaceFirst("-\\d.*", ""))
        .containsExactlyInAnyOrder(
            "rubric-scorer",
            "lucene-core",
            "lucene-analysis-common",
            "jackson-databind",
            "jackson-core",
            "jackson-annotations");
  }

  @Test
  void itScoresOnTheClassPath() throws Exception {
    assertThat(run(java(), "-cp", path(), "consumer.Main")).contains("connection-pooling COVERED");
  }

  @Test
  void itScoresOnTheModulePath() throws Exception {
    assertThat(run(java(), "-p", path(), "-m", "consumer/consumer.Main"))
        .contains("connection-pooling COVERED");
  }

  private String path() {
    return project.resolve("target/classes")
        + File.pathSeparator
        + String.join(File.pathSeparator, dependencies);
  }

  private String java() {
    return jdk.resolve("bin/java").toString();
  }

  private static String maven() {
    Path home = Path.of(System.getProperty("maven.home"));
    boolean windows = File.separatorChar == '\\';
    return home.resolve("bin").resolve(windows ? "mvn.cmd" : "mvn").toString();
  }

  private void write(String name, String text) throws IOException {
    Path file = project.resolve(name);
    Files.createDirectories(file.getParent());
    Files.writeString(file, text);
  }

  private String run(String... command) throws IOException, InterruptedException {
    ProcessBuilder builder =
        new ProcessBuilder(new ArrayList<>(List.of(command)))
            .directory(project.toFile())
            .redirectErrorStream(true);
    builder.environment().put("JAVA_HOME", jdk.toString());
    Process process = builder.start();
    String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertThat(process.waitFor()).as(String.join(" ", command) + "\n" + output).isZero();
    return output;
  }

  private static final String POM =
      """
      <project xmlns="http://maven.apache.org/POM/4.0.0">
        <modelVersion>4.0.0</modelVersion>
        <groupId>consumer</groupId>
        <artifactId>consumer</artifactId>
        <version>1</version>
        <properties>
          <maven.compiler.release>21</maven.compiler.release>
          <project.build.sourceEncoding>UTF-8</project.build.sourceEncoding>
        </properties>
        <repositories>
          <repository>
            <id>built</id>
            <url>%s</url>
            <releases><checksumPolicy>ignore</checksumPolicy></releases>
          </repository>
        </repositories>
        <dependencies>
          <dependency>
            <groupId>io.github.rubricscorer</groupId>
            <artifactId>rubric-scorer</artifactId>
            <version>%s</version>
          </dependency>
        </dependencies>
        <build>
          <pluginManagement>
            <plugins>
              <plugin>
                <artifactId>maven-compiler-plugin</artifactId>
                <version>3.16.0</version>
              </plugin>
              <plugin>
                <artifactId>maven-resources-plugin</artifactId>
                <version>3.5.0</version>
              </plugin>
              <plugin>
                <artifactId>maven-dependency-plugin</artifactId>
                <version>3.11.0</version>
              </plugin>
            </plugins>
          </pluginManagement>
        </build>
      </project>
      """;

  private static final String MAIN =
      """
      package consumer;

      import io.github.rubricscorer.Scorer;
      import io.github.rubricscorer.result.Score;

      public final class Main {
        public static void main(String[] args) {
          Score score = Scorer.bundled().score("django-connection-spikes", "Add PgBouncer.");
          score.concepts().forEach(c -> System.out.println(c.id() + " " + c.verdict()));
        }
      }
      """;
}
