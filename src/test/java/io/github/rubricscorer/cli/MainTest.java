package io.github.rubricscorer.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.rubricscorer.Scorer;
import io.github.rubricscorer.cli.Cli.Result;
import io.github.rubricscorer.cli.io.Terminal;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class MainTest {
  private static final String RESOURCES = "src/test/resources/io/github/rubricscorer/cli/";
  private static final String SPIKES_FEEDBACK =
      """
      Connection spikes (spikes)

        ███████████████████████░░░░░░░ 75%, 3 of 4 points
        Excellent: 1 of 2 expected concepts covered.

        covered  3/3  pooling  “PgBouncer” ← PgBouncer
        missing  0/1  queue

      ✅ Pooling is the direct fix.

      💡 Additions interviewers expect
         • Buffer writes in a queue.

      Delivery
        1 word, about 0 s at 150 words a minute: shorter than the 30 to 45 s to aim
        for.
        Layers: data 100%; nothing on app.
        Structure: does not name the problem, the main constraint or the solution.

      Tightened version
        “PgBouncer, and Kafka for writes.”

      Follow-up (caches)
        And how do you speed up reads?
      """;

  private static final String LATIN1 =
      ":1:4: not UTF-8: byte 0xE9, '\u00e9' in Windows-1252; --encoding windows-1252 reads that\n";

  @TempDir private Path directory;

  @Test
  void listNamesTheQuestions() {
    assertThat(Cli.run("list", "--rubrics", Cli.RUBRICS))
        .isEqualTo(new Result(0, "caches  caches\nspikes  Connection spikes\n", ""));
  }

  @Test
  void theBuiltInRubricsAreTheDefault() {
    assertThat(Cli.run("list").out().lines().map(line -> line.replaceAll(" .*", "")))
        .containsExactlyElementsOf(Scorer.bundled().questionIds());
  }

  @Test
  void showGivesTheRubric() {
    assertThat(Cli.run("show", "spikes", "--rubrics", Cli.RUBRICS))
        .isEqualTo(
            new Result(
                0,
                """
                Connection spikes (spikes)

                  Connections max out during bursts. What do you do?

                Concepts
                  Weight  Layer  Synonyms  Concept  Name
                  3       data   2         pooling  Connection pooling
                  1       app    1         queue

                Model answer
                  PgBouncer, and Kafka for writes.

                Follow-ups
                  caches
                """,
                ""));
  }

  @Test
  void scoreGivesFeedback() {
    assertThat(Cli.run("score", "spikes", "--rubrics", Cli.RUBRICS, "--answer", "PgBouncer"))
        .isEqualTo(new Result(0, SPIKES_FEEDBACK, ""));
  }

  @ParameterizedTest
  @ValueSource(strings = {"tr-TR", "ar-EG-u-nu-arab"})
  void noLocaleShows(String tag) {
    Locale before = Locale.getDefault();
    try {
      Locale.setDefault(Locale.forLanguageTag(tag));
      assertThat(score("PgBouncer")).isEqualTo(new Result(0, SPIKES_FEEDBACK, ""));
      assertThat(score("PgBouncer", "--format", "MarkDown").out()).startsWith("#### **Conn");
      assertThat(score("PgBouncer", "--format", "JSON").out()).startsWith("{");
    } finally {
      Locale.setDefault(before);
    }
  }

  @Test
  void theAnswerComesFromAFileOrStandardInputToo() throws IOException {
    Path file = Files.writeString(directory.resolve("answer.txt"), "PgBouncer");
    Result expected = new Result(0, SPIKES_FEEDBACK, "");
    String[] fromFile = {"score", "--rubrics", Cli.RUBRICS, "spikes", file.toString()};
    String[] fromDash = {"score", "--rubrics", Cli.RUBRICS, "spikes", "-"};
    String[] fromNothing = {"score", "--rubrics", Cli.RUBRICS, "spikes"};

    assertThat(Cli.run(fromFile)).isEqualTo(expected);
    assertThat(new Cli().reading("PgBouncer").with(fromDash)).isEqualTo(expected);
    assertThat(new Cli().reading("\uFEFFPgBouncer").with(fromNothing)).isEqualTo(expected);
  }

  @Test
  void explainGivesTheNearestMisses() {
    Result result = Cli.run("explain", "spikes", "--rubrics", Cli.RUBRICS, "--answer", "a circuit");

    assertThat(result.code()).isZero();
    assertThat(result.out())
        .contains(
            "  missing  0/3  pooling  3 at stake (75%)\n      ",
            "  missing  0/1  queue    1 at stake (25%)\n      ");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "  \t\n"})
  void anEmptyAnswerScoresNothing(String answer) {
    Result result = score(answer);

    assertThat(result.code()).isZero();
    assertThat(result.out()).contains(" 0%, 0 of 4 points\n  Weak: 0 of 2 expected concepts");
    assertThat(new Cli().reading(answer).with("score", "spikes", "--rubrics", Cli.RUBRICS))
        .isEqualTo(result);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "--help",
        "@file",
        "-x",
        "${java.version}",
        "@|red x|@",
        "%n %s",
        "“é” 😀",
        "'a b'"
      })
  void answersAreNeverReadAsAnythingElse(String answer) {
    Result result = Cli.run("explain", "spikes", "--rubrics", Cli.RUBRICS, "--answer=" + answer);

    assertThat(result.code()).isZero();
    assertThat(result.out()).contains("Your answer\n  " + answer + "\n");
  }

  @ParameterizedTest
  @ValueSource(strings = {"score", "practice", "baseline", "baseline record", ""})
  void helpIsACommandToo(String command) {
    String[] names = command.isEmpty() ? new String[0] : command.split(" ");
    String[] asked = new String[names.length + 1];
    String[] optional = Arrays.copyOf(names, names.length + 1);
    asked[0] = "help";
    System.arraycopy(names, 0, asked, 1, names.length);
    optional[names.length] = "--help";

    assertThat(Cli.run(asked).code()).isZero();
    assertThat(Cli.run(asked)).isEqualTo(Cli.run(optional));
  }

  @Test
  void helpMayComeAfterAnOption() {
    assertThat(Cli.run("-q", "help", "score")).isEqualTo(Cli.run("help", "score"));
    assertThat(Cli.run("--quiet", "help", "lin").err())
        .startsWith("rubric: there is no command 'lin' (did you mean 'lint'?)\n");
  }

  @Test
  void testPassesOrTellsWhatFailed() {
    Result passing = Cli.run("test", Cli.RUBRICS, "--filter", "*");
    assertThat(passing)
        .isEqualTo(new Result(0, "caches  .\nspikes  ...\n\n4 of 4 examples pass\n", ""));

    Result failing = Cli.run("test", RESOURCES + "failing", "--lenient");
    assertThat(failing.code()).isEqualTo(1);
    assertThat(failing.out())
        .contains("\n  cache: expected covered, hedged or partial, was missing\n")
        .endsWith("\n\n2 of 3 examples pass, 4 missing\n");
  }

  @Test
  void everyFaultOfEveryRubricHasItsLine() {
    for (String command :
        List.of("list", "show x", "score x --answer y", "batch", "report", "evaluate")) {
      Result result = Cli.run((command + " --rubrics " + RESOURCES + "faulty").split(" "));

      assertThat(result.code()).isEqualTo(1);
      assertThat(result.out()).isEmpty();
      assertThat(result.err().lines())
          .hasSize(3)
          .allMatch(line -> line.matches(".*/faulty/(one|two)\\.json:\\d+:\\d+: error: .*"));
    }
    assertThat(Cli.run("test", RESOURCES + "faulty").code()).isEqualTo(1);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "score spikes /no/such/file  | rubric: /no/such/file: no such file",
        "score spikes .              | rubric: .: cannot be read: Is a directory",
        "batch /no/such/file         | rubric: /no/such/file: no such file",
        "evaluate /no/such/file      | rubric: /no/such/file: no such file",
        "batch . -o /dev/null        | rubric: .: cannot be read: Is a directory",
        "batch - -o /no/such/out     | rubric: cannot write /no/such/out: no such directory"
      })
  void unreadableInputIsAFault(String command, String message) {
    assertThat(Cli.run((command + " --rubrics " + Cli.RUBRICS).split(" ")))
        .isEqualTo(new Result(1, "", message + "\n"));
  }

  @Test
  void malformedInputIsAFaultAndNeverReplaced() throws IOException {
    byte[] latin1 = "caf\u00e9".getBytes(StandardCharsets.ISO_8859_1);
    Path file = Files.write(directory.resolve("latin1.txt"), latin1);

    assertThat(Cli.run("score", "spikes", file.toString(), "--rubrics", Cli.RUBRICS))
        .isEqualTo(new Result(1, "", "rubric: " + file + LATIN1));
    assertThat(new Cli().reading(latin1).with("score", "spikes", "--rubrics", Cli.RUBRICS).err())
        .isEqualTo("rubric: <stdin>" + LATIN1);
    String[] read = {"score", "spikes", "--rubrics", Cli.RUBRICS, "--encoding", "latin1"};
    assertThat(new Cli().reading(latin1).with(read).code()).isZero();
    read[read.length - 1] = "latin-0";
    assertThat(new Cli().reading(latin1).with(read).err())
        .startsWith(
            "rubric score: --encoding: 'latin-0' is no encoding; such as windows-1252, utf-16,"
                + " iso-8859-15\n");
  }

  @Test
  void anAnswerThatIsTooLongIsAFaultAndNeverCut() {
    String limit = "x".repeat(Scorer.DEFAULT_MAX_ANSWER_LENGTH);

    assertThat(new Cli().reading(limit).with("score", "spikes", "--rubrics", Cli.RUBRICS).code())
        .isZero();
    assertThat(new Cli().reading(limit + "x").with("score", "spikes", "--rubrics", Cli.RUBRICS))
        .isEqualTo(
            new Result(1, "", "rubric: the answer has 1048577 characters; the limit is 1048576\n"));
    assertThat(new Cli().reading(limit.repeat(4)).with("score", "spikes", "--rubrics", Cli.RUBRICS))
        .isEqualTo(new Result(1, "", "rubric: <stdin>: too long for an answer\n"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "list --frobnicate            | rubric list: Unknown option: '--frobnicate'",
        "list spikes                  | rubric list: Unmatched argument at index 1: 'spikes'",
        "show                         | rubric show: Missing required parameter: 'QUESTION'",
        "score spikes a.txt --answer x| rubric score: takes --answer or FILE, not both",
        "score spikes --format xml    | rubric score: Invalid value for option '--format': 'xml' is"
            + " none of text, json, markdown, html",
        "score spikez --answer x      | rubric: unknown question 'spikez'; did you mean spikes?",
        "explain spikez               | rubric: unknown question 'spikez'; did you mean spikes?",
        "show spikez                  | rubric: unknown question 'spikez'; did you mean spikes?"
      })
  void aWrongCommandLineIsAUsageError(String command, String message) {
    Result result = Cli.run((command + " --rubrics=" + Cli.RUBRICS).split(" +"));

    assertThat(result.err()).startsWith(message + "\n");
    assertThat(result.code()).isEqualTo(2);
    assertThat(result.out()).isEmpty();
  }

  @Test
  void aCommandWithATypoIsGuessed() {
    assertThat(Cli.run("scroe"))
        .isEqualTo(
            new Result(
                2,
                "",
                """
                rubric: there is no command 'scroe' (did you mean 'score'?)
                Try 'rubric --help'.
                """));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "help NOSUCH   | rubric: there is no command 'NOSUCH'",
        "help lin      | rubric: there is no command 'lin' (did you mean 'lint'?)",
        "expalin q     | rubric: there is no command 'expalin' (did you mean 'explain'?)",
        "baseline chek | rubric baseline: there is no command 'chek' (did you mean 'check'?)"
      })
  void aCommandThatIsNotThereIsNamed(String command, String message) {
    Result result = Cli.run(command.split(" "));

    assertThat(result.err()).startsWith(message + "\nTry '");
    assertThat(result.code()).isEqualTo(2);
  }

  @Test
  void withoutACommandTheUsageIsShown() {
    Result result = Cli.run();

    assertThat(result.code()).isEqualTo(2);
    assertThat(result.out()).isEmpty();
    assertThat(result.err()).startsWith("Usage: rubric [-hqV] COMMAND\n");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "list",
        "show",
        "score",
        "explain",
        "import",
        "test",
        "workbench",
        "mutate",
        "attack",
        "baseline",
        "baseline record",
        "baseline check",
        "batch",
        "report",
        "evaluate",
        "completion"
      })
  void helpAndVersionAreEverywhere(String command) {
    Result help = Cli.run((command + " --help").strip().split(" "));
    Result version = Cli.run((command + " --version").strip().split(" "));

    assertThat(help.code()).isZero();
    assertThat(help.err()).isEmpty();
    assertThat(help.out())
        .startsWith(("Usage: rubric " + command).strip())
        .containsPattern("\nExamples?:\n  rubric|\nExample:\n  source");
    assertThat(help.out().lines()).allMatch(line -> line.length() <= 80);
    assertThat(version.code()).isZero();
    assertThat(version.out())
        .matches(
            "rubric \\Q%s\\E \\((Lucene [0-9.]+, )?Java \\Q%s\\E\\)\n"
                .formatted(Scorer.version(), Runtime.version()));
    assertThat(version.err()).isEmpty();
  }

  @Test
  void colourCanBeForcedWhereThereIsNoTerminal() {
    assertThat(
            new Cli()
                .at(new Terminal(false, false, false, true, true))
                .with("score", "spikes", "--rubrics", Cli.RUBRICS, "--answer", "PgBouncer")
                .out())
        .contains("\u001b[32mcovered\u001b[0m");
  }

  @ParameterizedTest
  @ValueSource(strings = {"-q", "--quiet"})
  void quietlyOnlyFaultsAreTold(String option) {
    String[] notes = {"score", "spikes", "--rubrics", Cli.RUBRICS};
    Terminal terminal = new Terminal(true, false, true, true);

    Result told = new Cli().at(terminal).reading("PgBouncer").with(notes);
    Result quiet = new Cli().at(terminal).reading("PgBouncer").with(with(notes, option));
    Result fault = Cli.run("score", "spike", "--rubrics", Cli.RUBRICS, option, "--answer", "a");

    assertThat(told.err()).isEqualTo("Reading the answer from standard input; end with Ctrl-D.\n");
    assertThat(quiet).isEqualTo(new Result(0, told.out(), ""));
    assertThat(fault.code()).isEqualTo(2);
    assertThat(fault.err()).startsWith("rubric: unknown question 'spike'");
  }

  private static String[] with(String[] arguments, String more) {
    return Stream.concat(Stream.of(arguments), Stream.of(more)).toArray(String[]::new);
  }

  @Test
  void colourIsForTerminalsThatWantIt() {
    String[] args = {"score", "spikes", "--rubrics", Cli.RUBRICS, "--answer", "PgBouncer"};

    assertThat(new Cli().at(new Terminal(true, true, true, true)).with(args).out())
        .contains("\u001b[32mcovered\u001b[0m")
        .isNotEqualTo(SPIKES_FEEDBACK);
    assertThat(new Cli().at(new Terminal(true, true, true, false)).with(args).out())
        .isEqualTo(SPIKES_FEEDBACK);
    assertThat(new Cli().at(new Terminal(true, false, true, true)).with(args).out())
        .isEqualTo(SPIKES_FEEDBACK);
    assertThat(new Cli().at(new Terminal(true, true, true, true)).with("--help").out())
        .contains("\u001b[");
    assertThat(new Cli().at(new Terminal(true, true, true, false)).with("--help").out())
        .doesNotContain("\u001b");
  }

  @Test
  void aPersonAtATerminalIsToldThatTheProgramWaits() {
    Cli cli = new Cli().reading("PgBouncer").at(new Terminal(true, false, false, false));

    assertThat(cli.with("score", "spikes", "--rubrics", Cli.RUBRICS))
        .isEqualTo(
            new Result(
                0, SPIKES_FEEDBACK, "Reading the answer from standard input; end with Ctrl-D.\n"));
  }

  @Test
  void aClosedPipeIsNoFailure() {
    ByteArrayOutputStream err = new ByteArrayOutputStream();
    int code = new Cli().writingTo(failing("Broken pipe"), err, "--help");
    int code2 = new Cli().writingTo(failing("Broken pipe"), err, "list", "--rubrics", Cli.RUBRICS);

    assertThat(List.of(code, code2)).containsExactly(0, 0);
    assertThat(err.toString(StandardCharsets.UTF_8)).isEmpty();
  }

  @Test
  void aFullDiskIsAFault() {
    ByteArrayOutputStream err = new ByteArrayOutputStream();
    int code = new Cli().writingTo(failing("No space left"), err, "list", "--rubrics", Cli.RUBRICS);

    assertThat(code).isEqualTo(1);
    assertThat(err.toString(StandardCharsets.UTF_8))
        .isEqualTo("rubric: cannot write standard output: No space left\n");
  }

  @Test
  void aDefectHasAMessageAndATraceOnDemand() {
    OutputStream broken =
        new OutputStream() {
          @Override
          public void write(int b) {
            throw new IllegalStateException("oops");
          }
        };
    ByteArrayOutputStream brief = new ByteArrayOutputStream();
    ByteArrayOutputStream full = new ByteArrayOutputStream();

    assertThat(new Cli().writingTo(broken, brief, "list", "--rubrics", Cli.RUBRICS)).isEqualTo(70);
    assertThat(brief.toString(StandardCharsets.UTF_8))
        .isEqualTo(
            """
            rubric: this is a defect in rubric: java.lang.IllegalStateException: oops
            Run it again with --stacktrace to see where.
            """);
    assertThat(new Cli().writingTo(broken, full, "list", "--rubrics", Cli.RUBRICS, "--stacktrace"))
        .isEqualTo(70);
    assertThat(full.toString(StandardCharsets.UTF_8)).contains("\tat io.github.rubricscorer.cli.");
  }

  private static Result score(String answer, String... more) {
    List<String> args =
        new ArrayList<>(List.of("score", "spikes", "--rubrics", Cli.RUBRICS, "--answer", answer));
    args.addAll(List.of(more));
    return Cli.run(args.toArray(String[]::new));
  }

  private static OutputStream failing(String reason) {
    return new OutputStream() {
      @Override
      public void write(int b) throws IOException {
        throw new IOException(reason);
      }
    };
  }
}
