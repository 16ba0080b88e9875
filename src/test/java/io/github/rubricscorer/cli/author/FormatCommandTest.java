package io.github.rubricscorer.cli.author;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.rubricscorer.cli.Cli;
import io.github.rubricscorer.cli.Cli.Result;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code rubric format}: what it writes, what it says, and its exit code. */
class FormatCommandTest {
  private static final String SLOPPY =
      "{\"concepts\":[{\"synonyms\":[\"x\"],\"id\":\"a\"}],\r\n\"question\":\"Why?\"}";
  private static final String NEAT =
      """
      {
        "question": "Why?",
        "concepts": [
          {
            "id": "a",
            "synonyms": ["x"]
          }
        ]
      }
      """;

  @TempDir private Path directory;

  @Test
  void filesOfADirectoryAreWrittenAnewAndNamed() throws IOException {
    Path sloppy = Files.writeString(directory.resolve("sloppy.json"), SLOPPY);
    Files.writeString(directory.resolve("neat.json"), NEAT);
    Path schema = Files.writeString(directory.resolve("rubric.schema.json"), "{}");

    Result result = Cli.run("format", directory.toString());

    assertThat(result.out()).isEqualTo(sloppy + "\n");
    assertThat(result.code()).isZero();
    assertThat(sloppy).hasContent(NEAT);
    assertThat(schema).hasContent("{}");
    assertThat(Cli.run("format", directory.toString()).out()).isEmpty();
  }

  @Test
  void checkChangesNothingAndHasAnExitCode() throws IOException {
    Path sloppy = Files.writeString(directory.resolve("sloppy.json"), SLOPPY);

    Result result = Cli.run("format", "--check", sloppy.toString());

    assertThat(result.out()).isEqualTo(sloppy + "\n");
    assertThat(result.code()).isEqualTo(1);
    assertThat(Files.readString(sloppy)).isEqualTo(SLOPPY);
  }

  @Test
  void whatIsNoJsonIsToldWithItsPlaceAndLeftAlone() throws IOException {
    Path broken = Files.writeString(directory.resolve("broken.json"), "{\"question\": }");
    Path sloppy = Files.writeString(directory.resolve("sloppy.json"), SLOPPY);

    Result result = Cli.run("format", directory.toString());

    assertThat(result.err()).isEqualTo(broken + ":1:14: error: expected a value\n");
    assertThat(result.code()).isEqualTo(1);
    assertThat(sloppy).hasContent(NEAT);
  }

  @Test
  void whatIsNotUtf8IsToldWithItsPlace() throws IOException {
    Path latin =
        Files.writeString(
            directory.resolve("latin.json"), "{\n \"q\": \"\u00e9\"}", StandardCharsets.ISO_8859_1);

    assertThat(Cli.run("format", latin.toString()))
        .isEqualTo(new Result(1, "", latin + ":2:8: error: the text is not UTF-8\n"));
  }

  @Test
  void whatIsNotThereIsToldSo() {
    assertThat(Cli.run("format", "no-such").err())
        .startsWith("rubric format: no such file or directory: no-such\n");
  }

  @Test
  void otherFilesAreRefused() {
    assertThat(Cli.run("format", "README.md").err())
        .startsWith("rubric format: no rubric: README.md");
  }
}
