package io.github.rubricscorer.cli.author;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.rubricscorer.cli.Cli;
import io.github.rubricscorer.cli.Cli.Result;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
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
    assertThat(rubrics().resolve("rubric.schema.json")).exists();
    assertThat(Cli.run("list", "--rubrics", rubrics().toString()).out()).contains("leaves-green");
  }

  @Test
  void germanNotesBecomeAGermanRubric() throws IOException {
    Files.writeString(
        directory.resolve("osmose.md"),
        """
        **Frage:** Was passiert mit einer Zelle in reinem Wasser?

        **Deine Antwort:** Sie schwillt an, weil Wasser einströmt.

        **Rückmeldung:**

        - ✅ Wasser strömt durch Osmose ein
        - 💡 Nenne die **halbdurchlässige Membran**: Salz kann nicht hinaus.
        """);

    Result result =
        Cli.run(
            "import",
            directory.resolve("osmose.md").toString(),
            "-o",
            rubrics().toString(),
            "--language",
            "de");

    assertThat(result.code()).isZero();
    assertThat(result.err())
        .isEqualTo(
            "German: synonyms are the words of the notes; what else people say for them is known in"
                + " English alone\n");
    assertThat(Files.readString(Path.of(result.out().substring(0, result.out().indexOf(": ")))))
        .contains("\"language\": \"de\"")
        .contains("\"synonyms\": [\"strömt\", \"osmose\"]")
        .contains("\"halbdurchlässige\", \"membran\"")
        .doesNotContain("\"nenne", "\"nicht", "Bring in");
  }

  @Test
  void quietlyNotesOnTheLanguageAreNotTold() throws IOException {
    assertThat(imported("--language", "de").err()).startsWith("German: synonyms are ");
    assertThat(imported("--language", "de", "--merge", "-q").err()).isEmpty();
  }

  @Test
  void marksInGermanAreReadByTheirColumns() throws IOException {
    Files.writeString(
        directory.resolve("zucker.csv"),
        """
        Frage;Kriterium;Punkte;Stichwörter
        Wo macht eine Pflanze Zucker?;Im Chloroplasten;2;Chloroplast, Blattgrün
        """);

    Cli.run(
        "import",
        directory.resolve("zucker.csv").toString(),
        "-o",
        rubrics().toString(),
        "--language",
        "de");

    assertThat(Files.readString(rubrics().resolve("pflanze-zucker.json")))
        .contains("\"weight\": 2", "\"chloroplast\"", "\"blattgrün\"");
  }

  @Test
  void anUnknownLanguageIsRefused() throws IOException {
    Result result = imported("--language", "xx");

    assertThat(result.code()).isEqualTo(2);
    assertThat(result.err()).contains("--language is one of ar, bg, ", "not 'xx'");
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
  void twoDraftsOfTheSameQuestionAreBothMerged() throws IOException {
    imported();
    String twice = NOTES + "\n" + NOTES.replace("chlorophyll", "magnesium");
    Files.writeString(directory.resolve("twice.md"), twice);

    Result result =
        Cli.run(
            "import",
            directory.resolve("twice.md").toString(),
            "-o",
            rubrics().toString(),
            "--merge");

    assertThat(result.out())
        .isEqualTo(
            "R: 0 concepts added\nR: 1 concept added\n  added magnesium\n"
                .replace("R:", rubric() + ":"));
    assertThat(Files.readString(rubric()))
        .contains("\"id\": \"chlorophyll\"", "\"id\": \"magnesium\"");
  }

  private static final String MODEL = NOTES + "\nModel answer: Chlorophyll is in them.\n";

  @Test
  void mergedExamplesNameConceptsByTheIdsThatTheRubricHas() throws IOException {
    Files.createDirectories(rubrics());
    Files.writeString(
        rubric(),
        """
        {
          "question": "Why do leaves look green?",
          "concepts": [{ "id": "pigment", "name": "Chlorophyll", "synonyms": ["chlorophyll"] }]
        }
        """);

    Result result = new Cli().reading(MODEL).with("import", "-o", rubrics().toString(), "--merge");

    assertThat(result.code()).isZero();
    assertThat(Files.readString(rubric()))
        .contains("\"covers\": [\"pigment\"")
        .doesNotContain("\"id\": \"chlorophyll\"");
    assertThat(Cli.run("list", "--rubrics", rubrics().toString()).code()).isZero();
  }

  @Test
  void mergingLeavesWhatAConceptFindsAsItIs() throws IOException {
    String notes = "Question: Why do leaves look green?\n\nMissing:\n- don't add yellow light\n";
    new Cli().reading(notes).with("import", "-o", rubrics().toString());
    String edited = content(rubric()).replaceAll(" *\"negation\": \"required\",?", "");
    assertThat(content(rubric())).isNotEqualTo(edited);
    Files.writeString(rubric(), edited);

    new Cli().reading(notes).with("import", "-o", rubrics().toString(), "--merge");

    assertThat(content(rubric())).doesNotContain("negation");
  }

  @Test
  void aFollowUpThatWasRenamedIsMergedUnderItsName() throws IOException {
    String notes = NOTES + "\nFollow-up: And in autumn?\n\nMissing:\n- carotene\n";
    new Cli().reading(notes).with("import", "-o", rubrics().toString());
    Path drafted = rubrics().resolve("leaves-green-follow-up.json");
    Files.move(drafted, rubrics().resolve("autumn.json"));
    Files.writeString(rubric(), content(rubric()).replace("leaves-green-follow-up", "autumn"));

    Result result = new Cli().reading(notes).with("import", "-o", rubrics().toString(), "--merge");

    assertThat(result.err()).isEmpty();
    assertThat(content(rubric())).contains("\"autumn\"").doesNotContain("leaves-green-follow-up");
  }

  @Test
  void draftsOfOneQuestionAreMergedEachIntoItsOwnRubric() throws IOException {
    String twice = NOTES + "\n" + NOTES.replace("chlorophyll", "magnesium");
    new Cli().reading(twice).with("import", "-o", rubrics().toString());
    String before = content(rubric());

    Result result = new Cli().reading(twice).with("import", "-o", rubrics().toString(), "--merge");

    assertThat(result.code()).isZero();
    assertThat(content(rubric())).isEqualTo(before);
  }

  @Test
  void noRubricIsWrittenThatIsNone() throws IOException {
    Files.createDirectories(rubrics());
    String before =
        """
        {
          "question": "Why do leaves look green?",
          "concepts": [{ "id": "pigment", "synonyms": ["leaf green"] }],
          "terms": { "green": ["green"] },
          "levels": { "from": [0.5, 1] }
        }
        """;
    Files.writeString(rubric(), before);
    Files.writeString(rubrics().resolve("vocabulary.txt"), "<a> = b\n");
    Files.writeString(rubrics().resolve("other.json"), "{}");

    Result result = imported("--merge");

    assertThat(result.code()).isNotZero();
    assertThat(rubric()).hasContent(before);
  }

  @Test
  void rubricsThatAreThereMayBeginWithAByteOrderMark() throws IOException {
    imported();
    Files.writeString(rubric(), "\uFEFF" + Files.readString(rubric()));
    Files.writeString(rubrics().resolve("vocabulary.txt"), "\uFEFFbulk, mass\n");

    assertThat(imported("--merge")).isEqualTo(new Result(0, rubric() + ": 0 concepts added\n", ""));
  }

  @Test
  void aVocabularyInAnotherEncodingIsTold() throws IOException {
    Files.createDirectories(rubrics());
    Path vocabulary = rubrics().resolve("vocabulary.txt");
    Files.write(vocabulary, "café, bistro\n".getBytes(StandardCharsets.ISO_8859_1));

    Result result = imported();

    assertThat(result.err()).startsWith("rubric: " + vocabulary + ": not UTF-8");
    assertThat(result.code()).isEqualTo(1);
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
  void whereMostIsNotReadTheFormsThatAreAreShown() {
    Result result =
        new Cli()
            .reading(
                "# Source work\n\n4 – Good: explains the bias\n\n3 – Fair: tells what it says\n")
            .with("import", "-o", rubrics().toString());

    assertThat(result.err())
        .contains("Most of this was not read.", "  - Names the enzyme (2 marks)\n");
  }

  @Test
  void whatAMarkingSchemeDoesNotAcceptIsToldAndNoSynonym() throws IOException {
    String csv =
        """
        question,criterion,points,accept,guidance
        What did the Black Death change?,Labour shortage,two,"fewer workers; don't accept people died, deaths",
        ,Wages rose,1,higher pay,Do not accept 1.5 riches.
        """;

    Result result = new Cli().reading(csv).with("import", "--csv", "-o", rubrics().toString());

    assertThat(result.err())
        .isEqualTo(
            """
            Not in a rubric:
            <stdin>:2: is not to be accepted, so no synonym was made of it; see 'unless' and\
             'onlyIf': don't accept people died, deaths
            <stdin>:2: no number of points; the concept has 1: two
            <stdin>:3: is not to be accepted, so no synonym was made of it; see 'unless' and\
             'onlyIf': Do not accept 1.5 riches.
            """);
    assertThat(rubrics()).isDirectoryContaining(file -> file.toString().endsWith(".json"));
    try (Stream<Path> files = Files.list(rubrics())) {
      assertThat(files.map(ImportCommandTest::content))
          .noneMatch(text -> text.contains("died") || text.contains("riches"));
    }
  }

  @Test
  void norIsWhatATableInNotesDoesNotAccept() throws IOException {
    String notes =
        """
        # What did the Black Death change?

        | Criterion | Marks | Accept |
        |---|---|---|
        | Wages rose | 1 | higher pay; do not accept riches |
        """;

    Result result = new Cli().reading(notes).with("import", "-o", rubrics().toString());

    assertThat(result.err())
        .isEqualTo(
            """
            Not in a rubric:
            <stdin>:5: is not to be accepted, so no synonym was made of it; see 'unless' and\
             'onlyIf': do not accept riches
            """);
  }

  @Test
  void aTableWithoutAColumnOfCriteriaIsToldSo() {
    Result result =
        new Cli()
            .reading("question,points,accept\nWhy?,1,because\n")
            .with("import", "--csv", "-o", rubrics().toString());

    assertThat(result.err())
        .isEqualTo(
            """
            Not in a rubric:
            <stdin>:1: no column of criteria; call one 'criterion': question; points; accept
            rubric: <stdin>: no question with feedback, criteria or a model answer
            """);
  }

  private static String content(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
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
