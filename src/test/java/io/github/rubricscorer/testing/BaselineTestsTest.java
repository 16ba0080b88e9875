package io.github.rubricscorer.testing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.rubricscorer.Scorer;
import io.github.rubricscorer.UnknownQuestionException;
import io.github.rubricscorer.baseline.Baseline;
import io.github.rubricscorer.baseline.BaselineException;
import io.github.rubricscorer.baseline.StoredScore;
import io.github.rubricscorer.input.answers.AnswerLine;
import io.github.rubricscorer.rubric.RubricSet;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class BaselineTestsTest {
  private static final String RUBRIC =
      """
      {"question": "How do you absorb bursts?", "concepts": [{"id": "queue", "synonyms": ["Kafka"]}]}
      """;

  @TempDir private Path directory;
  private Path answers;
  private Path baseline;

  @BeforeEach
  void record() throws IOException {
    Files.createDirectory(directory.resolve("rubrics"));
    Files.writeString(rubrics().resolve("bursts.json"), RUBRIC);
    answers = directory.resolve("answers.jsonl");
    baseline = directory.resolve("baseline.jsonl");
    Files.writeString(answers, line("a", "Kafka.") + "\n" + line("b", "Hope.") + line("c", "SQS."));
    RubricSet set = RubricSet.read(rubrics());
    Scorer scorer = Scorer.compile(set);
    List<StoredScore> scores =
        Files.readString(answers)
            .lines()
            .filter(text -> !text.isBlank())
            .map(AnswerLine::parse)
            .map(answer -> StoredScore.of(answer, scorer.score("bursts", answer.answer())))
            .toList();
    Files.write(baseline, Baseline.of(set, scores).lines().toList());
  }

  @Test
  void nothingFailsAsLongAsNothingMoves() {
    assertThat(results())
        .containsExactlyInAnyOrderEntriesOf(
            Map.of(
                "bursts > a", "",
                "bursts > b", "",
                "bursts > c", "",
                "the corpus has all answers of the baseline", ""));
  }

  @Test
  void eachAnswerThatMovedFailsAndSaysWhy() throws IOException {
    Files.writeString(rubrics().resolve("bursts.json"), RUBRIC.replace("Kafka", "SQS"));
    Files.writeString(answers, line("a", "Kafka.") + line("b", "Faith.") + line("d", "SQS."));

    assertThat(results())
        .containsExactlyInAnyOrderEntriesOf(
            Map.of(
                "bursts > a", "1 -> 0 (-1)\nqueue: covered by 'Kafka' -> nothing",
                "bursts > b", "not the text that the baseline scored",
                "bursts > d", "not in the baseline",
                "the corpus has all answers of the baseline", "bursts > c: only in the baseline"));
  }

  @Test
  void answersThatCannotBeScoredAreNoTests() throws IOException {
    Files.writeString(answers, line("a", "Kafka.") + "{}\n");
    assertThatThrownBy(this::results)
        .isInstanceOf(BaselineException.class)
        .hasMessage(answers + ":2: error: no 'id'");

    Files.writeString(answers, line("a", "Kafka.") + line("a", "Kafka."));
    assertThatThrownBy(this::results)
        .isInstanceOf(BaselineException.class)
        .hasMessage(answers + ": error: two answers to 'bursts' have the id 'a'");

    Files.writeString(answers, line("a", "Kafka.").replace("bursts", "burst"));
    assertThatThrownBy(this::results).isInstanceOf(UnknownQuestionException.class);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "\ufeff{\"id\":\"a\",\"question\":\"bursts\",\"answer\":\"Kafka.\"}",
        "[{\"id\":\"a\",\"question\":\"bursts\",\n\"answer\":\"Kafka.\"}]",
        "id,question,answer\na,bursts,Kafka.\n"
      })
  void answersAreReadAsTheCommandReadsThem(String text) throws IOException {
    for (Charset encoding : List.of(StandardCharsets.UTF_8, StandardCharsets.UTF_16)) {
      boolean marked = encoding.equals(StandardCharsets.UTF_8);
      Files.writeString(answers, marked ? text : text.replace("\ufeff", ""), encoding);
      Files.writeString(baseline, "\ufeff" + Files.readString(baseline).replace("\ufeff", ""));

      assertThat(results())
          .containsExactlyInAnyOrderEntriesOf(
              Map.of(
                  "bursts > a", "",
                  "the corpus has all answers of the baseline",
                      "bursts > b: only in the baseline\nbursts > c: only in the baseline"));
    }
  }

  @Test
  void anAnswerThatIsTooLongHasItsLine() throws IOException {
    Files.writeString(answers, line("a", "Kafka.") + line("b", "x".repeat((1 << 20) + 1)));
    assertThatThrownBy(this::results)
        .isInstanceOf(BaselineException.class)
        .hasMessageStartingWith(answers + ":2: error: the answer has 1048577 characters");
  }

  private Path rubrics() {
    return directory.resolve("rubrics");
  }

  private static String line(String id, String answer) {
    return "{\"id\":\"%s\",\"question\":\"bursts\",\"answer\":\"%s\"}\n".formatted(id, answer);
  }

  /** The names of all tests with what they fail for. */
  private Map<String, String> results() {
    Map<String, String> results = new LinkedHashMap<>();
    BaselineTests.in(rubrics(), answers, baseline)
        .map(DynamicTest.class::cast)
        .forEach(test -> {
          try {
            test.getExecutable().execute();
            results.put(test.getDisplayName(), "");
          } catch (Throwable e) {
            results.put(test.getDisplayName(), e.getMessage());
          }
        });
    return results;
  }
}
