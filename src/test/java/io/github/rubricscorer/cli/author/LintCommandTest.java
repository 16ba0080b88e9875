package io.github.rubricscorer.cli.author;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import io.github.rubricscorer.cli.Cli;
import io.github.rubricscorer.cli.Cli.Result;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** {@code rubric lint}: what it prints, in each format, and its exit code. */
class LintCommandTest {
  private static final String PLANTED = "src/test/resources/io/github/rubricscorer/lint/planted";

  @TempDir private Path directory;
  private String file = "";

  @BeforeEach
  void aRubric() throws IOException {
    Path tea = directory.resolve("tea.json");
    Files.writeString(
        tea,
        """
        {
          "question": "Why is tea made with boiling water?",
          "concepts": [
            { "id": "extraction", "hint": "What does heat do?",
              "synonyms": ["extract", "dissolve & faster", "extracts", "water"] },
            { "id": "germs", "synonyms": ["kill germs", "safe"], "hint": "What does boiling do?" }
          ],
          "modelAnswer": "Heat extracts more, and it kills germs.",
          "examples": [
            { "name": "both", "answer": "It dissolves faster and is safe.",
              "covers": ["extraction", "germs"] }
          ],
          "lint": {
            "ignore": [
              { "rule": "common-word", "where": "safe", "reason": "Nothing else is safe about tea." }
            ]
          }
        }
        """);
    file = tea.toString().replace(directory.getFileSystem().getSeparator(), "/");
  }

  @Test
  void whatIsNotThereIsAWrongCommandLine() {
    Result result = Cli.run("lint", directory.resolve("none").toString());

    assertThat(result.err())
        .startsWith("rubric lint: no such file or directory: " + directory.resolve("none") + "\n");
    assertThat(result.code()).isEqualTo(2);
  }

  @Test
  void aDirectoryIsJudgedOnceHoweverItIsNamed() {
    Result once = Cli.run("lint", directory.toString());
    String again = directory.resolve("../" + directory.getFileName()).toString();

    assertThat(Cli.run("lint", directory.toString(), again, again + "/tea.json")).isEqualTo(once);
    assertThat(Cli.run("lint", file, again + "/tea.json")).isEqualTo(once);
  }

  @Test
  void noRubricIsWrittenOver() throws IOException {
    String before = Files.readString(directory.resolve("tea.json"));
    Path other = Files.createDirectory(directory.resolve("other"));
    Files.writeString(other.resolve("coffee.json"), before);

    for (String asked : List.of(directory.toString(), file)) {
      Result result = Cli.run("lint", other.toString(), asked, "-o", file);

      assertThat(result.err()).startsWith("rubric lint: --output would be read as a rubric, ");
      assertThat(result.code()).isEqualTo(2);
    }
    assertThat(directory.resolve("tea.json")).hasContent(before);
  }

  @Test
  void findingsAreLinesWithBothPlacesAndTheirRemedy() {
    Result result = Cli.run("lint", directory.toString());

    assertThat(result.out())
        .isEqualTo(
            """
            F:5:64: error: the question says “water” itself, which earns 'extraction': ask for a word\
             that the question does not have [question-earns-credit]
            F:5:52: warning: 'extracts' finds the same as 'extract': remove one [duplicate-synonym]
              F:5:20: 'extract' is here
            F:5:64: warning: 'water' alone is enough, and it is the 495th most frequent word of\
             English: join it with another word by '&', a gap or side by side [common-word]
            """
                .replace("F:", file + ":"));
    assertThat(result.err()).isEqualTo("1 error, 2 warnings, 0 notes, 1 suppressed\n");
    assertThat(result.code()).isEqualTo(1);
  }

  @Test
  void synonymsThatMostAnswersHaveAreFoundInThem() throws IOException {
    Path answers =
        Files.writeString(
            directory.resolveSibling("class.csv"),
            "answer,score\nIt is safe.,1\nSafe.,1\nA safe drink.,0\nIt boils.,0\nSafe to drink.,1\n");
    Result result = Cli.run("lint", file, "--answers", answers.toString());

    assertThat(result.out())
        .contains(
            "warning: 'safe' is found in 4 of 5 answers, in 4 of them alone: if not all of them mean"
                + " it, join a rarer word by '&' or a gap [broad-synonym]");
  }

