package io.github.rubricscorer.cli.practice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.github.rubricscorer.Scorer;
import io.github.rubricscorer.cli.Cli;
import io.github.rubricscorer.cli.Cli.Result;
import io.github.rubricscorer.cli.io.Streams;
import io.github.rubricscorer.cli.io.Terminal;
import io.github.rubricscorer.input.answers.AnswerLine;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PracticeCommandTest {
  private static final String SPIKES = "Question 1 of 1 (spikes)";
  private static final String MENU = "[Enter] follow-up  [q] finish  [r] try again";

  @TempDir private Path directory;
  private Path session;

  @BeforeEach
  void nameTheSession() {
    session = directory.resolve("session.jsonl");
  }

  @Test
  void aQuestionIsAskedScoredAndSummedUp() {
    Result result = practise("PgBouncer,\nI think.\n\n");

    assertThat(result.code()).isZero();
    assertThat(result.err()).isEmpty();
    assertThat(result.out())
        .startsWith(
            """

            Question 1 of 1 (spikes)
            Connection spikes

              Connections max out during bursts. What do you do?

              Target: 30 to 45 seconds.

            """)
        .containsSubsequence(
            "75%, 3 of 4 points",
            "“PgBouncer” ← PgBouncer",
            "\n  75% of what was expected, answered in 0:00.\n",
            "\n" + MENU + "\n",
            "Overall feedback\n",
            "1 question, 1 answer")
        .doesNotContain("\u001b", "> ");
  }

  @Test
  void theFollowUpComesOnlyOnce() {
    Result result = practise("PgBouncer\n\nf\nRedis\n\nr\nKafka\n\n\n");

    assertThat(result.out())
        .containsSubsequence(
            SPIKES,
            MENU,
            "Follow-up (caches)",
            "And how do you speed up reads?",
            "[Enter] finish  [r] try again",
            "Another try (caches)",
            "0% of what was expected (100% before), answered",
            "[Enter] finish  [r] try again",
            "2 questions, 3 answers");
    assertThat(practise("PgBouncer\n\n\nRedis\n\nq\n", "spikes", "caches").out())
        .containsSubsequence("Question 1 of 2", "Follow-up (caches)", "[Enter] finish")
        .doesNotContain("Question 2 of 2");
  }

  @Test
  void theNextQuestionComesInTheOrderOfTheArguments() {
    assertThat(practise("Redis\n\nn\nPgBouncer\n\nq\n", "caches", "spikes").out())
        .containsSubsequence(
            "Question 1 of 2 (caches)",
            "[Enter] next question  [r] try again  [q] finish",
            "Question 2 of 2 (spikes)",
            "[Enter] finish  [r] try again",
            "2 questions, 2 answers");
  }

  @Test
  void anEmptyAnswerIsNotScored() {
    Result result = practise("\nr\nPgBouncer\n\nq\n");

    assertThat(result.out())
        .containsSubsequence(
            "\n  No answer.\n",
            "[Enter] finish  [r] try again",
            "Another try",
            "1 question, 1 answer");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "\n", "\n\n", "\nq\n"})
  void withoutAnAnswerThereIsNothingToSumUp(String input) {
    Result result = practise(input);

    assertThat(result.code()).isZero();
    assertThat(result.out()).endsWith("\nNo answer, so there is nothing to sum up.\n");
  }

  @Test
  void anUnknownChoiceIsAskedForAgain() {
    Result result = practise("PgBouncer\n\n\u001b[2Jx\nQ\n");

    assertThat(result.err()).isEqualTo("rubric: “\uFFFD[2Jx” is none of f, q, r\n");
    assertThat(result.out()).containsSubsequence(MENU, MENU, "Overall feedback");
  }

  @Test
  void allQuestionsThatFollowNoOtherAreAsked() {
    assertThat(run("", "practice", "--rubrics", Cli.RUBRICS).out()).contains(SPIKES);
    assertThat(run("", "practice").out()).contains("Question 1 of 3 (django-connection-spikes)");
  }

  @Test
  void aSeedDecidesTheOrder() {
    List<String> orders = new ArrayList<>();
    for (int seed = 0; seed < 20; seed++) {
      orders.add(run("", "practice", "--seed", Integer.toString(seed)).out());
    }

    assertThat(run("", "practice", "--seed", "7").out()).isEqualTo(orders.get(7));
    assertThat(orders.stream().distinct().count()).isEqualTo(3);
    assertThat(run("", "practice", "--shuffle").out()).contains("Question 1 of 3");
  }

  @Test
  void eachAnswerIsSavedAsALineThatBatchReads() throws IOException {
    practise("PgBouncer,\nKafka\n\nr\nKafka\n\nf\nRédis\n\n", "--save", session.toString());

    List<String> lines = Files.readAllLines(session);
    assertThat(lines.getFirst())
        .matches(
            "\\{\"id\":\"spikes-1\",\"question\":\"spikes\",\"answer\":\"PgBouncer,\\\\nKafka\","
                + "\"started\":\"20\\d\\d-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\dZ\","
                + "\"seconds\":\\d+(\\.\\d+)?,\"coverage\":1}");
    assertThat(lines.stream().map(AnswerLine::parse))
        .containsExactly(
            new AnswerLine("spikes-1", "spikes", "PgBouncer,\nKafka"),
            new AnswerLine("spikes-2", "spikes", "Kafka"),
            new AnswerLine("caches-1", "caches", "Rédis"));
    assertThat(Cli.run("batch", session.toString(), "--rubrics", Cli.RUBRICS).code()).isZero();
  }

  @Test
  void aSavedSessionGoesOn() throws IOException {
    practise("PgBouncer\n\n", "--save", session.toString(), "spikes", "caches");

    Result result =
        practise("Redis\n\n", "--save", session.toString(), "--resume", "spikes", "caches");

    assertThat(result.out())
        .doesNotContain("(spikes)\nConnection")
        .containsSubsequence("Question 2 of 2 (caches)", "2 questions, 2 answers");
    assertThat(Files.readAllLines(session)).hasSize(2);
    assertThat(practise("", "--save", session.toString(), "--resume").out())
        .startsWith("\n  There is an answer to every question.\n\nOverall feedback\n");
  }

  @Test
  void withoutResumeTheFileIsAddedTo() throws IOException {
    practise("PgBouncer\n\n", "--save", session.toString());
    Result result = practise("Kafka\n\n", "--save", session.toString());

    assertThat(result.out()).contains(SPIKES, "1 question, 1 answer");
    assertThat(Files.readAllLines(session).stream().map(line -> AnswerLine.parse(line).id()))
        .containsExactly("spikes-1", "spikes-2");
  }

  @ParameterizedTest
  @CsvSource({
    "'{\"id\":\"spikes-2\",\"question\":\"spi', 2:33, not JSON: the closing \" of a string is"
        + " missing",
    "'{\"id\":\"b\",\"question\":\"boats\",\"answer\":\"\"}', 2, unknown question 'boats'",
    "'[1]\n', 2:1, not a JSON object",
  })
  void aLineAtFaultIsReportedAndStays(String line, String place, String problem)
      throws IOException {
    practise("PgBouncer\n\n", "--save", session.toString());
    String before = Files.readString(session) + line;
    Files.writeString(session, before);

    Result result = practise("Redis\n\n", "--save", session.toString(), "--resume", "caches");

    assertThat(result.code()).isZero();
    assertThat(result.err())
        .startsWith("%s:%s: error: %s".formatted(session, place, problem.replace("\n", "")));
    assertThat(result.out()).contains("2 questions, 2 answers");
    assertThat(Files.readString(session))
        .startsWith(before.stripTrailing() + "\n{\"id\":\"caches-1\"");
  }

  @Test
  void aLastLineWithoutItsLineBreakCounts() throws IOException {
    practise("PgBouncer\n\n", "--save", session.toString());
    Files.writeString(session, Files.readString(session).stripTrailing());

    Result result = practise("Redis\n\n", "--save", session.toString(), "--resume", "caches");

    assertThat(result.err()).isEmpty();
    assertThat(Files.readAllLines(session).stream().map(line -> AnswerLine.parse(line).id()))
        .containsExactly("spikes-1", "caches-1");
  }

  @Test
  void bytesThatAreNotUtf8EndTheSessionWithItsSummary() {
    byte[] input = "PgBouncer\n\nf\nR\u00e9dis\n\n".getBytes(StandardCharsets.ISO_8859_1);

    Result result = new Cli().reading(input).with("practice", "--rubrics", Cli.RUBRICS);

    assertThat(result.code()).isEqualTo(1);
    assertThat(result.err()).isEqualTo("rubric: <stdin>:4: not UTF-8: byte 0xE9 at offset 1\n");
    assertThat(result.out()).contains("1 question, 1 answer");
  }

  @Test
  void oneSessionAtATimeWritesToAFile() throws IOException {
    Streams streams =
        Streams.of(
            InputStream.nullInputStream(),
            OutputStream.nullOutputStream(),
            OutputStream.nullOutputStream(),
            Terminal.NONE);
    try (SessionFile file = SessionFile.open(session, Scorer.load(Path.of(Cli.RUBRICS)), streams)) {
      Result result = practise("", "--save", session.toString());

      assertThat(result.code()).isEqualTo(1);
      assertThat(result.err())
          .isEqualTo("rubric: %s: another practice session is writing to it\n".formatted(session));
      assertThat(file.earlier()).isEmpty();
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "--resume | rubric practice: --resume needs --save FILE",
        "--editor | rubric practice: --editor needs a terminal",
        "spike    | rubric: unknown question 'spike'; did you mean spikes?",
      })
  void usageErrors(String argument, String problem) {
    Result result = practise("", argument);

    assertThat(result.code()).isEqualTo(2);
    assertThat(result.out()).isEmpty();
    assertThat(result.err()).startsWith(problem + "\n");
  }

  @Test
  void aFileThatCannotBeMadeIsReportedFirst() {
    Result result = practise("PgBouncer\n\n", "--save", directory + "/none/session.jsonl");

    assertThat(result.code()).isEqualTo(1);
    assertThat(result.out()).isEmpty();
    assertThat(result.err())
        .isEqualTo(
            "rubric: cannot write %s/none/session.jsonl: no such directory\n".formatted(directory));
  }

  @Test
  void linesWithoutEndAreRefused() {
    Result result = practise("PgBouncer\n\nr\n" + "no\n".repeat(3_000_000));

    assertThat(result.code()).isEqualTo(1);
    assertThat(result.err())
        .isEqualTo("rubric: <stdin>: the answer has more than 8388608 characters\n");
    assertThat(result.out()).contains("1 question, 1 answer");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Notes of today\n",
        "{\"question\": \"?\", \"concepts\": []}\n",
        "{\n  \"question\": \"?\"\n}\n",
        "[{\"id\":\"a\",\"question\":\"spikes\",\"answer\":\"\"}]\n",
        "id,question,answer\n1,spikes,PgBouncer\n",
        "\n\n{\"id\":\"a\"}\n{\"id\":\"b\"}\n"
      })
  void nothingIsAddedToAnotherKindOfFile(String content) throws IOException {
    Files.writeString(session, content);

    Result result = practise("PgBouncer\n\n", "--save", session.toString());

    assertThat(result)
        .isEqualTo(
            new Result(
                1,
                "",
                "rubric: %s: no file of answers as JSON Lines, so nothing is added to it\n"
                    .formatted(session)));
    assertThat(session).content().isEqualTo(content);
  }

  @Test
  void aSessionCutOffInItsFirstLineGoesOn() throws IOException {
    Files.writeString(session, "{\"id\":\"spikes-1\",\"quest");

    Result result = practise("PgBouncer\n\n", "--save", session.toString());

    assertThat(result.code()).isZero();
    assertThat(session).content().startsWith("{\"id\":\"spikes-1\",\"quest\n{\"id\":\"spikes-1\",");
  }

  @Test
  void aDeviceIsRefused() {
    assumeTrue(Files.exists(Path.of("/dev/zero")), "skipped: there is no /dev/zero");

    assertThat(practise("PgBouncer\n\n", "--save", "/dev/zero"))
        .isEqualTo(
            new Result(
                1, "", "rubric: /dev/zero: no ordinary file, so no session can be saved there\n"));
  }

  @Test
  void anEditorNeedsATerminalThatCanMoveItsCursor() throws IOException {
    Path input = Path.of("/proc/self/fd/0");
    assumeTrue(
        Files.exists(input)
            && !Files.readSymbolicLink(input).toString().matches("/dev/(pts|tty|console).*"),
        "skipped: there may be a terminal");
    Result result =
        new Cli()
            .reading("PgBouncer\n\nq\n")
            .at(new Terminal(true, true, true, false))
            .with("practice", "--rubrics", Cli.RUBRICS, "--editor");

    assertThat(result.code()).isEqualTo(2);
    assertThat(result.err())
        .startsWith("rubric practice: --editor needs a terminal that can move its cursor\n");
  }

  @Test
  void anIdIsOneThatNoOtherLineHas() throws IOException {
    practise("PgBouncer\n\nr\nKafka\n\nr\nRedis\n\n", "--save", session.toString(), "spikes");
    List<String> lines = Files.readAllLines(session);
    assertThat(lines).hasSize(3);
    Files.write(session, lines.subList(1, 3));
    practise("PgBouncer\n\n", "--save", session.toString(), "spikes");

    assertThat(Files.readAllLines(session))
        .extracting(line -> line.substring(0, line.indexOf(',')))
        .containsExactly("{\"id\":\"spikes-2\"", "{\"id\":\"spikes-3\"", "{\"id\":\"spikes-1\"");
  }

  @Test
  void aPersonAtAPlainTerminalSeesAPrompt() {
    Result result =
        new Cli()
            .reading("PgBouncer\n\nq\n")
            .at(new Terminal(true, false, true, false))
            .with("practice", "--rubrics", Cli.RUBRICS);

    assertThat(result.out()).containsSubsequence("seconds.\n\n> > \n", MENU + "\n> \nOverall");
  }

  private Result practise(String input, String... args) {
    List<String> all = new ArrayList<>(List.of("practice", "--rubrics", Cli.RUBRICS));
    all.addAll(Arrays.asList(args));
    return run(input, all.toArray(String[]::new));
  }

  private static Result run(String input, String... args) {
    return new Cli().reading(input).with(args);
  }
}
