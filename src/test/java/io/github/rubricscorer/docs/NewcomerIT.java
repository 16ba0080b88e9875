package io.github.rubricscorer.docs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.github.rubricscorer.Consumers;
import io.github.rubricscorer.docs.Page.Block;
import java.io.File;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The steps of {@code docs/java.md} to a project of one's own, pasted into a shell. */
@DisplayName("A newcomer's project")
class NewcomerIT {
  private static final Path SHELL = Path.of("/bin/sh");

  @TempDir private Path directory;

  @Test
  void theStepsLeadFromAnEmptyDirectoryToAScore() throws Exception {
    assumeTrue(Files.isExecutable(SHELL), "there is no " + SHELL);
    Page page = Page.read(Path.of("docs", "java.md"));
    List<Block> steps =
        page.blocks("sh").stream().filter(block -> block.name().equals("newcomer")).toList();
    Block shown = page.blocks().get(page.blocks().indexOf(steps.getLast()) + 1);
    Path project = Files.createDirectory(directory.resolve("grader"));
    Consumers consumers = Consumers.in(directory.resolve("repository"));

    String output = "";
    FileChannel turn = Consumers.turn();
    try {
      for (Block step : steps) {
        output = paste(step, project, consumers);
      }
      consumers.keepDownloads();
    } finally {
      turn.close();
    }

    assertThat(steps).hasSize(2);
    assertThat(output).contains(shown.text().replace("...\n", ""));
  }

  private static String paste(Block step, Path project, Consumers consumers) throws Exception {
    String settings =
        """
        PATH='%s'%s"$PATH"
        export MAVEN_OPTS='-Dmaven.repo.local=%s -Dfile.encoding=UTF-8 -Dstdout.encoding=UTF-8'
        set -e
        """
            .formatted(Consumers.programs(), File.pathSeparator, consumers.repository());
    Process shell = Consumers.start(project, SHELL.toString(), "-c", settings + step.text());
    String output = new String(shell.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertThat(shell.waitFor()).as("%s\n%s", step.text(), output).isZero();
    return output;
  }
}
