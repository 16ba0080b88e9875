package io.github.rubricscorer.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.github.rubricscorer.Scorer;
import io.github.rubricscorer.cli.Cli.Result;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CompletionCommandTest {
  private static final Path FISH = Path.of("/usr/bin/fish");
  private static final Path BASH = Path.of("/bin/bash");

  @TempDir private Path directory;

  @Test
  void theScriptKnowsCommandsOptionsAndQuestions() {
    Result result = Cli.run("completion");

    assertThat(result.code()).isZero();
    assertThat(result.out())
        .startsWith("#!/usr/bin/env bash\n")
        .contains(
            "list show score explain practice import new format lint suggest profile"
                + " workbench test mutate"
                + " attack batch baseline summary report evaluate completion")
        .contains(Scorer.bundled().questionIds())
        .contains("ZSH_VERSION")
        .doesNotContain("stacktrace");
  }

  @Test
  void fishHasALineForEachCommandOptionAndValue() {
    Result result = Cli.run("completion", "fish");

    assertThat(result.code()).isZero();
    assertThat(result.out())
        .startsWith("complete -c rubric -f\n")
        .contains(
            "complete -c rubric -n '__fish_seen_subcommand_from score' -l format -x -a"
                + " 'text json markdown html' -d 'One of",
            " -a score -d 'Scores an answer and gives feedback'",
            "__fish_seen_subcommand_from baseline; and __fish_seen_subcommand_from check' ")
        .contains(Scorer.bundled().questionIds())
        .doesNotContain("stacktrace");
    assertThat(Cli.run("completion", "powershell"))
        .isEqualTo(
            new Result(
                2,
                "",
                """
                rubric completion: SHELL: 'powershell' is none of bash, zsh, fish
                Try 'rubric completion --help'.
                """));
  }

  @ParameterizedTest
  @CsvSource({
    "rubric sco,                         score",
    "rubric score salesforce,            salesforce-sync",
    "rubric baseline ch,                 check",
    "rubric score x --form,              --format",
    "rubric score x --format mark,       markdown",
    "rubric lint --severity n,           ''",
    "rubric baseline check --fail-,      --fail-on",
  })
  void fishCompletesWithIt(String typed, String completed) throws Exception {
    assumeTrue(Files.isExecutable(FISH), "no fish on this machine");
    Path script =
        Files.writeString(directory.resolve("rubric.fish"), Cli.run("completion", "fish").out());
    String test = "source '%s'; complete -C '%s'".formatted(script, typed);
    ProcessBuilder builder = new ProcessBuilder(FISH.toString(), "--no-config", "-c", test);
    builder.environment().put("HOME", directory.toString());
    builder.directory(directory.toFile());

    Process fish = builder.redirectErrorStream(true).start();

    String output = new String(fish.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertThat(output.lines().map(line -> line.split("\t", -1)[0]).collect(Collectors.joining(" ")))
        .isEqualTo(completed);
    assertThat(fish.waitFor()).isZero();
  }

  @Test
  void bashCompletesWithIt() throws IOException, InterruptedException {
    assumeTrue(Files.isExecutable(BASH), "no bash on this machine");
    Path script = Files.writeString(directory.resolve("rubric"), Cli.run("completion").out());
    String test =
        """
        source '%s'
        COMP_WORDS=(rubric score salesforce); COMP_CWORD=2
        _complete_rubric 2>/dev/null
        echo "${COMPREPLY[@]}"
        """
            .formatted(script);

    Process bash =
        new ProcessBuilder(BASH.toString(), "-c", test).redirectErrorStream(true).start();

    assertThat(new String(bash.getInputStream().readAllBytes(), StandardCharsets.UTF_8))
        .isEqualTo("salesforce-sync\n");
    assertThat(bash.waitFor()).isZero();
  }
}
