package io.github.rubricscorer.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.rubricscorer.Scorer;
import io.github.rubricscorer.cli.Cli.Result;
import io.github.rubricscorer.cli.io.AnswerLines;
import io.github.rubricscorer.cli.io.Streams;
import io.github.rubricscorer.cli.io.Terminal;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PipedInputStream;
import java.io.PipedOutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

class BatchCommandTest {
  private static final String GOOD =
      """
      {"id":"a","question":"caches","answer":"I use Redis."}
      {"question":"caches","style":{"id":[1]},"id":"b","answer":""}\
      """;

  private static final String SCORES =
      """
      {"id":"a","question":"caches","coverage":1,"points":1,"maxPoints":1,"concepts":[{"id":"cache","verdict":"covered","credit":1,"weight":1,"support":1,"evidence":[{"start":6,"end":11,"text":"Redis","synonym":"Redis","polarity":"asserted","stance":"proposal","cue":null}]}],"scorerVersion":"VERSION"}
      {"id":"b","question":"caches","coverage":0,"points":0,"maxPoints":1,"concepts":[{"id":"cache","verdict":"missing","credit":0,"weight":1,"support":0,"evidence":[]}],"scorerVersion":"VERSION"}
      """
          .replace("VERSION", Scorer.version());

  @TempDir private Path directory;

  @Test
  void scoresComeOutInTheOrderOfTheAnswers() {
    assertThat(batch(GOOD)).isEqualTo(new Result(0, SCORES, ""));
  }

  @Test
  void windowsLineEndsBlankLinesAndAByteOrderMarkDoNoHarm() {
    assertThat(batch("\uFEFF\r\n" + GOOD.replace("\n", "\r\n\r\n") + "\r\n\n  \n"))
        .isEqualTo(new Result(0, SCORES, ""));
  }

  @Test
  void anEmptyInputIsAnEmptyOutput() {
    assertThat(batch("")).isEqualTo(new Result(0, "", ""));
  }

  @Test
  void badLinesAreReportedAndDoNotStopTheRest() {
    String lines =
        """
        not json
        %s
        {"id":"c","question":"caches"}
        {"id":"d","question":"cachez","answer":""}
        {"id":"e","id":"e","question":"caches","answer":""}
        [1]\
        """
            .formatted(GOOD);

    assertThat(batch(lines))
        .isEqualTo(
            new Result(
                1,
                SCORES,
                """
                <stdin>:1:1: error: not JSON: Unrecognized token 'not': was expecting (JSON String, Number, Array, Object or token 'null', 'true' or 'false')
                <stdin>:4: error: no 'answer'
                <stdin>:5: error: unknown question 'cachez'; did you mean caches?
                <stdin>:6:15: error: not JSON: Duplicate Object property "id"
                <stdin>:7:1: error: not a JSON object
                rubric: 5 of 7 answers not scored
                """));
  }

  @Test
  void inputThatMessagesQuoteCannotSteerTheTerminal() {
    Result result = batch("{\"id\":\"a\",\"question\":\"\\u001b[2J\",\"answer\":\"\"}");

    assertThat(result.err()).startsWith("<stdin>:1: error: unknown question '\uFFFD[2J'");
  }

  @Test
  void bytesThatAreNotUtf8SpoilTheirLineOnly() {
    byte[] lines =
        GOOD.replace("\n", "\n{\"id\":\"\u00e9\"}\n").getBytes(StandardCharsets.ISO_8859_1);

    assertThat(new Cli().reading(lines).with("batch", "--rubrics", Cli.RUBRICS))
        .isEqualTo(
            new Result(
                1,
                SCORES,
                """
                <stdin>:2: error: not UTF-8: byte 0xE9 at offset 7
                rubric: 1 of 3 answers not scored
                """));
  }

  @Test
  void longAnswersAndLongLinesAreReported() {
    String answer = "x".repeat(Scorer.DEFAULT_MAX_ANSWER_LENGTH + 1);
    String lines =
        "{\"id\":\"c\",\"question\":\"caches\",\"answer\":\"%s\"}\n".formatted(answer)
            + " ".repeat(AnswerLines.MAX_LINE_BYTES + 1)
            + "\n"
            + GOOD;

    assertThat(batch(lines))
        .isEqualTo(
            new Result(
                1,
                SCORES,
                """
                <stdin>:1: error: the answer has 1048577 characters; the limit is 1048576
                <stdin>:2: error: the line has more than 8388608 bytes
                rubric: 2 of 4 answers not scored
                """));
  }

  @Test
  void inputAndOutputCanBeFiles() throws IOException {
    Path in = Files.writeString(directory.resolve("answers.jsonl"), GOOD + "\nx");
    Path out = directory.resolve("scores.jsonl");

    Result result =
        Cli.run("batch", in.toString(), "--rubrics", Cli.RUBRICS, "--output", out.toString());

    assertThat(result.code()).isEqualTo(1);
    assertThat(result.out()).isEmpty();
    assertThat(result.err()).startsWith(in + ":3:1: error: not JSON");
    assertThat(out).hasContent(SCORES);
  }

