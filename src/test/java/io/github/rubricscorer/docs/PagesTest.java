package io.github.rubricscorer.docs;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.rubricscorer.docs.Page.Block;
import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.json.JsonMapper;

/** The form of the README and of the pages in {@code docs}: lines, links, JSON and Java. */
class PagesTest {
  private static final int LONGEST_LINE = 110;
  private static final int LONGEST_README = 140;

  /** The first screen of a terminal of usual height. */
  private static final int FIRST_SCREEN = 45;

  private static List<Page> pages() {
    return Page.all();
  }

  @ParameterizedTest
  @MethodSource("pages")
  void linesFitTheScreen(Page page) {
    Stream<String> shown =
        page.blocks().stream()
            .filter(block -> !List.of("sh", "csv", "jsonl").contains(block.language()))
            .flatMap(block -> block.text().lines());
    assertThat(Stream.concat(page.prose().stream(), shown))
        .filteredOn(line -> line.length() > LONGEST_LINE)
        .isEmpty();
  }

  @ParameterizedTest
  @MethodSource("pages")
  void linksLeadSomewhere(Page page) {
    assertThat(page.links())
        .filteredOn(link -> !link.startsWith("https:"))
        .allSatisfy(link -> {
          String[] parts = link.split("#", 2);
          Path beside = page.file().resolveSibling(parts[0]);
          Path target = parts[0].isEmpty() ? page.file() : beside;
          assertThat(target).exists();
          if (parts.length == 2) {
            assertThat(Page.read(target).anchors()).contains(parts[1]);
          }
        });
  }

  @ParameterizedTest
  @MethodSource("pages")
  void everyPageIsLinkedFromTheReadme(Page page) {
    assertThat(
            page.file().equals(Path.of("README.md"))
                || Page.read(Path.of("README.md")).links().contains(page.file().toString()))
        .isTrue();
  }

  @ParameterizedTest
  @MethodSource("pages")
  void jsonIsJson(Page page) {
    page.blocks("json").forEach(block -> JsonMapper.shared().readTree(block.text()));
    page.blocks("jsonl").stream()
        .flatMap(block -> block.text().lines())
        .forEach(line -> JsonMapper.shared().readTree(line));
  }

  @ParameterizedTest
  @MethodSource("pages")
  void javaCompilesOrStandsInATest(Page page, @TempDir Path directory) throws Exception {
    for (Block block : page.blocks("java")) {
      if (block.text().contains("public class ")) {
        compile(block, directory);
      } else {
        assertThat(tests()).as("line %s", block.line()).contains(withoutIndentation(block.text()));
      }
    }
  }

  @ParameterizedTest
  @MethodSource("pages")
  void dependenciesAreThisProject(Page page) throws IOException {
    String pom = withoutIndentation(Files.readString(Path.of("pom.xml")));
    assertThat(page.blocks("xml"))
        .allSatisfy(block -> {
          String coordinates =
              block
                  .text()
                  .lines()
                  .map(String::strip)
                  .filter(line -> !line.contains("dependency>"))
                  .collect(Collectors.joining("\n"));
          assertThat(pom).contains(coordinates);
        });
  }

  @Test
  void theJavaExampleOfTheReadmePrintsAScore(@TempDir Path directory) throws Exception {
    Block example = Page.read(Path.of("README.md")).blocks("java").getFirst();
    compile(example, directory);
    String classPath = directory + File.pathSeparator + System.getProperty("java.class.path");
    assertThat(run("java", "-cp", classPath, "Example"))
        .contains("0.16666666666666666")
        .contains("connection-pooling COVERED")
        .contains("replication REJECTED")
        .contains("polarity=REJECTED, stance=MENTION, cue=Cue[start=19, end=21, text=no]");
  }

  @Test
  void theReadmeIsShort() {
    assertThat(Page.read(Path.of("README.md")).lines()).hasSizeLessThanOrEqualTo(LONGEST_README);
  }

  @Test
  void theCommandsThatTheBuildServerRunsAreOnTheFirstScreen() throws IOException {
    List<String> screen =
        Page.read(Path.of("README.md")).lines().stream().limit(FIRST_SCREEN).toList();
    Matcher commands =
        Pattern.compile("\\$\\(readme_command '(.*)'\\)")
            .matcher(Files.readString(Path.of(".ci", "run")));
    List<String> found =
        commands
            .results()
            .map(command -> Pattern.compile(command.group(1)).asPredicate())
            .map(command -> screen.stream().filter(command).findFirst().orElseThrow())
            .toList();
    assertThat(found).hasSize(2);
    assertThat(found.getFirst()).isEqualTo("mvn -B -ntp verify");
  }

  private static void compile(Block block, Path directory) throws Exception {
    Matcher name = Pattern.compile("public class (\\w+)").matcher(block.text());
    assertThat(name.find()).isTrue();
    Path source = directory.resolve(name.group(1) + ".java");
    Files.writeString(source, block.text());
    String classPath = System.getProperty("java.class.path");
    assertThat(run("javac", "-cp", classPath, "-d", directory.toString(), source.toString()))
        .isEmpty();
  }

  private static String run(String tool, String... arguments) throws Exception {
    List<String> command = new ArrayList<>(List.of(arguments));
    command.addFirst(Path.of(System.getProperty("java.home"), "bin", tool).toString());
    Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
    String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertThat(process.waitFor()).as(output).isZero();
    return output;
  }

  private static List<String> testFiles() throws IOException {
    List<String> texts = new ArrayList<>();
    try (Stream<Path> files = Files.walk(Path.of("src", "test"))) {
      for (Path file : files.filter(PagesTest::isTested).toList()) {
        texts.add(withoutIndentation(Files.readString(file)));
      }
    }
    return texts;
  }

  /** A test, or a part of a project outside that a test builds and runs. */
  private static boolean isTested(Path file) {
    String name = file.toString();
    boolean outside = file.startsWith(Path.of("src", "test", "consumers"));
    return name.endsWith(outside ? ".java" : "Test.java");
  }

  private static String tests() throws IOException {
    return String.join("\n", testFiles());
  }

  private static String withoutIndentation(String text) {
    return text.lines().map(String::strip).collect(Collectors.joining("\n"));
  }
}