  @Test
  void answersToNoQuestionOfTheRubricAreTold() throws IOException {
    Path answers =
        Files.writeString(directory.resolveSibling("class.csv"), "question,answer\ncoffee,Safe.\n");

    assertThat(Cli.run("lint", file, "--answers", answers.toString()).err())
        .contains("no answer to 'tea'");
  }

  @Test
  void noAnswersAreWrittenOver() throws IOException {
    Path answers =
        Files.writeString(directory.resolveSibling("class.csv"), "question,answer\ntea,Safe.\n");
    Result result =
        Cli.run("lint", file, "--answers", answers.toString(), "-o", answers.toString());

    assertThat(result.err())
        .startsWith("rubric lint: --output would overwrite the input, " + answers + "\n");
    assertThat(result.code()).isEqualTo(2);
    assertThat(answers).hasContent("question,answer\ntea,Safe.\n");
  }

  private static final String SAFE =
      "'safe' is found in 5 of 5 answers, in 5 of them alone: if not all of them mean it";

  /** Copies the rubric, under another id, into a directory of its own. */
  private Path another() throws IOException {
    Path other = Files.createDirectory(directory.resolve("other"));
    Files.copy(Path.of(file), other.resolve("coffee.json"));
    return other;
  }

  @Test
  void answersOfStandardInputAreForAllRubrics() throws IOException {
    another();
    Files.copy(Path.of(file), directory.resolve("coffee.json"));
    String answers = "question,answer\n" + "tea,Safe.\ncoffee,It is safe.\n".repeat(5);
    Result result = new Cli().reading(answers).with("lint", directory.toString(), "--answers", "-");

    assertThat(result.out().split(SAFE, -1)).hasSize(3);
  }

  @Test
  void answersMayBeToQuestionsOfTheLastDirectoryAlone() throws IOException {
    String answers = "question,answer\n" + "coffee,Safe.\n".repeat(5);
    Result result =
        new Cli()
            .reading(answers)
            .with("lint", directory.toString(), another().toString(), "--answers", "-");

    assertThat(result.out().split(SAFE, -1)).hasSize(2);
    assertThat(result.err()).isEqualTo("2 errors, 5 warnings, 0 notes, 2 suppressed\n");
  }

  @Test
  void anAnswerAtFaultIsToldOnceAndMakesTheExitCodeOne() throws IOException {
    Files.copy(Path.of(file), directory.resolve("coffee.json"));
    String answers = "question,answer\ntea,Safe.\nmilk,White.\n";
    Result result =
        new Cli()
            .reading(answers)
            .with("lint", directory.toString(), "--answers", "-", "--fail-on", "never");

    assertThat(result.err())
        .isEqualTo(
            """
            <stdin>:3: error: unknown question 'milk'
            rubric: 1 of 2 answers not scored
            2 errors, 4 warnings, 0 notes, 2 suppressed
            """);
    assertThat(result.code()).isEqualTo(1);
  }

  @Test
  void answersThatAreNotThereAreAFaultForSeveralRubricsToo() throws IOException {
    Files.copy(Path.of(file), directory.resolve("coffee.json"));
    Path none = directory.resolve("none.csv");
    Result result = Cli.run("lint", directory.toString(), "--answers", none.toString());

    assertThat(result.err()).contains("none.csv").contains("no such file");
    assertThat(result.code()).isEqualTo(1);
  }

  @Test
  void quietlyWhatIsNotLookedForIsNotTold() throws IOException {
    Path turkish = Files.createDirectory(directory.resolve("turkish"));
    Files.writeString(
        turkish.resolve("tea.json"),
        Files.readString(Path.of(file)).replaceFirst("\\{", "{ \"language\": \"tr\","));

    assertThat(Cli.run("lint", turkish.toString()).err())
        .startsWith("Turkish: not looked for, since frequent words are not known: ");
    assertThat(Cli.run("lint", turkish.toString(), "-q").err()).isEmpty();
  }

  @Test
  void notesAreShownIfTheyAreAskedFor() {
    Result shown = Cli.run("lint", PLANTED + "/inflation.json", "--severity", "note");
    Result hidden = Cli.run("lint", PLANTED + "/inflation.json");

    assertThat(shown.out()).contains("note: 'currency' has no hint");
    assertThat(hidden.out()).doesNotContain(": note: ");
    assertThat(hidden.err()).contains(" notes (--severity note)");
  }

