package io.github.rubricscorer.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.github.rubricscorer.cli.Cli.Result;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Set;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What is wrong on the command line or in a file destroys nothing, and is told in one line. */
class HostileInputTest {
  private static final String RUBRIC =
      """
      {"question": "?", "concepts": [{"id": "cache", "synonyms": ["cache"]}],
       "examples": [{"name": "a", "answer": "A cache.", "covers": ["cache"], "score": [1, 1]}]}
      """;

  /** A device of Linux on which there is never room. */
  private static final Path FULL_DISK = Path.of("/dev/full");

  @TempDir private Path directory;
  private Path rubrics;
  private Path rubric;
  private Path answers;
  private Path baseline;

  @BeforeEach
  void write() throws IOException {
    rubrics = Files.createDirectory(directory.resolve("rubrics"));
    rubric = Files.writeString(rubrics.resolve("q.json"), RUBRIC);
    answers =
        Files.writeString(
            directory.resolve("answers.jsonl"),
            "{\"id\": \"a\", \"question\": \"q\", \"answer\": \"A cache.\"}\n");
    baseline = directory.resolve("baseline.jsonl");
    assertThat(run("baseline record ANSWERS --rubrics RUBRICS -o BASELINE").code()).isZero();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "batch ANSWERS --rubrics RUBRICS",
        "report ANSWERS --rubrics RUBRICS",
        "evaluate ANSWERS --rubrics RUBRICS",
        "baseline record ANSWERS --rubrics RUBRICS",
        "baseline check ANSWERS --rubrics RUBRICS --baseline BASELINE",
        "test RUBRICS",
        "mutate RUBRICS",
        "attack --rubrics RUBRICS",
        "lint RUBRICS",
        "suggest q ANSWERS --rubrics RUBRICS"
      })
  void noOutputReplacesARubricInUse(String command) throws IOException {
    Path link = Files.createSymbolicLink(directory.resolve("link.txt"), rubric);
    for (Path output : new Path[] {rubric, rubrics.resolve("new.json"), link}) {
      Result result = run(command + " --output " + output);
      assertThat(result.code()).as(result.err()).isEqualTo(2);
      assertThat(result.err()).contains(output.equals(link) ? "would overwrite" : "would be read");
    }
    assertThat(rubric).hasContent(RUBRIC);
    assertThat(rubrics.resolve("new.json")).doesNotExist();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "batch ANSWERS --rubrics RUBRICS --map FILE",
        "report ANSWERS --rubrics RUBRICS --map FILE",
        "evaluate ANSWERS --rubrics RUBRICS --map FILE",
        "baseline record ANSWERS --rubrics RUBRICS --map FILE",
        "baseline check ANSWERS --rubrics RUBRICS --baseline BASELINE --map FILE"
      })
  void noOutputReplacesAMap(String command) throws IOException {
    Path map = Files.writeString(directory.resolve("map.txt"), "Q=q\n");
    Result result = run(command.replace("FILE", map.toString()) + " -o " + map);
    assertThat(result.code()).as(result.err()).isEqualTo(2);
    assertThat(map).hasContent("Q=q\n");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "batch ANSWERS --rubrics ARCHIVE",
        "test ARCHIVE --format junit",
        "mutate ARCHIVE",
        "attack --rubrics ARCHIVE"
      })
  void noOutputReplacesAnArchiveOfRubrics(String command) throws IOException {
    Path archive = archive();
    byte[] before = Files.readAllBytes(archive);
    Result result = run(command.replace("ARCHIVE", archive.toString()) + " -o " + archive);

    assertThat(result.code()).as(result.err()).isEqualTo(2);
    assertThat(result.err()).contains(": --output would overwrite the rubrics, " + archive + "\n");
    assertThat(archive).hasBinaryContent(before);
  }

  @Test
  void anOlderRubricNeedsADirectoryOfRubricsAroundIt() throws IOException {
    Path archive = archive();

    assertThat(run("evaluate ANSWERS --rubrics %s --against %s".formatted(archive, rubric)).err())
        .startsWith(
            "rubric evaluate: --against: with a file, --rubrics has to be a directory, not '%s'\n"
                .formatted(archive));
  }

  private Path archive() throws IOException {
    Path archive = directory.resolve("rubrics.zip");
    try (ZipOutputStream out = new ZipOutputStream(Files.newOutputStream(archive))) {
      out.putNextEntry(new ZipEntry("q.json"));
      out.write(RUBRIC.getBytes(StandardCharsets.UTF_8));
    }
    return archive;
  }

  @Test
  void noComparisonReplacesItsBaselineOrTheAnswers() throws IOException {
    String command = "baseline check ANSWERS --rubrics RUBRICS --baseline BASELINE -o ";
    for (Path read : new Path[] {baseline, answers}) {
      String before = Files.readString(read);
      Result result = run(command + read);
      assertThat(result.code()).isEqualTo(2);
      assertThat(result.err())
          .startsWith("rubric baseline check: --output would overwrite the input, " + read);
      assertThat(read).hasContent(before);
    }
  }

  /** A full disk or an end in the middle then leaves the rubric as it was. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "format RUBRICS",
        "new q --rubrics RUBRICS --overwrite",
        "import NOTES -o RUBRICS --merge"
      })
  void aRubricIsReplacedByAWholeOne(String command) throws IOException {
    Path notes = directory.resolve("notes.csv");
    Files.writeString(notes, "question,criterion,points\n?,Mentions a queue,2\n");
    Path other = Files.createLink(directory.resolve("other.json"), rubric);
    Set<PosixFilePermission> mode = PosixFilePermissions.fromString("rw-rw----");
    Files.setPosixFilePermissions(rubric, mode);

    Result result = run(command.replace("NOTES", notes.toString()));

    assertThat(result.code()).as(result.err()).isZero();
    assertThat(Files.readString(rubric)).isNotEqualTo(RUBRIC);
    assertThat(Files.readString(other)).isEqualTo(RUBRIC);
    assertThat(rubrics).isDirectoryNotContaining("glob:**.tmp");
    assertThat(Files.getPosixFilePermissions(rubric)).isEqualTo(mode);
  }

  @Test
  void nothingIsBegunOrImportedOverARubricUnasked() throws IOException {
    Path notes = directory.resolve("notes.csv");
    Files.writeString(notes, "question,criterion,points\nQ,Mentions a queue,2\n");

    assertThat(run("new q --rubrics RUBRICS").code()).isEqualTo(2);
    Result first = run("import " + notes + " -o RUBRICS");
    Path imported = Path.of(first.out().substring(0, first.out().indexOf(": ")));
    Files.writeString(imported, RUBRIC);
    assertThat(run("import " + notes + " -o RUBRICS"))
        .isEqualTo(
            new Result(1, "", "rubric: " + imported + ": there already; --merge adds to it\n"));
    assertThat(imported).hasContent(RUBRIC);
    assertThat(rubric).hasContent(RUBRIC);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "batch ANSWERS --rubrics RUBRICS",
        "report ANSWERS --rubrics RUBRICS",
        "baseline record ANSWERS --rubrics RUBRICS",
        "attack --rubrics RUBRICS",
        "mutate RUBRICS"
      })
  void aFullDiskIsToldInOneLine(String command) {
    assumeTrue(Files.exists(FULL_DISK), () -> "skipped: there is no " + FULL_DISK);
    Result result = run(command + " -o " + FULL_DISK);
    assertThat(result.code()).isEqualTo(1);
    assertThat(result.err()).endsWith("rubric: cannot write /dev/full: No space left on device\n");
  }

  @Test
  void aMapThatIsNeitherIsTold() {
    assertThat(run("batch ANSWERS --rubrics RUBRICS --map foo").err())
        .startsWith("rubric batch: --map: 'foo' is neither FROM=TO nor a file of such lines\n");
  }

  @Test
  void aReportOfNothingIsNone() throws IOException {
    Path empty = Files.writeString(directory.resolve("empty.jsonl"), "");
    Path page = directory.resolve("page.html");
    Result result = Cli.run("report", empty.toString(), "-o", page.toString());
    assertThat(result)
        .isEqualTo(new Result(1, "", "rubric: there is no answer in " + empty + "\n"));
    assertThat(page).doesNotExist();
  }

  @Test
  void aScoreBeyondAllMeasureIsToldWithItsLine() throws IOException {
    Path csv =
        Files.writeString(
            directory.resolve("grades.csv"),
            "question,answer,score,max_score\nq,A cache.,1e300,1e300\n");
    Result result = Cli.run("evaluate", csv.toString(), "--rubrics", rubrics.toString());
    assertThat(result.code()).isEqualTo(1);
    assertThat(result.err())
        .contains(":2: error: score is not in ±1,000,000,000, '1e300'")
        .contains(":2: error: max_score is not in ±1,000,000,000, '1e300'");
  }

  @ParameterizedTest
  @CsvSource(
      textBlock =
          """
          NOSUCH | ''
          scor   | (did you mean 'score'?)
          """,
      delimiter = '|')
  void helpForAnUnknownCommandIsAFault(String command, String guess) {
    Result result = Cli.run("help", command);
    assertThat(result.code()).isEqualTo(2);
    assertThat(result.err())
        .isEqualTo(
            "rubric: there is no command '"
                + command
                + "'"
                + (guess.isEmpty() ? "" : " " + guess)
                + "\nTry 'rubric --help'.\n");
  }

  private Result run(String command) {
    return Cli.run(
        command
            .replace("ANSWERS", answers.toString())
            .replace("BASELINE", baseline.toString())
            .replace("RUBRICS", rubrics.toString())
            .split(" "));
  }
}
