package io.github.rubricscorer.docs;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.rubricscorer.cli.Cli;
import io.github.rubricscorer.docs.Page.Block;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * A directory with the files that a page shows, in which its commands are run.
 *
 * @param directory where the files are
 */
record Session(Path directory) {
  private static final Pattern FILE = Pattern.compile("[\\w.-]+\\.(jsonl|html|csv|xml|json|txt)");

  /** Writes the files that a page shows; a block has a file's name after its language. */
  static Session of(Page page, Path directory) throws IOException {
    for (Block block : page.blocks()) {
      if (!block.name().isEmpty()) {
        Path file = directory.resolve(block.name());
        Files.createDirectories(file.getParent());
        Files.writeString(file, block.text());
      }
    }
    return new Session(directory);
  }

  /** Runs the commands of one block; {@code ...} stands for any lines of what they print. */
  void verify(Block commands, Block shown) {
    String printed =
        commands
            .text()
            .lines()
            .filter(ShellLine::isPlain)
            .map(this::run)
            .collect(Collectors.joining());
    String expected =
        shown
            .text()
            .lines()
            .map(line -> line.equals("...") ? "(?s:.*\\n)?" : Pattern.quote(line) + "\\n")
            .collect(Collectors.joining());
    assertThat(printed).as("what line %s prints", commands.line()).matches(expected);
  }

  private String run(String line) {
    List<String> words = ShellLine.rubrics(line).getFirst();
    Cli.Result result = Cli.run(words.stream().map(this::located).toArray(String[]::new));
    return Arrays.stream((result.out() + result.err()).split("\n", -1))
        .map(String::stripTrailing)
        .collect(Collectors.joining("\n"))
        .replace(directory + "/", "")
        .replace(directory.toString(), "");
  }

  /** Returns where a file or directory of the page is; other words as they are. */
  private String located(String word) {
    boolean isHere =
        !word.isBlank() && word.matches("[\\w./-]+") && Files.exists(directory.resolve(word));
    return isHere || FILE.matcher(word).matches() ? directory.resolve(word).toString() : word;
  }
}
