package io.github.rubricscorer;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.rubricscorer.rubric.Rubric;
import io.github.rubricscorer.rubric.pattern.SynonymPattern;
import io.github.rubricscorer.testing.RubricTests;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicNode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/** What README.md shows works as it stands there. */
class ReadmeTest {
  private static final String README = read(Path.of("README.md"));

  @Test
  void theJavaExampleCompilesAndPrintsAScore(@TempDir Path directory) throws Exception {
    Path source = directory.resolve("Example.java");
    Files.writeString(source, block("java", "public class Example"));
    String classPath = System.getProperty("java.class.path");
    assertThat(run("javac", "-cp", classPath, "-d", directory.toString(), source.toString()))
        .isEmpty();
    String output =
        run("java", "-cp", directory + System.getProperty("path.separator") + classPath, "Example");
    assertThat(output)
        .contains("0.16666666666666666")
        .contains("connection-pooling COVERED")
        .contains("replication REJECTED")
        .contains("polarity=REJECTED, cue=Cue[start=19, end=21, text=no]");
  }

  private static String run(String tool, String... arguments) throws Exception {
    List<String> command = new ArrayList<>(List.of(arguments));
    command.addFirst(Path.of(System.getProperty("java.home"), "bin", tool).toString());
    Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
    String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertThat(process.waitFor()).as(output).isZero();
    return output;
  }

  @TestFactory
  Stream<DynamicNode> theRubricExamplePassesItsOwnExamples(@TempDir Path directory)
      throws IOException {
    Files.writeString(directory.resolve("leaves.json"), block("json", "\"concepts\""));
    return RubricTests.in(directory).toList().stream();
  }

  @Test
  void theRubricExampleIsAFullRubric(@TempDir Path directory) throws IOException {
    Files.writeString(directory.resolve("leaves.json"), block("json", "\"concepts\""));
    Rubric rubric = Scorer.load(directory).rubric("leaves");
    assertThat(rubric.concepts()).hasSize(2);
    assertThat(rubric.examples()).hasSize(3);
  }

  @Test
  void everyPatternOfTheTableIsInTheNotation() {
    List<String> patterns =
        README
            .lines()
            .dropWhile(line -> !line.startsWith("| you want | write |"))
            .skip(2)
            .takeWhile(line -> line.startsWith("|"))
            .map(line -> line.replace("\\|", "\0"))
            .map(line -> line.substring(line.indexOf('|', 1) + 1).replace('\0', '|'))
            .flatMap(cell -> Pattern.compile("`([^`{]+)`").matcher(cell).results())
            .map(match -> match.group(1))
            .toList();
    assertThat(patterns).hasSizeGreaterThan(7);
    assertThat(patterns)
        .allSatisfy(pattern -> assertThat(SynonymPattern.parse(pattern)).isNotNull());
  }

  @Test
  void theTestCommandIsTheOneThatTheBuildServerRuns() {
    assertThat(README.lines()).contains("mvn -B -ntp verify");
    Matcher pattern =
        Pattern.compile("tests=\\$\\(readme_command '(.*)'\\)")
            .matcher(read(Path.of(".ci", "run")));
    assertThat(pattern.find()).as("where .ci/run looks for the test command").isTrue();
    assertThat(README.lines().filter(Pattern.compile(pattern.group(1)).asPredicate()).findFirst())
        .hasValue("mvn -B -ntp verify");
  }

  private static String block(String language, String with) {
    Matcher blocks =
        Pattern.compile("```" + language + "\n(.*?)```", Pattern.DOTALL).matcher(README);
    return blocks
        .results()
        .map(block -> block.group(1))
        .filter(text -> text.contains(with))
        .findFirst()
        .orElseThrow();
  }

  private static String read(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }
}
