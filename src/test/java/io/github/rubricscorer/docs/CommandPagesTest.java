package io.github.rubricscorer.docs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import io.github.rubricscorer.cli.Cli;
import io.github.rubricscorer.docs.Page.Block;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicNode;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;
import picocli.CommandLine.Model.OptionSpec;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The commands on the pages: they are in the language of the program, and print what is shown. */
class CommandPagesTest {
  private static final Path REFERENCE = Path.of("docs", "command-line.md");
  private static final Path LINE =
      Path.of("src/test/resources/io/github/rubricscorer/report/line.jsonl");

  /** What every command has. */
  private static final Set<String> COMMON = Set.of("--help", "--version", "--quiet");

  @TestFactory
  Stream<DynamicNode> commandsAreInTheLanguage() {
    return Page.all().stream()
        .flatMap(page -> page.blocks("sh").stream().map(block -> parsing(page, block)));
  }

  private static DynamicNode parsing(Page page, Block block) {
    return DynamicTest.dynamicTest(
        page + ":" + block.line(),
        () ->
            block
                .text()
                .lines()
                .flatMap(line -> ShellLine.rubrics(line).stream())
                .forEach(words ->
                    assertThatCode(() -> Cli.commandLine().parseArgs(words.toArray(new String[0])))
                        .as(String.join(" ", words))
                        .doesNotThrowAnyException()));
  }

  /** A block of commands is followed by a block of text: what they print. */
  @TestFactory
  Stream<DynamicNode> commandsPrintWhatIsShown(@TempDir Path directory) throws IOException {
    List<DynamicNode> tests = new ArrayList<>();
    for (Page page : Page.all()) {
      Path own = Files.createDirectory(directory.resolve(page.file().getFileName()));
      Session session = Session.of(page, own);
      List<Block> blocks = page.blocks();
      for (int i = 1; i < blocks.size(); i++) {
        Block commands = blocks.get(i - 1);
        Block shown = blocks.get(i);
        if (commands.language().equals("sh") && shown.language().equals("text")) {
          tests.add(
              DynamicTest.dynamicTest(
                  page + ":" + commands.line(), () -> session.verify(commands, shown)));
        }
      }
    }
    return tests.stream();
  }

  @Test
  void theReferenceHasEveryCommandWithItsOptions() {
    leaves("rubric", Cli.commandLine()).forEach(CommandPagesTest::verifyOptions);
  }

  /** A command that does something, and its whole name. */
  private record Leaf(String name, CommandLine command) {}

  private static Stream<Leaf> leaves(String name, CommandLine command) {
    if (command.getSubcommands().isEmpty()) {
      return Stream.of(new Leaf(name, command));
    }
    return command.getSubcommands().entrySet().stream()
        .flatMap(sub -> leaves(name + " " + sub.getKey(), sub.getValue()));
  }

  private static void verifyOptions(Leaf leaf) {
    List<String> section = Page.read(REFERENCE).section(leaf.name());
    assertThat(section).as("section '%s'", leaf.name()).isNotEmpty();
    Set<String> explained = new TreeSet<>();
    section.stream()
        .filter(line -> line.startsWith("| `-"))
        .flatMap(line -> Page.code(line.split(" \\| ", -1)[0]).stream())
        .map(code -> code.split("[ =]", -1)[0])
        .filter(option -> option.startsWith("--"))
        .forEach(explained::add);
    Set<String> options = new TreeSet<>();
    for (OptionSpec option : leaf.command().getCommandSpec().options()) {
      if (!option.hidden() && !COMMON.contains(option.longestName())) {
        options.add(option.longestName());
      }
    }
    assertThat(explained).as(leaf.name()).isEqualTo(options);
  }

  @Test
  void theReadmeNamesEveryCommand() {
    String readme = String.join("\n", Page.read(Path.of("README.md")).lines());
    assertThat(Cli.commandLine().getSubcommands().keySet())
        .allSatisfy(name -> assertThat(readme).containsPattern("`rubric " + name + "\\b"));
  }

  @Test
  void theReferenceHasEveryExitCode() {
    assertThat(Cli.commandLine().getCommandSpec().usageMessage().exitCodeList().keySet())
        .allSatisfy(code ->
            assertThat(Page.read(REFERENCE).section("Exit codes"))
                .anyMatch(line -> line.startsWith("| " + code + " |")));
  }

  @Test
  void theReferenceHasEveryFieldOfALineOfScores() throws IOException {
    Set<String> fields = new TreeSet<>();
    collect(JsonMapper.shared().readTree(Files.readString(LINE)), fields);
    Set<String> explained = new TreeSet<>();
    Page.read(REFERENCE).section("Fields of a score").stream()
        .filter(line -> line.startsWith("|"))
        .flatMap(line -> Page.code(line.split(" \\| ", -1)[0]).stream())
        .forEach(explained::add);
    assertThat(explained).containsAll(fields);
  }

  private static void collect(JsonNode node, Set<String> names) {
    names.addAll(node.propertyNames());
    node.forEach(child -> collect(child, names));
  }
}