  @Test
  void theExitCodeIsOneFromTheSeverityThatIsGiven() throws IOException {
    Path good = Files.createDirectory(directory.resolve("good"));
    Files.writeString(
        good.resolve("tea.json"),
        """
        { "question": "Why?", "concepts": [{ "id": "a", "synonyms": ["extract", "extracts"] }] }
        """);

    assertThat(Cli.run("lint", good.toString()).code()).isZero();
    assertThat(Cli.run("lint", good.toString(), "--fail-on", "warning").code()).isEqualTo(1);
    assertThat(Cli.run("lint", file, "--fail-on", "never").code()).isZero();
    assertThat(Cli.run("lint", file, "--fail-on", "sometimes").code()).isEqualTo(2);
  }

  @Test
  void aFileAloneIsJudgedWithItsDirectory() {
    Result result = Cli.run("lint", PLANTED + "/slow-pages.json", "--severity", "note");

    assertThat(result.out()).contains("slow-pages.json:24:27: warning: 'content delivery network'");
    assertThat(result.out()).doesNotContain("bread.json", "vocabulary.txt");
  }

  @Test
  void whatIsNoRubricIsRefused() {
    Result result = Cli.run("lint", "README.md");

    assertThat(result.err()).startsWith("rubric lint: no rubric: README.md");
    assertThat(result.code()).isEqualTo(2);
  }

  @Test
  void faultsAreFindings() {
    String faulty = "src/test/resources/io/github/rubricscorer/cli/faulty";
    Result result = Cli.run("lint", faulty);

    assertThat(result.out().lines()).isNotEmpty().allMatch(line -> line.endsWith(" [invalid]"));
    assertThat(result.code()).isEqualTo(1);
  }

  @Test
  void jsonHasSuppressedFindingsWithTheirReason() {
    Result result = Cli.run("lint", file, "--format", "json");
    JsonNode findings = JsonMapper.shared().readTree(result.out()).get("findings");

    assertThat(findings.valueStream().map(one -> one.get("rule").asString()))
        .containsExactly(
            "duplicate-synonym", "question-earns-credit", "common-word", "common-word");
    assertThat(findings.get(0).get("related").get(0).get("column").asInt()).isEqualTo(20);
    assertThat(findings.get(3).get("suppressed").asString())
        .isEqualTo("Nothing else is safe about tea.");
    assertThat(result.err()).isEmpty();
  }

  @Test
  void githubGetsAnAnnotationForEachFinding() {
    assertThat(Cli.run("lint", file, "--format", "github").out().lines())
        .first()
        .asString()
        .isEqualTo(
            "::warning file="
                + file.replace(":", "%3A")
                + ",line=5,col=52,title=duplicate-synonym::'extracts' finds the same as 'extract':"
                + " remove one");
  }

  @Test
  void sarifIsValidByTheOfficialSchema() throws IOException {
    Schema schema =
        SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_7).getSchema(sarifSchema());
    for (String rubrics : new String[] {PLANTED, directory.toString()}) {
      String sarif = Cli.run("lint", rubrics, "--severity", "note", "--format", "sarif").out();
      assertThat(schema.validate(sarif, InputFormat.JSON)).isEmpty();
      assertThat(JsonMapper.shared().readTree(sarif).at("/runs/0/results")).isNotEmpty();
    }
    assertThat(schema.validate("{\"version\": \"2.1.0\"}", InputFormat.JSON)).isNotEmpty();
  }

  @Test
  void sarifPointsToTheLineAndSaysWhatIsSuppressed() {
    String sarif = Cli.run("lint", file, "--format", "sarif").out();
    JsonNode results = JsonMapper.shared().readTree(sarif).at("/runs/0/results");

    assertThat(results.get(0).at("/locations/0/physicalLocation/region/startColumn").asInt())
        .isEqualTo(52);
    assertThat(results.get(3).at("/suppressions/0/justification").asString())
        .isEqualTo("Nothing else is safe about tea.");
    assertThat(results.get(0).get("suppressions")).isEmpty();
  }

  private static String sarifSchema() throws IOException {
    try (InputStream in =
        LintCommandTest.class.getResourceAsStream("/schema/sarif-schema-2.1.0.json")) {
      return new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8);
    }
  }
}
