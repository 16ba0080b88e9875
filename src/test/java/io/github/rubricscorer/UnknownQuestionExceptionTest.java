package io.github.rubricscorer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.github.rubricscorer.rubric.Concept;
import io.github.rubricscorer.rubric.Rubric;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class UnknownQuestionExceptionTest {
  private static final Scorer SCORER =
      Scorer.of(
          List.of(
              Rubric.builder("leaves")
                  .question("Why?")
                  .concept(Concept.builder("green").name("Green").synonyms("green"))
                  .build()));

  @ParameterizedTest(name = "{0}, {1} times: {2}")
  @CsvSource({
    "leave, 1, 'leave''; did you mean leaves?'",
    "a, 200, 200",
    "a, 201, 200",
    "a, 1000000, 200",
    "😀, 101, 200",
    "x😀, 100, 199",
  })
  void theMessageHasTheBeginningOfWhatWasAskedFor(String piece, int times, String shown) {
    String id = piece.repeat(times);

    UnknownQuestionException thrown =
        catchThrowableOfType(UnknownQuestionException.class, () -> SCORER.score(id, "Green."));

    assertThat(thrown.questionId()).isEqualTo(id);
    assertThat(thrown).hasMessage("unknown question '" + shown(id, shown));
  }

  private static String shown(String id, String shown) {
    if (!shown.matches("[0-9]+")) {
      return shown;
    }
    int length = Integer.parseInt(shown);
    return id.length() == length ? id + "'" : id.substring(0, length) + "…'";
  }
}