  @Test
  void theInputIsNeverOverwritten() throws IOException {
    Path in = Files.writeString(directory.resolve("answers.jsonl"), GOOD);
    String same = directory.resolve("./answers.jsonl").toString();

    Result result = Cli.run("batch", in.toString(), "--rubrics", Cli.RUBRICS, "-o", same);

    assertThat(result.code()).isEqualTo(2);
    assertThat(result.err())
        .isEqualTo(
            "rubric batch: --output would overwrite the input, %s\nTry 'rubric batch --help'.\n"
                .formatted(same));
    assertThat(in).hasContent(GOOD);
  }

  @Test
  void aClosedPipeEndsTheRunQuietly() {
    OutputStream closed =
        new OutputStream() {
          @Override
          public void write(int b) throws IOException {
            throw new IOException("Broken pipe");
          }
        };
    ByteArrayOutputStream err = new ByteArrayOutputStream();
    InputStream endless = new EndlessLines(GOOD.lines().findFirst().orElseThrow() + "\n");

    int code =
        Main.run(
            Streams.of(endless, closed, err, Terminal.NONE), "batch", "--rubrics", Cli.RUBRICS);

    assertThat(code).isZero();
    assertThat(err.toString(UTF_8)).isEmpty();
  }

  @Test
  @Timeout(60)
  void aPartnerThatWaitsForEachScoreGetsIt() throws Exception {
    PipedOutputStream questions = new PipedOutputStream();
    PipedInputStream in = new PipedInputStream(questions);
    PipedInputStream scores = new PipedInputStream(1 << 16);
    PipedOutputStream out = new PipedOutputStream(scores);
    Streams streams = Streams.of(in, out, OutputStream.nullOutputStream(), Terminal.NONE);
    FutureTask<Integer> run =
        new FutureTask<>(() -> Main.run(streams, "batch", "--rubrics", Cli.RUBRICS));
    Thread.ofPlatform().daemon().start(run);

    questions.write((GOOD.lines().findFirst().orElseThrow() + "\n").getBytes(UTF_8));
    questions.flush();
    String first = SCORES.lines().findFirst().orElseThrow();
    assertThat(new String(scores.readNBytes(first.length()), UTF_8)).isEqualTo(first);

    questions.close();
    assertThat(run.get(1, TimeUnit.MINUTES)).isZero();
  }

  @Test
  void manyLinesKeepTheirOrderAroundThoseAtFault() {
    StringBuilder lines = new StringBuilder();
    List<String> ids = new ArrayList<>();
    List<Integer> faults = new ArrayList<>();
    for (int number = 1; number <= 2000; number++) {
      if (number % 97 == 0) {
        lines.append("[1]\n");
        faults.add(number);
      } else {
        String answer = "I use Redis. ".repeat(number % 50);
        lines.append(
            "{\"id\":\"%d\",\"question\":\"caches\",\"answer\":\"%s\"}\n"
                .formatted(number, answer));
        ids.add("{\"id\":\"" + number + "\"");
      }
    }

    Result result = batch(lines.toString());

    assertThat(result.out().lines().map(line -> line.substring(0, line.indexOf(','))))
        .isEqualTo(ids);
    assertThat(result.err().lines())
        .startsWith(
            faults.stream()
                .map(number -> "<stdin>:" + number + ":1: error: not a JSON object")
                .toArray(String[]::new))
        .last()
        .isEqualTo("rubric: 20 of 2000 answers not scored");
  }

  @Test
  @Timeout(60)
  void anInterruptEndsTheRun() throws Exception {
    InputStream endless = new EndlessLines(GOOD.lines().findFirst().orElseThrow() + "\n");
    ByteArrayOutputStream err = new ByteArrayOutputStream();
    Streams streams = Streams.of(endless, OutputStream.nullOutputStream(), err, Terminal.NONE);
    FutureTask<Integer> run =
        new FutureTask<>(() -> Main.run(streams, "batch", "--rubrics", Cli.RUBRICS));
    Thread thread = Thread.ofPlatform().daemon().start(run);
    thread.interrupt();

    assertThat(run.get(1, TimeUnit.MINUTES)).isEqualTo(130);
    assertThat(err.toString(UTF_8)).isEqualTo("rubric: interrupted\n");
  }

  private static Result batch(String lines) {
    return new Cli().reading(lines).with("batch", "--rubrics", Cli.RUBRICS);
  }

  /** The same bytes again and again. */
  private static final class EndlessLines extends InputStream {
    private final byte[] bytes;
    private int next;

    EndlessLines(String line) {
      bytes = line.getBytes(UTF_8);
    }

    @Override
    public int read() {
      int result = bytes[next];
      next = (next + 1) % bytes.length;
      return result;
    }

    @Override
    public int read(byte[] buffer, int offset, int length) {
      for (int i = offset; i < offset + length; i++) {
        buffer[i] = (byte) read();
      }
      return length;
    }

    @Override
    public int available() {
      return 1;
    }
  }
}
