package io.github.rubricscorer.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.github.rubricscorer.cli.io.Streams;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import picocli.CommandLine;
import picocli.CommandLine.Model.OptionSpec;

/** The manual pages that the image has. */
class ManPagesTest {
  private static final Map<String, String> PAGES = ManPages.all();

  private static Stream<CommandLine> commands() {
    List<CommandLine> all = new ArrayList<>();
    add(Main.commandLine(Streams.standard()), all);
    return all.stream();
  }

  private static void add(CommandLine command, List<CommandLine> all) {
    all.add(command);
    command.getSubcommands().values().forEach(sub -> add(sub, all));
  }

  @ParameterizedTest
  @MethodSource("commands")
  void tellEachCommandWithItsOptions(CommandLine command) {
    String page = page(command).replace("\\-", "-");

    assertThat(page).contains(".SH NAME\n", ".SH SYNOPSIS\n", ".SH EXIT STATUS\n", ".B NO_COLOR\n");
    assertThat(page).doesNotContain("%n", "%%", "${", "@|", "stacktrace");
    for (OptionSpec option : command.getCommandSpec().options()) {
      if (!option.hidden()) {
        assertThat(page).contains("\\fB" + option.longestName() + "\\fR");
      }
    }
  }

  private static String page(CommandLine command) {
    return PAGES.get(command.getCommandSpec().qualifiedName("-") + ".1");
  }

  @Test
  void beginAsManualPagesDo() {
    assertThat(PAGES.get("rubric-lint.1").lines())
        .startsWith(
            ".TH rubric\\-lint 1 \"\" \"Rubric Scorer %s\" \"Rubric Scorer\"".formatted(version()),
            ".SH NAME",
            "rubric\\-lint \\- Finds what is weak in rubrics that are valid",
            ".SH SYNOPSIS",
            ".B rubric lint",
            "[\\-hqV] [\\-\\-answers=FILE] [\\-\\-fail\\-on=SEVERITY] [\\-\\-format=FORMAT] [\\-o=FILE]"
                + " [\\-\\-severity=SEVERITY] [DIR|FILE...]",
            ".SH DESCRIPTION")
        .contains(".I DIR|FILE", "\\fB\\-o\\fR, \\fB\\-\\-output\\fR=\\fIFILE\\fR");
  }

  private static String version() {
    return io.github.rubricscorer.Scorer.version();
  }

  @Test
  void groffHasNothingToSayAgainstThem(@TempDir Path directory) throws Exception {
    assumeTrue(hasGroff(), "no groff");
    List<String> command = new ArrayList<>(List.of("groff", "-man", "-ww", "-Tutf8", "-z"));
    for (Map.Entry<String, String> page : PAGES.entrySet()) {
      command.add(Files.writeString(directory.resolve(page.getKey()), page.getValue()).toString());
    }

    assertThat(run(command)).isEmpty();
  }

  private static boolean hasGroff() throws InterruptedException {
    try {
      return run(List.of("groff", "--version")).contains("GNU");
    } catch (IOException e) {
      return false;
    }
  }

  private static String run(List<String> command) throws IOException, InterruptedException {
    Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
    String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    process.waitFor();
    return output;
  }
}
