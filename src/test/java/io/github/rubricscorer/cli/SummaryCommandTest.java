package io.github.rubricscorer.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.rubricscorer.cli.Cli.Result;
import org.junit.jupiter.api.Test;

class SummaryCommandTest {
  private static final String ANSWERS =
      """
      {"id":"1","question":"spikes","answer":"Restart it."}
      {"id":"2","question":"caches","answer":"Redis"}
      {"id":"3","question":"spikes","answer":"PgBouncer"}
      """;

  private static final String SUMMARY =
      """
      Overall feedback
        Excellent: 87.5% of what was expected on average, 2 questions, 3 answers.
        Aim for structured answers of 30 to 45 seconds.
        Use clear layers: here’s the problem → here’s the main constraint → here’s my
        layered solution (app, data).

      Questions
        ████████░░  75%   spikes  0% → 75%
        ██████████  100%  caches

      Learn next
        1. Buffer writes in a queue. (spikes, worth 1)
      """;

  @Test
  void theLatestAnswersAreSummedUp() {
    assertThat(summary(ANSWERS)).isEqualTo(new Result(0, SUMMARY, ""));
  }

  @Test
  void linesAtFaultAreReportedAndLeftOut() {
    assertThat(
            summary(
                "{}\n"
                    + ANSWERS.replaceFirst(
                        "\n", "\n{\"id\":\"x\",\"question\":\"cache\",\"answer\":\"\"}\n")))
        .isEqualTo(
            new Result(
                1,
                SUMMARY,
                """
                <stdin>:1: error: no 'id'
                <stdin>:3: error: unknown question 'cache'; did you mean caches?
                rubric: 2 of 5 answers not scored
                """));
  }

  @Test
  void withoutAnAnswerThereIsNothingToSumUp() {
    assertThat(summary(" \n"))
        .isEqualTo(new Result(1, "", "rubric: <stdin>: no answer to sum up\n"));
  }

  @Test
  void theOtherFormatsSayTheSame() {
    assertThat(summary(ANSWERS, "--format", "markdown").out())
        .startsWith("#### **Overall feedback**\n\nExcellent: 87.5%")
        .contains("| Connection spikes | 75% | 0% → 75% |\n");
    assertThat(summary(ANSWERS, "--format", "json").out())
        .contains("\"coverages\": [\n        0,\n        0.75\n      ]");
  }

  private static Result summary(String lines, String... options) {
    String[] args = new String[options.length + 3];
    System.arraycopy(new String[] {"summary", "--rubrics", Cli.RUBRICS}, 0, args, 0, 3);
    System.arraycopy(options, 0, args, 3, options.length);
    return new Cli().reading(lines).with(args);
  }
}
