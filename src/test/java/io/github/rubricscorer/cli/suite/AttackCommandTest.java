package io.github.rubricscorer.cli.suite;

import static org.assertj.core.api.Assertions.assertThat;

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

class AttackCommandTest {
  @TempDir private Path directory;

  @BeforeEach
  void writeRubric() throws IOException {
    Files.writeString(
        directory.resolve("queues.json"),
        """
        {
          "question": "How do you absorb bursts?",
          "listedCredit": 0.5,
          "concepts": [
            {"id": "queue", "synonyms": ["Kafka"]},
            {"id": "limit", "synonyms": ["throttle"]},
            {"id": "burst", "synonyms": ["absorb bursts"]}
          ]
        }
        """);
  }

  private Result attack(String... more) {
    String[] args = new String[3 + more.length];
    args[0] = "attack";
    args[1] = "--rubrics";
    args[2] = directory.toString();
    System.arraycopy(more, 0, args, 3, more.length);
    return Cli.run(args);
  }

  @Test
  void aBrokenBoundIsAFailureAndItsAnswerIsShown() {
    Result result = attack();

    assertThat(result.code()).isEqualTo(1);
    assertThat(result.err()).isEmpty();
    assertThat(result.out())
        .startsWith("queues\n  Kind")
        .contains("  question         1        <= 0.00  0.33  0.33   -0.33 broken\n")
        .contains("  question got 0.33:\n    How do you absorb bursts?\n");
  }

  @Test
  void nothingIsWrittenInThePlaceOfADirectory() {
    Path root = directory.toAbsolutePath().getRoot();

    assertThat(attack("-o", root.toString()).err())
        .startsWith("rubric attack: --output is a directory, " + root + "\n");
    assertThat(attack("-o", directory.toString()).code()).isEqualTo(2);
  }

  @Test
  void aToleranceLetsItPass() {
    assertThat(attack("--tolerance", "1").code()).isZero();
    assertThat(attack("--tolerance", "1").out()).doesNotContain("broken", "got");
  }

  @Test
  void aListThatAPersonIsAskedToLookAtBreaksNoBoundAndKeepsItsPoints() throws IOException {
    Files.writeString(
        directory.resolve("queues.json"),
        """
        {
          "question": "How would you protect the database?",
          "reviewSignals": ["keyword-list"],
          "concepts": [
            {"id": "queue", "synonyms": ["Kafka"]},
            {"id": "limit", "synonyms": ["throttle"]},
            {"id": "pool", "synonyms": ["PgBouncer"]},
            {"id": "copy", "synonyms": ["replica"]}
          ]
        }
        """);
    Result result = attack();

    assertThat(result.out())
        .contains("  listed           3        <= 0.50  1.00  1.00   -0.50 to be reviewed\n")
        .doesNotContain("broken", "got");
    assertThat(result.code()).isZero();
    assertThat(attack("--format", "json").out())
        .contains(
            """
                      "worst": 1,
                      "headroom": -0.5,
                      "reviewed": 3,
                      "broken": false,
            """);
  }

  @Test
  void theSameAsJson() {
    assertThat(attack("queues", "--format", "json", "--seed", "3").out())
        .contains(
            """
                  "question": "queues",
            """
                .strip())
        .contains("\"atMost\": 0,", "\"broken\": true,");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "de | German: not tried, since there is nothing to make it of: adjectives, british",
        "fr | French: not tried, since there is nothing to make it of: question padded, buzzwords,"
            + " refused, refused list, hedged, announced as wrong, scattered, adjectives, fillers,"
            + " british",
      })
  void whatALanguageHasNoSentencesForIsLeftOutAndTold(String language, String note)
      throws IOException {
    Files.writeString(
        directory.resolve("queues.json"),
        """
        {
          "language": "%s",
          "question": "?",
          "modelAnswer": "Chlorophyll reflektiert.",
          "concepts": [{"id": "a", "synonyms": ["Chlorophyll"]}]
        }
        """
            .formatted(language));
    Result result = attack();

    assertThat(result.err()).isEqualTo(note + "\n");
    assertThat(result.out()).doesNotContain("british", "We use", "I would").contains("capitals");
    assertThat(attack("-q").err()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "--tolerance=2, --tolerance is not in 0..1",
    "--format=html, --format is text or json",
    "other, unknown question 'other'"
  })
  void whatIsWrongIsSaid(String argument, String message) {
    Result result = attack(argument);

    assertThat(result.code()).isNotZero();
    assertThat(result.err()).contains(message);
  }
}
