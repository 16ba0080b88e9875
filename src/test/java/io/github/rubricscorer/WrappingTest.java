package io.github.rubricscorer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.github.rubricscorer.evaluation.AnswerReader;
import io.github.rubricscorer.result.ConceptScore;
import io.github.rubricscorer.rubric.Example;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** An answer has the same verdicts however its lines are wrapped. */
class WrappingTest {
  private static final Path ANSWERS = Path.of("../shared/data/dev-answers/answers.jsonl");

  private static final Scorer SCORER = Scorer.bundled();

  @ParameterizedTest(name = "at {0} columns")
  @ValueSource(ints = {1, 20, 30, 40, 60, 72})
  void everyExampleHasTheSameVerdictsWrapped(int columns) {
    for (String question : SCORER.questionIds()) {
      for (Example example : SCORER.rubric(question).examples()) {
        check(question, example.answer(), columns);
      }
    }
  }

  @ParameterizedTest(name = "at {0} columns")
  @ValueSource(ints = {1, 20, 30, 40, 60, 72})
  void everyLabelledAnswerHasTheSameVerdictsWrapped(int columns) throws IOException {
    assumeTrue(Files.exists(ANSWERS), () -> "skipped: there is no " + ANSWERS);
    AnswerReader.of(SCORER)
        .jsonLines(ANSWERS.toString(), Files.readString(ANSWERS))
        .forEach(labelled -> check(labelled.question(), labelled.answer(), columns));
  }

  private static void check(String question, String answer, int columns) {
    String wrapped =
        answer.lines().map(line -> wrapped(line, columns)).collect(Collectors.joining("\n"));
    assertThat(verdicts(question, wrapped)).as(wrapped).isEqualTo(verdicts(question, answer));
  }

  private static List<String> verdicts(String question, String answer) {
    return SCORER.score(question, answer).concepts().stream()
        .map((ConceptScore concept) -> concept.id() + " " + concept.verdict())
        .toList();
  }

  /** Breaks a line at blanks so that it has no more columns, longer words aside. */
  private static String wrapped(String line, int columns) {
    StringBuilder text = new StringBuilder();
    int column = 0;
    for (String word : line.strip().split(" +", -1)) {
      boolean fits = column + 1 + word.length() <= columns;
      text.append(column == 0 ? "" : fits ? " " : "\n").append(word);
      column = fits && column > 0 ? column + 1 + word.length() : word.length();
    }
    return text.toString();
  }
}
