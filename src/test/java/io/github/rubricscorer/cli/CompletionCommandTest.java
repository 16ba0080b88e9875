package io.github.rubricscorer.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.github.rubricscorer.Scorer;
import io.github.rubricscorer.cli.Cli.Result;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CompletionCommandTest {
  private static final Path BASH = Path.of("/bin/bash");

  @TempDir private Path directory;

  @Test
  void theScriptKnowsCommandsOptionsAndQuestions() {
    Result result = Cli.run("completion");

    assertThat(result.code()).isZero();
    assertThat(result.out())
        .startsWith("#!/usr/bin/env bash\n")
        .contains(
            "list show score explain practice import new format lint suggest test mutate attack"
                + " batch baseline summary report evaluate completion")
        .contains(Scorer.bundled().questionIds())
        .contains("ZSH_VERSION")
        .doesNotContain("stacktrace");
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
