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
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BatchCommandTest {
  private static final String GOOD =
      """
      {"id":"a","question":"caches","answer":"I use Redis."}
      {"question":"caches","style":{"id":[1]},"id":"b","answer":""}\
      """;

  private static final String SCORES =
      """
      {"id":"a","question":"caches","coverage":1,"points":1,"maxPoints":1,"concepts":[{"id":"cache","verdict":"covered","credit":1,"weight":1,"support":1,"evidence":[{"start":6,"end":11,"text":"Redis","synonym":"Redis","polarity":"asserted","stance":"proposal","cue":null}]}],"offsets":"utf-16","schemaVersion":1,"scorerVersion":"VERSION"}
      {"id":"b","question":"caches","coverage":0,"points":0,"maxPoints":1,"concepts":[{"id":"cache","verdict":"missing","credit":0,"weight":1,"support":0,"evidence":[]}],"offsets":"utf-16","schemaVersion":1,"scorerVersion":"VERSION"}
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
  void asCsvEachAnswerIsARowOfASpreadsheet() {
    String answers =
        """
        {"id":"a","question":"caches","answer":"I use Redis."}
        {"id":"Doe, J.","question":"caches","answer":"Maybe Redis."}
        {"id":"=1+1","question":"caches","answer":"No Redis."}
        {"id":"-7","question":"caches","answer":"It depends."}
        """;

    assertThat(batch(answers, "--format", "csv"))
        .isEqualTo(
            new Result(
                0,
                """
                id,question,points,max_points,coverage,level,max_level,covered,hedged,partial,rejected,missing,mistakes,review,signals
                a,caches,1,1,1,,,cache,,,,,,,
                "Doe, J.",caches,0.5,1,0.5,,,,cache,,,,,,
                '=1+1,caches,0,1,0,,,,,,cache,,,,
                -7,caches,0,1,0,,,,,,,cache,,,
                """,
                ""));
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = ';',
      quoteCharacter = '`',
      textBlock =
          """
          +1+cmd|'/C calc'!A0   ; '+1+cmd|'/C calc'!A0
          -2+3+cmd|' /C calc'!A ; '-2+3+cmd|' /C calc'!A
          -2-3                  ; '-2-3
          +x                    ; '+x
          -                     ; '-
          +1.5                  ; +1.5
          -,5                   ; "-,5"
          """)
  void idsThatASpreadsheetWouldReckonAreText(String id, String cell) {
    String answer = "{\"id\":\"%s\",\"question\":\"caches\",\"answer\":\"Redis\"}".formatted(id);

    assertThat(batch(answer, "--format", "csv").out())
        .endsWith("\n" + cell + ",caches,1,1,1,,,cache,,,,,,,\n");
  }

  @Test
  void anotherFormatIsRefused() {
    assertThat(batch("", "--format", "xml").err())
        .startsWith(
            "rubric batch: Invalid value for option '--format': 'xml' is none of jsonl, csv\n");
  }

  @Test
  void csvTellsOfLevelsMistakesAndWhatToLookAt() throws IOException {
    Path rubrics = Files.createDirectory(directory.resolve("rubrics"));
    Files.writeString(
        rubrics.resolve("rust.json"),
        """
        {
          "question": "Why does it happen?",
          "levels": {"rounding": "down"},
          "needsReview": ["hedged"],
          "concepts": [
            {"id": "air", "synonyms": ["oxygen"], "points": 2},
            {"id": "wet", "synonyms": ["water"], "onlyIf": {"all": ["part"]}},
            {"id": "part", "synonyms": ["iron"], "points": 0},
            {"id": "alive", "synonyms": ["bacteria"], "weight": -1}
          ]
        }
        """);

    assertThat(
            new Cli()
                .reading(
                    "{\"id\":\"1\",\"question\":\"rust\",\"answer\":\"Maybe oxygen. Bacteria do it.\"}")
                .with("batch", "--rubrics", rubrics.toString(), "--format", "csv")
                .out())
        .endsWith("\n1,rust,0,3,0,0,3,,air,,,wet,alive,air,\n");
  }

  @Test
  void programsAreKeptForTheNextTime() {
    Path cache = directory.resolve("cache");
    String[] options = {"--cache", cache.toString()};

    assertThat(batch(GOOD, options)).isEqualTo(new Result(0, SCORES, ""));
    assertThat(cache).isDirectoryContaining("glob:**caches.program");
    assertThat(batch(GOOD, options)).isEqualTo(new Result(0, SCORES, ""));
  }

  @Test
  void aCacheIsOfRubricsThatAreGiven() {
    Result result = Cli.run("batch", "--cache", directory.toString());

    assertThat(result.code()).isEqualTo(2);
    assertThat(result.err())
        .startsWith(
            "rubric batch: --cache needs --rubrics: the built-in rubrics are compiled already\n");
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
                <stdin>:1:1: error: not JSON: expected a value (a string in double quotes, a number, ...), not 'not'
                <stdin>:4: error: no 'answer'
                <stdin>:5: error: unknown question 'cachez'; did you mean caches?
                <stdin>:6:15: error: not JSON: the key 'id' stands here twice
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
                <stdin>:2:8: error: not UTF-8: byte 0xE9, 'é' in Windows-1252; --encoding windows-1252 reads that
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
  void theHelpDescribesEveryField() {
    String help = Cli.run("batch", "--help").out();

    assertThat(Pattern.compile("\"(\\w+)\":").matcher(SCORES).results().map(key -> key.group(1)))
        .isNotEmpty()
        .allMatch(key -> help.matches("(?s).*\n +(start, )?" + key + "[ ,].*"));
  }

  @Test
  void idsThatRepeatAreToldAndCanBeNumbers() {
    String again = GOOD + "\n" + GOOD.replace("\"b\"", "\"c\"");

    Result result = batch(again);
    assertThat(result.out().lines()).hasSize(4);
    assertThat(result.code()).isEqualTo(1);
    assertThat(result.err())
        .isEqualTo(
            """
            <stdin>:3: error: the id 'a' stands on line 1 already
            rubric: ids differ among the answers to a question; --id row numbers the answers
            """);
    assertThat(batch(again, "--id", "row"))
        .extracting(Result::code, Result::err, r -> r.out().replaceAll(",.*", ""))
        .containsExactly(0, "", "{\"id\":\"1\"\n{\"id\":\"2\"\n{\"id\":\"3\"\n{\"id\":\"4\"\n");
  }

  @Test
  void optionsSayWhatTheInputDoesNot() throws IOException {
    String csv = "nr;frage;antwort\na;What is it = ?;I use Redis.\nb;Cache;\n";
    Path map = Files.writeString(directory.resolve("map.txt"), "What is it = ?=caches\n");
    String[] columns = {"--id-column=nr", "--question-column=frage", "--answer-column=antwort"};

    assertThat(batch(csv, columns[0], columns[1], columns[2], "--map=Cache=caches", "--map=" + map))
        .isEqualTo(new Result(0, SCORES, ""));
    assertThat(batch(csv, columns[0], columns[2], "--question=caches"))
        .isEqualTo(new Result(0, SCORES, ""));
    assertThat(batch(csv, columns).err())
        .isEqualTo(
            """
            <stdin>:2: error: unknown question 'What is it = ?'; --map FROM=TO says which question of 'rubric list' it is
            <stdin>:3: error: unknown question 'Cache'; --map FROM=TO says which question of 'rubric list' it is
            rubric: 2 of 2 answers not scored
            """);
    assertThat(batch(csv))
        .isEqualTo(
            new Result(
                1,
                "",
                """
                rubric: <stdin>:1: error: no column 'question'; the columns are 'nr', 'frage', 'antwort'; --question-column NAME says which it is, --question ID that it is one for all
                <stdin>:1: error: no column 'answer'; the columns are 'nr', 'frage', 'antwort'; --answer-column NAME says which it is
                """));
    assertThat(batch(csv, "--map=Cache=cache"))
        .isEqualTo(
            new Result(
                2,
                "",
                """
                rubric: unknown question 'cache'; did you mean caches?
                'rubric list' names the questions.
                """));
  }

  @Test
  void aFileOfQuestionsAtFaultIsToldWithItsLine() throws IOException {
    Path map = Files.writeString(directory.resolve("map.txt"), "Cache=caches\n\nReads=cache\n");

    assertThat(batch(GOOD, "--map", map.toString()))
        .isEqualTo(
            new Result(
                1,
                "",
                "rubric: %s:3: error: unknown question 'cache'; did you mean caches?\n"
                    .formatted(map)));
    Files.writeString(map, "Cache\n");
    assertThat(batch(GOOD, "--map", map.toString()))
        .isEqualTo(new Result(1, "", "rubric: %s:1: error: no FROM=TO\n".formatted(map)));
  }

  @Test
  void whatIsNoNameOfAFileIsAWrongCommandLine() {
    Result result = batch(GOOD, "--map", "a\0b");

    assertThat(result.err())
        .startsWith("rubric batch: --map: 'a\uFFFDb' is no file name in this locale; try LC_ALL=");
    assertThat(result.code()).isEqualTo(2);
  }

  @Test
  void aColumnThatIsThereTwiceIsToldWhereItIsNeeded() {
    String csv = "id,id,question,answer,answer\na,b,caches,Redis,None\n";

    assertThat(batch(csv))
        .isEqualTo(
            new Result(
                1,
                "",
                """
                rubric: <stdin>:1: error: two columns have this name, 'id'
                <stdin>:1: error: two columns have this name, 'answer'
                """));
    assertThat(batch(csv.replace(",answer\n", ",Answer\n"), "--id", "row").code()).isZero();
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

  private static Result batch(String lines, String... options) {
    return new Cli()
        .reading(lines)
        .with(
            Stream.concat(Stream.of("batch", "--rubrics", Cli.RUBRICS), Stream.of(options))
                .toArray(String[]::new));
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
