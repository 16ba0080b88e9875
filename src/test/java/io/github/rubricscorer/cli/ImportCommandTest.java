package io.github.rubricscorer.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.rubricscorer.cli.Cli.Result;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ImportCommandTest {
  private static final String NOTES =
      """
      Question: Why do leaves look green?

      Missing:
      - chlorophyll
      - green light is reflected
      """;

  @TempDir private Path directory;

  private Path notes() throws IOException {
    return Files.writeString(directory.resolve("leaves.md"), NOTES);
  }

  private Path rubrics() {
    return directory.resolve("new").resolve("rubrics");
  }

  private Path rubric() {
    return rubrics().resolve("leaves-green.json");
  }

  private Result imported(String... more) throws IOException {
    String[] args = new String[more.length + 4];
    args[0] = "import";
    args[1] = notes().toString();
    args[2] = "-o";
    args[3] = rubrics().toString();
    System.arraycopy(more, 0, args, 4, more.length);
    return Cli.run(args);
  }

  @Test
  void draftsAreWrittenIntoADirectoryThatIsMade() throws IOException {
    Result result = imported();

    assertThat(result.err()).isEmpty();
    assertThat(result.code()).isZero();
    assertThat(result.out()).matches("\\Q" + rubric() + "\\E: 2 concepts, \\d+ synonyms\n");
    assertThat(Cli.run("list", "--rubrics", rubrics().toString()).out()).contains("leaves-green");
  }

  @Test
  void whatIsThereIsNotOverwritten() throws IOException {
    imported();
    String before = Files.readString(rubric());

    Result result = imported();

    assertThat(result)
        .isEqualTo(
            new Result(1, "", "rubric: " + rubric() + ": there already; --merge adds to it\n"));
    assertThat(rubric()).hasContent(before);
  }

  @Test
  void mergingKeepsWhatWasEdited() throws IOException {
    imported();
    String edited =
        """
        {
          "title": "By hand",
          "question": "Why do leaves look green?",
          "concepts": [
            { "id": "chlorophyll", "weight": 5, "synonyms": ["leaf green"], "hint": "Mine." }
          ]
        }
        """;
    Files.writeString(rubric(), edited);

    Result result = imported("--merge");

    assertThat(result.code()).isZero();
    assertThat(result.out())
        .startsWith(rubric() + ": 1 concept added\n  added ")
        .contains("  not in chlorophyll: ");
    assertThat(Files.readString(rubric()))
        .contains(
            "\"title\": \"By hand\"", "\"weight\": 5", "[\"leaf green\"]", "\"hint\": \"Mine.\"")
        .contains("\"id\": \"green-light-reflected\"");
    assertThat(Cli.run("list", "--rubrics", rubrics().toString()).code()).isZero();
  }

  @Test
  void mergingTwiceChangesNothing() throws IOException {
    imported();
    imported("--merge");
    String once = Files.readString(rubric());

    Result result = imported("--merge");

    assertThat(result).isEqualTo(new Result(0, rubric() + ": 0 concepts added\n", ""));
    assertThat(rubric()).hasContent(once);
  }

  @Test
  void notesWithoutAQuestionAreTold() {
    Result result = new Cli().reading("# A title\n").with("import", "-o", rubrics().toString());

    assertThat(result.code()).isEqualTo(1);
    assertThat(result.err())
        .endsWith("rubric: <stdin>: no question with feedback, criteria or a model answer\n");
    assertThat(rubrics()).doesNotExist();
  }

  @Test
  void aDirectoryIsNeeded() {
    assertThat(Cli.run("import", "notes.md"))
        .isEqualTo(
            new Result(
                2,
                "",
                """
                rubric import: Missing required option: '--output=DIR'
                Try 'rubric import --help'.
                """));
  }

  @Test
  void whatHasNoPlaceIsToldWithItsLine() throws IOException {
    Files.writeString(directory.resolve("more.md"), "Exported today\n\n" + NOTES);

    Result result =
        Cli.run("import", directory.resolve("more.md").toString(), "-o", rubrics().toString());

    assertThat(result.err())
        .isEqualTo(
            "Not in a rubric:\n"
                + directory.resolve("more.md")
                + ":1: before the first question: Exported today\n");
  }
}
