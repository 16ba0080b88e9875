package io.github.rubricscorer.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.rubricscorer.cli.Cli.Result;
import io.github.rubricscorer.cli.io.Terminal;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReportCommandTest {
  private static final String GOOD =
      """
      {"id":"a","question":"caches","answer":"I use Redis."}
      {"id":"</script><script>alert(1)</script>","question":"spikes","answer":"<!-- <b>PgBouncer</b> &amp;"}
      """;

  @TempDir private Path directory;
  private Path answers;
  private Path page;

  @BeforeEach
  void writeAnswers() throws IOException {
    answers = Files.writeString(directory.resolve("answers.jsonl"), GOOD);
    page = directory.resolve("report.html");
  }

  @Test
  void thePageHoldsEveryAnswer() throws IOException {
    assertThat(report(answers.toString(), "-o", page.toString())).isEqualTo(new Result(0, "", ""));

    String html = Files.readString(page);
    assertThat(html)
        .startsWith("<!DOCTYPE html>\n")
        .endsWith("</html>\n")
        .contains("<title>answers.jsonl</title>", "<h1>2 answers to 2 questions</h1>");
    assertThat(articles(html))
        .satisfiesExactly(
            first ->
                assertThat(first)
                    .contains(
                        "<p class=\"eyebrow\">caches · a</p>",
                        "<p class=\"percent\">100<span>%</span></p>"),
            second ->
                assertThat(second)
                    .contains(
                        "<p class=\"eyebrow\">spikes · &lt;/script&gt;&lt;script&gt;alert(1)"
                            + "&lt;/script&gt;</p>",
                        "<p class=\"prose\">&lt;!-- &lt;b&gt;<a class=\"ev covered\"",
                        ">PgBouncer</a>&lt;/b&gt; &amp;amp;</p>"));
  }

  @Test
  void textOfAnswersIsNoMarkup() {
    String html = report(answers.toString(), "--title", "</title><script>x").out();

    assertThat(html)
        .contains("<title>&lt;/title&gt;&lt;script&gt;x</title>")
        .doesNotContain("alert(1)</script>", "<b>PgBouncer", "<!--");
    assertThat(html.split("<script")).hasSize(2);
  }

  @Test
  void withoutAFileThePageGoesToStandardOutput() throws IOException {
    String toOutput = report(answers.toString()).out();
    report(answers.toString(), "--output", page.toString());

    assertThat(page).hasContent(toOutput);
  }

  @Test
  void aPageDoesNotFloodATerminal() {
    Cli cli = new Cli().at(new Terminal(true, true, true, true));

    assertThat(cli.with("report", answers.toString()))
        .isEqualTo(
            new Result(
                2,
                "",
                """
                rubric report: a page is for browsers; name a file with --output, such as report.html
                Try 'rubric report --help'.
                """));
  }

  @Test
  void badLinesAreReportedAndLeftOut() throws IOException {
    Files.writeString(
        answers, "no\n" + GOOD + "{\"id\":\"c\",\"question\":\"cachez\",\"answer\":\"\"}");

    Result result = report(answers.toString(), "-o", page.toString());

    assertThat(result.code()).isEqualTo(1);
    assertThat(result.err())
        .startsWith(answers + ":1:1: error: not JSON")
        .endsWith(
            """
            %s:4: error: unknown question 'cachez'; did you mean caches?
            rubric: 2 of 4 answers not scored
            """
                .formatted(answers));
    assertThat(articles(Files.readString(page))).hasSize(2);
  }

  @Test
  void noAnswersAreToldAndMakeAPageThatSaysSo() {
    Result result = new Cli().reading("").with("report", "--rubrics", Cli.RUBRICS);

    assertThat(result.code()).isEqualTo(1);
    assertThat(result.err()).isEqualTo("rubric: there is no answer in <stdin>\n");
    assertThat(result.out())
        .contains("<title>Answers</title>", "<h1>0 answers to 0 questions</h1>")
        .doesNotContain("id=\"browser\"");
  }

  @Test
  void anOldPageIsReplacedAndNothingElseIsLeft() throws IOException {
    Files.writeString(page, "old");

    report(answers.toString(), "-o", page.toString());

    assertThat(page).content().startsWith("<!DOCTYPE html>");
    try (Stream<Path> left = Files.list(directory)) {
      assertThat(left).containsExactlyInAnyOrder(answers, page);
    }
  }

  @Test
  void anOldPageStaysWhenEveryAnswerIsAtFault() throws IOException {
    Files.writeString(page, "old");
    Files.writeString(answers, "{\"id\":\"c\",\"question\":\"cachez\",\"answer\":\"\"}");

    Result result = report(answers.toString(), "-o", page.toString());

    assertThat(result.err()).endsWith("\nrubric: 1 of 1 answers not scored\n");
    assertThat(result.code()).isEqualTo(1);
    assertThat(page).hasContent("old");
  }

  @Test
  void anInterruptIsToldAsSuch() throws Exception {
    FutureTask<Result> run =
        new FutureTask<>(() -> {
          Thread.currentThread().interrupt();
          return report(answers.toString(), "-o", page.toString());
        });
    Thread.ofPlatform().daemon().start(run);

    assertThat(run.get(1, TimeUnit.MINUTES))
        .isEqualTo(new Result(130, "", "rubric: interrupted\n"));
    assertThat(page).doesNotExist();
  }

  @Test
  void anOldPageStaysWhenTheNewOneFails() throws IOException {
    Files.writeString(page, "old");

    Result result =
        Cli.run("report", directory.toString(), "--rubrics", Cli.RUBRICS, "-o", page.toString());

    assertThat(result.code()).isEqualTo(1);
    assertThat(page).hasContent("old");
    try (Stream<Path> left = Files.list(directory)) {
      assertThat(left).containsExactlyInAnyOrder(answers, page);
    }
  }

  @Test
  void theInputIsNeverOverwritten() {
    String same = directory.resolve("./answers.jsonl").toString();

    Result result = report(answers.toString(), "-o", same);

    assertThat(result.code()).isEqualTo(2);
    assertThat(result.err())
        .startsWith("rubric report: --output would overwrite the input, " + same + "\n");
    assertThat(answers).hasContent(GOOD);
  }

  @Test
  void anOutputThatCannotBeWrittenIsAFault() {
    Path nowhere = directory.resolve("none/report.html");

    assertThat(report(answers.toString(), "-o", nowhere.toString()))
        .isEqualTo(new Result(1, "", "rubric: cannot write " + nowhere + ": no such directory\n"));
  }

  @Test
  void scoreWritesAPageToo() {
    Result result =
        Cli.run(
            "score",
            "spikes",
            "--rubrics",
            Cli.RUBRICS,
            "--format",
            "html",
            "--answer",
            "PgBouncer <script>alert(1)</script>");

    assertThat(result.code()).isZero();
    assertThat(result.out())
        .contains(
            "<h1 id=\"answer-title\">Connection spikes</h1>",
            ">PgBouncer</a> <span class=\"sig\">&lt;script&gt;alert(1)&lt;/script&gt;</span></p>");
  }

  private static Result report(String... args) {
    return new Cli()
        .with(
            Stream.concat(Stream.of("report", "--rubrics", Cli.RUBRICS), Stream.of(args))
                .toArray(String[]::new));
  }

  private static List<String> articles(String html) {
    return Pattern.compile("<article .*?</article>", Pattern.DOTALL)
        .matcher(html)
        .results()
        .map(MatchResult::group)
        .toList();
  }
}
