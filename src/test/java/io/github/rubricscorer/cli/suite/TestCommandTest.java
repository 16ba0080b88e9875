package io.github.rubricscorer.cli.suite;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.github.rubricscorer.Scorer;
import io.github.rubricscorer.cli.Cli;
import io.github.rubricscorer.cli.Cli.Result;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.apache.maven.plugin.surefire.log.api.NullConsoleLogger;
import org.apache.maven.plugins.surefire.report.ReportTestCase;
import org.apache.maven.plugins.surefire.report.ReportTestSuite;
import org.apache.maven.plugins.surefire.report.TestSuiteXmlParser;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class TestCommandTest {
  /** The name holds an escape sequence, and what XML and GitHub's commands give a meaning to. */
  private static final String RUBRIC =
      """
      {
        "question": "How do you speed up reads?",
        "concepts": [{"id": "cache", "synonyms": ["Redis"]}],
        "examples": [
          {"name": "full", "answer": "Redis", "covers": ["cache"], "score": [1, 1]},
          {"name": "50%: a,b\\n\\u001b[31m<]]>", "answer": "]]> 100%\\n::error::x \\ufffe",
            "covers": ["cache"], "score": [0.5, 1]},
          {"name": "open", "answer": "A mirror.", "covers": ["cache"], "knownGap": "too\\nwide"},
          {"name": "closed", "answer": "Redis", "covers": ["cache"], "knownGap": "no word"}
        ]
      }
      """;

  private static final String COMPLETE =
      """
      {
        "question": "How do you absorb bursts?",
        "concepts": [{"id": "queue", "synonyms": ["Kafka"]}],
        "examples": [
          {"name": "full", "answer": "Kafka", "covers": ["queue"], "score": [1, 1]},
          {"name": "part", "answer": "Maybe Kafka", "hedges": ["queue"], "score": [0.5, 0.5]},
          {"name": "none", "answer": "No Kafka", "rejects": ["queue"], "score": [0, 0]}
        ]
      }
      """;

  @TempDir private Path directory;

  @BeforeEach
  void writeRubrics() throws IOException {
    Files.writeString(directory.resolve("caches.json"), RUBRIC);
    Files.writeString(directory.resolve("queues.json"), COMPLETE);
  }

  @Test
  void eachRubricHasALineOfMarksThenComesWhatFailed() {
    Result result = test();

    assertThat(result.code()).isEqualTo(1);
    assertThat(result.err()).isEmpty();
    assertThat(result.out())
        .isEqualTo(
            """
            caches  .FxX.  3 missing
            queues  ....

            caches > 50%%: a,b \uFFFD[31m<]]>
              at %1$s/caches.json:6:5
              cache: expected covered, hedged or partial, was missing
              coverage: expected 0.5..1, was 0

            caches

              ░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░ 0%%, 0 of 1 points

            Your answer
              ]]> 100%%
              ::error::x \uFFFE

            Concepts
              missing  0/1  cache
                  no word of 'Redis'

            caches > closed
              at %1$s/caches.json:9:5
              it passes now, remove the marker 'knownGap': no word

            caches

              ██████████████████████████████ 100%%, 1 of 1 points

            Your answer
              [[Redis]]

            Concepts
              covered  1/1  cache
                  “Redis” ← Redis

            %1$s/caches.json:3:23: error: no example misses or rejects the concept, 'cache' (at /concepts/0/id)
            %1$s/caches.json:4:15: error: no partial example: none demands a score above 0 and below full (at /examples)
            %1$s/caches.json:4:15: error: no zero example: none demands the score [0, 0] (at /examples)

            6 of 9 examples pass, 1 known gap, 3 missing
            """
                .formatted(directory));
  }

  @Test
  void missingExamplesAreWarningsWhenLenient() throws IOException {
    String onlyFull = COMPLETE.replaceAll("(?m)^ *\\{\"name\": \"(part|none)\".*\n", "");
    Files.writeString(
        directory.resolve("queues.json"),
        onlyFull.replace("\"score\": [1, 1]},", "\"score\": [1, 1]}"));
    Files.delete(directory.resolve("caches.json"));

    assertThat(test().code()).isEqualTo(1);
    Result lenient = test("--lenient");
    assertThat(lenient.code()).isZero();
    assertThat(lenient.out())
        .startsWith("queues  ..  3 missing\n\n")
        .contains("queues.json:3:23: warning: no example misses or rejects the concept, 'queue'")
        .endsWith("\n\n2 of 2 examples pass, 3 missing\n");
  }

  @Test
  void ofADraftEachKindOfMissingExampleIsALineWhenLenient() throws IOException {
    Files.delete(directory.resolve("queues.json"));
    Files.writeString(
        directory.resolve("caches.json"),
        """
        {"question": "What do you cache?", "concepts": [
          {"id": "cache", "synonyms": ["Redis"]}, {"id": "key", "synonyms": ["hash key"]},
          {"id": "none", "weight": -1, "synonyms": ["tape"]}]}
        """);

    assertThat(test("--lenient").out())
        .isEqualTo(
            """
            caches  .  9 missing

            %1$s/caches.json: warning: no full example: none demands a score of at least 0.9
            %1$s/caches.json: warning: no partial example: none demands a score above 0 and below full
            %1$s/caches.json: warning: no zero example: none demands the score [0, 0]
            %1$s/caches.json: warning: no example covers the concept: cache, key
            %1$s/caches.json: warning: no example misses or rejects the concept: cache, key
            %1$s/caches.json: warning: no example covers the misconception: none
            %1$s/caches.json: warning: no example misses or rejects the misconception: none

            1 of 1 example passes, 9 missing
            """
                .formatted(directory));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "queues         | queues  ....",
        "QUEUES > f     | queues  .",
        "f*             | caches  .;queues  .",
        "caches > open  | caches  x",
        "?????? > none  | queues  .",
        "model answer   | ",
      })
  void aFilterNamesRubricsAndExamples(String filter, String lines) {
    Result result = test("--filter", filter);

    if (lines == null) {
      assertThat(result)
          .isEqualTo(
              new Result(
                  2,
                  "",
                  """
                  rubric test: --filter matches no rubric and no example, 'model answer'
                  Try 'rubric test --help'.
                  """));
    } else {
      assertThat(result.code()).isZero();
      assertThat(result.out()).startsWith(lines.replace(';', '\n') + "\n\n");
    }
  }

  @Test
  void buildServersReadTheSameCountsFromTheXml() throws Exception {
    List<ReportTestSuite> suites = parsed(test("--format", "junit").out());

    assertThat(suites)
        .extracting(
            ReportTestSuite::getFullClassName,
            ReportTestSuite::getNumberOfTests,
            ReportTestSuite::getNumberOfFailures,
            ReportTestSuite::getNumberOfErrors,
            ReportTestSuite::getNumberOfSkipped)
        .containsExactly(tuple("caches", 6, 3, 0, 1), tuple("queues", 4, 0, 0, 0));
    List<ReportTestCase> cases = suites.get(0).getTestCases();
    assertThat(cases)
        .extracting(ReportTestCase::getName)
        .containsExactly(
            "full",
            "50%: a,b \uFFFD[31m<]]>",
            "open",
            "closed",
            "the question itself earns nothing",
            "no example is missing");
    assertThat(cases.get(1).getFailureMessage())
        .isEqualTo(
            "cache: expected covered, hedged or partial, was missing; coverage: expected 0.5..1,"
                + " was 0");
    assertThat(cases.get(1).getFailureDetail())
        .startsWith("caches > 50%: a,b \uFFFD[31m<]]>\n  at ")
        .contains("\n  ]]> 100%\n  ::error::x \uFFFD\n");
    assertThat(cases.get(2).hasSkipped()).isTrue();
    assertThat(cases.get(2).getFailureMessage()).isEqualTo("known gap: too wide");
    assertThat(cases.get(3).getFailureMessage())
        .isEqualTo("it passes now, remove the marker 'knownGap': no word");
  }

  @Test
  void theXmlSaysWhereEachExampleStands() {
    assertThat(test("--format", "junit", "--lenient", "--filter", "f*").out().lines())
        .filteredOn(line -> line.contains("<testcase"))
        .allMatch(
            line -> line.matches(".* file=\".*s\\.json\" line=\"5\" time=\"\\d+\\.\\d{3}\".*"))
        .hasSize(2);
  }

  @Test
  void faultsOfRubricsAreInEveryDocument() throws Exception {
    Files.writeString(directory.resolve("caches.json"), "{");
    Result xml = test("--format", "junit");
    Result github = test("--format", "github");
    Result json = test("--format", "json");

    assertThat(List.of(xml.code(), github.code(), json.code())).containsExactly(1, 1, 1);
    ReportTestSuite suite = parsed(xml.out()).get(0);
    assertThat(suite.getNumberOfErrors()).isEqualTo(1);
    assertThat(suite.getTestCases().get(0).getFailureMessage()).isEqualTo("unexpected end of file");
    assertThat(github.out())
        .isEqualTo(
            """
            ::error file=%s/caches.json,line=1,col=2,title=rubric at fault::unexpected end of file
            not run: 1 fault
            """
                .formatted(directory));
    assertThat(JsonMapper.shared().readTree(json.out()).at("/faults/0/problem").asString())
        .isEqualTo("unexpected end of file");
    assertThat(test())
        .isEqualTo(
            new Result(1, "", directory + "/caches.json:1:2: error: unexpected end of file\n"));
  }

  @Test
  void githubAnnotatesTheLines() {
    Result result = test("--format", "github");
    List<String> lines = result.out().lines().toList();

    assertThat(result.code()).isEqualTo(1);
    assertThat(lines).hasSize(6);
    assertThat(lines.get(0))
        .startsWith(
            "::error file=%s/caches.json,line=6,col=5,".formatted(directory)
                + "title=caches > 50%25%3A a%2Cb \uFFFD[31m<]]>::caches > 50%25: a,b")
        .contains("%0A  ]]> 100%25%0A  ::error::x \uFFFE%0A");
    assertThat(lines.get(2))
        .isEqualTo(
            "::error file=%s/caches.json,line=3,col=23,title=example missing::".formatted(directory)
                + "no example misses or rejects the concept, 'cache' (at /concepts/0/id)");
    assertThat(lines.get(5)).isEqualTo("6 of 9 examples pass, 1 known gap, 3 missing");
    assertThat(test("--format", "github", "--lenient").out()).contains("\n::warning file=");
  }

  @Test
  void jsonHasAllThatTheTextHas() {
    Result result = test("--format", "json");
    JsonNode json = JsonMapper.shared().readTree(result.out());

    assertThat(json.at("/passed").asBoolean()).isFalse();
    assertThat(json.at("/examples").toString())
        .isEqualTo("{\"passed\":6,\"failed\":1,\"known-gap\":1,\"closed-gap\":1,\"lacking\":3}");
    JsonNode failed = json.at("/rubrics/0/examples/1");
    assertThat(failed.at("/name").asString()).isEqualTo("50%: a,b\n\u001b[31m<]]>");
    assertThat(failed.at("/outcome").asString()).isEqualTo("failed");
    assertThat(failed.at("/line").asInt()).isEqualTo(6);
    assertThat(failed.at("/mismatches/1/actual").asString()).isEqualTo("0");
    assertThat(failed.at("/explanation/misses/0/message").asString())
        .isEqualTo("no word of 'Redis'");
    assertThat(json.at("/rubrics/0/lacks/0/line").asInt()).isEqualTo(3);
    assertThat(json.at("/rubrics/1/lacks")).isEmpty();
    assertThat(json.at("/scorerVersion").asString()).isEqualTo(Scorer.version());
    assertThat(test("--format", "json")).isEqualTo(result);
  }

  @Test
  void aFileTakesTheDocumentAndTheUserIsTold() throws IOException {
    Path file = directory.resolve("results.xml");
    Result result = test("--format", "junit", "--output", file.toString());

    assertThat(result)
        .isEqualTo(
            new Result(1, "", "6 of 9 examples pass, 1 known gap, 3 missing; see " + file + "\n"));
    assertThat(Files.readString(file)).startsWith("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "--filter nope           | --filter matches no rubric and no example, 'nope'",
        "--filter=               | --filter is blank",
        "--watch --format json   | --watch is for --format text",
        "--watch --output x      | --watch excludes --output",
        "--watch --filter nope   | --filter matches no rubric and no example, 'nope'",
        "--output DIR/queues.json| --output would be read as a rubric, DIR/queues.json",
        "--format xml            | Invalid value for option '--format': 'xml' is none of text,"
            + " json, junit, github",
      })
  void aWrongCommandLineIsAUsageError(String options, String message) {
    String place = directory.toString();

    assertThat(test(options.replace("DIR", place).split(" +")))
        .isEqualTo(
            new Result(
                2,
                "",
                "rubric test: %s\nTry 'rubric test --help'.\n"
                    .formatted(message.replace("DIR", place))));
  }

  @Test
  void watchingNeedsADirectoryThatIsThere() {
    assertThat(Cli.run("test", "--watch").err()).startsWith("rubric test: --watch needs DIR\n");
    assertThat(Cli.run("test", "/no/such", "--watch"))
        .isEqualTo(new Result(1, "", "/no/such: error: there is no such directory\n"));
  }

  private Result test(String... options) {
    String[] args = new String[options.length + 2];
    args[0] = "test";
    args[1] = directory.toString();
    System.arraycopy(options, 0, args, 2, options.length);
    return Cli.run(args);
  }

  private List<ReportTestSuite> parsed(String xml) throws Exception {
    Path file = Files.writeString(directory.resolve("parsed.xml"), xml);
    try (InputStreamReader reader =
        new InputStreamReader(Files.newInputStream(file), StandardCharsets.UTF_8)) {
      return new TestSuiteXmlParser(new NullConsoleLogger()).parse(reader);
    }
  }
}
