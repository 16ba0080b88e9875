package io.github.rubricscorer.cli.suite;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.rubricscorer.Scorer;
import io.github.rubricscorer.cli.Cli;
import io.github.rubricscorer.cli.Cli.Result;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MutateCommandTest {
  @TempDir private Path directory;

  @BeforeEach
  void writeRubric() throws IOException {
    Files.writeString(
        directory.resolve("queues.json"),
        """
        {
          "question": "How do you absorb bursts?",
          "concepts": [
            {"id": "queue", "synonyms": [
              "Kafka",
              "RabbitMQ", "message queue", "message queues"
            ]}
          ],
          "examples": [{"name": "names a broker", "answer": "I use Kafka.", "covers": ["queue"]}]
        }
        """);
  }

  @Test
  void whatNoExampleNoticesIsListedWithItsLine() {
    String file = directory.resolve("queues.json").toString();

    assertThat(Cli.run("mutate", directory.toString()))
        .isEqualTo(
            new Result(
                0,
                """
                unprotected: queues/queue: synonym 'RabbitMQ' removed (FILE:6)
                redundant: queues/queue: synonym 'message queue' removed, 'message queues' matches \
                the same (FILE:6)
                redundant: queues/queue: synonym 'message queues' removed, 'message queue' matches \
                the same (FILE:6)

                queues: 50% protected, 1 of 2 (synonym 1/2), 2 redundant
                """
                    .replace("FILE", file),
                ""));
    assertThat(Cli.run("mutate", directory.toString(), "--show", "all").out())
        .startsWith(
            "protected: queues/queue: synonym 'Kafka' removed, noticed by 'names a broker' ("
                + file
                + ":5)\nunprotected: ");
    assertThat(Cli.run("mutate", directory.toString(), "--show", "none", "--only", "unless").out())
        .isEqualTo("queues: nothing to protect\n");
  }

  @Test
  void tooLittleProtectionIsAFailure() {
    String[] demanding = {"mutate", directory.toString(), "--show=none", "--min-protected"};

    assertThat(Cli.run(with(demanding, "50")).code()).isZero();
    assertThat(Cli.run(with(demanding, "50.1")))
        .isEqualTo(
            new Result(
                1,
                "queues: 50% protected, 1 of 2 (synonym 1/2), 2 redundant\n",
                "rubric: queues is 50% protected; --min-protected demands 50.1%\n"));
  }

  @Test
  void exactlyAsMuchAsDemandedIsEnough() throws IOException {
    List<String> words =
        IntStream.range(0, 100)
            .mapToObj(i -> "XQ" + (char) ('A' + i / 10) + (char) ('A' + i % 10))
            .toList();
    Path rubrics = Files.createDirectory(directory.resolve("hundred"));
    String synonyms = words.stream().map(w -> "\"=" + w + "\"").collect(joining(", "));
    String examples =
        words.subList(0, 29).stream()
            .map(word ->
                "{\"name\": \"%s\", \"answer\": \"Use %s.\", \"covers\": [\"code\"]}"
                    .formatted(word, word))
            .collect(joining(",\n"));
    Files.writeString(
        rubrics.resolve("codes.json"),
        """
        {"question": "Which?", "concepts": [{"id": "code", "synonyms": [%s]}],
         "examples": [%s]}
        """
            .formatted(synonyms, examples));
    String[] demanding = {"mutate", rubrics.toString(), "--show=none", "--min-protected"};

    assertThat(Cli.run(with(demanding, "29")))
        .isEqualTo(new Result(0, "codes: 29% protected, 29 of 100 (synonym 29/100)\n", ""));
    assertThat(Cli.run(with(demanding, "29.1")).code()).isEqualTo(1);
  }

  @Test
  void jsonHasCountsAndMutants() throws IOException {
    Path output = directory.resolve("mutants.out");

    Result result =
        Cli.run("mutate", directory.toString(), "--format", "json", "-o", output.toString());

    assertThat(result).isEqualTo(new Result(0, "", ""));
    assertThat(Files.readString(output))
        .startsWith(
            """
            {
              "rubrics": [
                {
                  "question": "queues",
                  "protected": 1,
                  "unprotected": 1,
                  "redundant": 2,
                  "protectedShare": 0.5,
                  "kinds": {
                    "synonym": {
                      "protected": 1,
                      "unprotected": 1,
                      "redundant": 2
                    }
                  },
                  "mutants": [
                    {
                      "status": "unprotected",
                      "concept": "queue",
                      "kind": "synonym",
                      "change": "synonym 'RabbitMQ' removed",
                      "by": null,
                      "file": "FILE",
                      "line": 6,
                      "pointer": "/concepts/0/synonyms/1"
                    },
            """
                .replace("FILE", directory.resolve("queues.json").toString()))
        .endsWith(
            """
                  ]
                }
              ],
              "scorerVersion": "VERSION"
            }
            """
                .replace("VERSION", Scorer.version()));
  }

  @Test
  void examplesThatFailComeFirst() throws IOException {
    Files.writeString(
        directory.resolve("caches.json"),
        """
        {
          "question": "How do you speed up reads?",
          "concepts": [{"id": "cache", "synonyms": ["Redis"]}],
          "examples": [{"name": "is wrong", "answer": "I use Redis.", "misses": ["cache"]}]
        }
        """);

    Result result = Cli.run("mutate", directory.toString());

    assertThat(result.code()).isEqualTo(1);
    assertThat(result.out())
        .startsWith("caches > is wrong\n  cache: expected missing or rejected, was covered\n");
    assertThat(result.err())
        .isEqualTo("rubric: 1 example fails without any mutation: caches > is wrong\n");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "--show some           | --show: 'some' is none of unprotected, all, none",
        "--only synonym,gap    | --only: 'gap' is none of synonym, unless, limit, partial,"
            + " impliedBy, combination, onlyIf, weight, group, misconception",
        "--min-protected 101   | --min-protected is not in 0..100",
        "--filter no-such      | --filter matches no rubric and no concept, 'no-such'",
        "--format markdown     | --format is text or json",
      })
  void wrongOptionsAreNamed(String options, String message) {
    Result result = Cli.run(("mutate " + options).split(" "));

    assertThat(result)
        .isEqualTo(
            new Result(2, "", "rubric mutate: " + message + "\nTry 'rubric mutate --help'.\n"));
  }

  private static String[] with(String[] arguments, String more) {
    String[] all = Arrays.copyOf(arguments, arguments.length + 1);
    all[arguments.length] = more;
    return all;
  }
}
