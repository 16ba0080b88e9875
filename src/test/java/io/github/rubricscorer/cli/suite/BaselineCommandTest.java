package io.github.rubricscorer.cli.suite;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.rubricscorer.Scorer;
import io.github.rubricscorer.cli.Cli;
import io.github.rubricscorer.cli.Cli.Result;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BaselineCommandTest {
  private static final String RUBRIC =
      """
      {"question": "How do you absorb bursts?", "concepts": [
        {"id": "queue", "weight": 3, "synonyms": ["Kafka", "|QS"]},
        {"id": "cache", "synonyms": ["Redis"]}
      ]}
      """;
  private static final String ANSWERS =
      """
      {"id":"b","question":"bursts","answer":"Kafka and Redis."}
      {"id":"a","question":"bursts","answer":"Kafka it is."}

      {"id":"c","question":"bursts","answer":"We rely on SQS."}
      """;

  @TempDir private Path directory;
  private Path answers;
  private Path baseline;

  @BeforeEach
  void record() throws IOException {
    answers = Files.writeString(directory.resolve("answers.jsonl"), ANSWERS);
    baseline = directory.resolve("baseline.jsonl");
    writeRubric(RUBRIC.replace("|", "S"));
    assertThat(run("record", "-o", baseline.toString())).isEqualTo(new Result(0, "", ""));
  }

  private void writeRubric(String rubric) throws IOException {
    Files.createDirectories(directory.resolve("rubrics"));
    Files.writeString(directory.resolve("rubrics/bursts.json"), rubric);
  }

  @Test
  void aBaselineIsSortedAndReplacedAsAWhole() throws IOException {
    assertThat(Files.readAllLines(baseline))
        .hasSize(4)
        .satisfies(lines -> assertThat(lines.get(0)).startsWith("{\"baseline\":1,"))
        .satisfies(lines -> assertThat(lines.get(1)).startsWith("{\"id\":\"a\","))
        .satisfies(lines -> assertThat(lines.get(3)).startsWith("{\"id\":\"c\","));
    assertThat(run("record").out()).isEqualTo(Files.readString(baseline));
    String before = Files.readString(baseline);
    Files.writeString(answers, ANSWERS + "{}\n");

    Result result = run("record", "-o", baseline.toString());

    assertThat(result)
        .isEqualTo(
            new Result(
                1,
                "",
                answers
                    + ":5: error: no 'id'\nrubric: 1 of 4 answers not scored\n"
                    + "rubric: no baseline is stored\n"));
    assertThat(Files.readString(baseline)).isEqualTo(before);
    try (var files = Files.list(directory)) {
      assertThat(files).hasSize(3);
    }
  }

  @Test
  void nothingMovedIsSuccess() {
    assertThat(check()).isEqualTo(new Result(0, "None of 3 answers moved\n", ""));
  }

  @Test
  void whatMovedIsShownWithItsReasons() throws IOException {
    writeRubric(RUBRIC.replace("Kafka", "Rabbit").replace("|", "S"));
    Files.writeString(
        answers,
        ANSWERS.replace("We rely", "I rely")
            + "{\"id\":\"d\",\"question\":\"bursts\",\"answer\":\"Hope.\"}");

    assertThat(check())
        .isEqualTo(
            new Result(
                1,
                """
                2 of 2 answers moved: 2 fell, 0 rose, 0 at the same coverage
                the rubric 'bursts' has changed
                1 answer not in the baseline: d
                1 answer not compared, as the text has changed: c

                What changed, in most answers first
                  bursts/queue: covered by 'Kafka' -> nothing (2 answers: a, b)

                Answers, most moved first
                  a (bursts): 0.75 -> 0 (-0.75)
                    queue: covered by 'Kafka' -> nothing
                  b (bursts): 1 -> 0.25 (-0.75)
                    queue: covered by 'Kafka' -> nothing
                """,
                ""));
    assertThat(check("--format", "markdown").out())
        .isEqualTo(
            """
            **2 of 2 answers moved: 2 fell, 0 rose, 0 at the same coverage**

            - the rubric 'bursts' has changed
            - 1 answer not in the baseline: d
            - 1 answer not compared, as the text has changed: c

            | Question | What changed | In |
            | --- | --- | --- |
            | bursts | queue: covered by 'Kafka' -&gt; nothing | 2 answers: a, b |

            | Answer | Question | Coverage | Why |
            | --- | --- | --- | --- |
            | a | bursts | 0.75 -&gt; 0 (-0.75) | queue: covered by 'Kafka' -&gt; nothing |
            | b | bursts | 1 -&gt; 0.25 (-0.75) | queue: covered by 'Kafka' -&gt; nothing |
            """);
  }

  @Test
  void jsonHasItAll() throws IOException {
    writeRubric(RUBRIC.replace("|", "X"));
    Files.writeString(answers, ANSWERS.replace("\"b\"", "\"bb\""));
    Path output = directory.resolve("moved.out");

    assertThat(check("--format", "json", "-o", output.toString())).isEqualTo(new Result(1, "", ""));
    assertThat(output)
        .hasContent(
            """
            {
              "compared": 2,
              "moved": 1,
              "fallen": 1,
              "tolerated": 0,
              "tolerance": 0,
              "circumstances": [
                "the rubric 'bursts' has changed"
              ],
              "causes": [
                {
                  "question": "bursts",
                  "change": "queue: covered by 'SQS' -> nothing",
                  "answers": [
                    "c"
                  ]
                }
              ],
              "answers": [
                {
                  "id": "c",
                  "question": "bursts",
                  "before": 0.75,
                  "after": 0,
                  "delta": -0.75,
                  "changes": [
                    "queue: covered by 'SQS' -> nothing"
                  ]
                }
              ],
              "added": [
                {
                  "id": "bb",
                  "question": "bursts"
                }
              ],
              "removed": [
                {
                  "id": "b",
                  "question": "bursts"
                }
              ],
              "changed": [],
              "scorerVersion": "VERSION"
            }
            """
                .replace("VERSION", Scorer.version()));
  }

  @Test
  void whatFailsCanBeChosen() throws IOException {
    writeRubric(RUBRIC.replace("|", "S").replace("Redis", "Kafka"));

    assertThat(check().code()).isEqualTo(1);
    assertThat(check("--fail-on", "drop").code()).isZero();
    assertThat(check("--tolerance", "0.25").out())
        .isEqualTo(
            """
            None of 3 answers moved
            1 answer moved by no more than 0.25
            the rubric 'bursts' has changed
            """);
    assertThat(check("--tolerance", "0.25").code()).isZero();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "--tolerance 2        | rubric baseline check: --tolerance is not in 0..1",
        "--fail-on all        | rubric baseline check: --fail-on: 'all' is none of any, drop",
        "--format html        | rubric baseline check: --format is text, json or markdown",
      })
  void wrongOptionsAreNamed(String options, String message) {
    assertThat(check(options.split(" ")))
        .isEqualTo(new Result(2, "", message + "\nTry 'rubric baseline check --help'.\n"));
  }

  @Test
  void faultsOfTheFilesAreTold() throws IOException {
    Files.writeString(answers, ANSWERS + ANSWERS);
    assertThat(check())
        .isEqualTo(
            new Result(
                1,
                "",
                """
                FILE:5: error: the id 'b' stands on line 1 already
                FILE:6: error: the id 'a' stands on line 2 already
                FILE:8: error: the id 'c' stands on line 4 already
                rubric: ids differ among the answers to a question; --id row numbers the answers
                rubric: nothing is compared
                """
                    .replace("FILE", answers.toString())));

    Files.writeString(baseline, "{}\n");
    assertThat(check())
        .isEqualTo(
            new Result(
                1,
                "",
                baseline + ":1: error: no baseline: the first line has no number 'baseline'\n"));

    Files.delete(baseline);
    assertThat(check().err()).isEqualTo("rubric: " + baseline + ": no such file\n");
    assertThat(run("record", "-o", answers.toString()).err())
        .startsWith("rubric baseline record: --output would overwrite the input, " + answers);
  }

  @Test
  void withoutACommandItSaysHowItIsUsed() {
    Result result = Cli.run("baseline");

    assertThat(result.code()).isEqualTo(2);
    assertThat(result.err()).startsWith("Usage: rubric baseline").contains("record", "check");
  }

  private Result check(String... more) {
    String[] all = new String[more.length + 2];
    all[0] = "--baseline";
    all[1] = baseline.toString();
    System.arraycopy(more, 0, all, 2, more.length);
    return run("check", all);
  }

  private Result run(String command, String... more) {
    String[] all = new String[more.length + 5];
    all[0] = "baseline";
    all[1] = command;
    all[2] = answers.toString();
    all[3] = "--rubrics";
    all[4] = directory.resolve("rubrics").toString();
    System.arraycopy(more, 0, all, 5, more.length);
    return Cli.run(all);
  }
}
