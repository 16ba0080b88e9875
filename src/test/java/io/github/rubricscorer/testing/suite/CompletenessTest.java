package io.github.rubricscorer.testing.suite;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.rubricscorer.rubric.Fault;
import io.github.rubricscorer.rubric.RubricSet;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CompletenessTest {
  private static final String FULL =
      "{'name': 'full', 'answer': 'a b', 'covers': ['a', 'b'], 'misses': ['m'], 'score': [1, 1]}";
  private static final String PARTIAL =
      "{'name': 'partial', 'answer': 'a m', 'covers': ['m'], 'misses': ['b'], 'score': [0.1, 0.5]}";
  private static final String ZERO =
      "{'name': 'zero', 'answer': 'no a', 'rejects': ['a'], 'score': [0, 0]}";

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '"',
      value = {
        "FULL, PARTIAL, ZERO | \"\"",
        "FULL, PARTIAL | no example misses or rejects the concept, 'a' (at /concepts/0/id);"
            + "no zero example: none demands the score [0, 0] (at /examples)",
        "FULL, ZERO | no example misses or rejects the concept, 'b' (at /concepts/1/id);"
            + "no example covers the misconception, 'm' (at /concepts/2/id);"
            + "no partial example: none demands a score above 0 and below full (at /examples)",
        "PARTIAL, ZERO | no example covers the concept, 'a' (at /concepts/0/id);"
            + "no example covers the concept, 'b' (at /concepts/1/id);"
            + "no example misses or rejects the misconception, 'm' (at /concepts/2/id);"
            + "no full example: none demands a score of at least 0.9 (at /examples)",
      })
  void whatIsMissingIsNamed(String examples, String lacks) {
    assertThat(lacks(examples)).isEqualTo(lacks);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "[0.9, 1]   | partial zero",
        "[0.9, 0.9] | partial zero",
        "[0.89, 1]  | full partial zero",
        "[0.89, 0.99] | full zero",
        "[0.01, 0.9] | full zero",
        "[0, 0.9]   | full partial zero",
        "[0, 1]     | full partial zero",
        "[0, 0]     | full partial",
      })
  void theDemandedScoreTellsTheKindOfAnExample(String score, String lacks) {
    String example = "{'name': 'n', 'answer': 'x', 'covers': ['a', 'b', 'm'], 'score': S}";
    String twin = "{'name': 't', 'answer': 'x', 'misses': ['a', 'b', 'm']}";

    assertThat(
            lacks(example.replace("S", score) + ", " + twin).replaceAll("no (\\w+) [^;]*;?", "$1 "))
        .isEqualTo(lacks + " ");
  }

  @Test
  void whatMustNotPassOrSaysNothingDoesNotCount() {
    String withoutZero = lacks("FULL, PARTIAL");

    assertThat(lacks("FULL, PARTIAL, " + ZERO.replace("'no a'", "' '"))).isEqualTo(withoutZero);
    assertThat(lacks("FULL, PARTIAL, " + ZERO.replace("'no a'", "'a', 'knownGap': 'later'")))
        .isEqualTo(withoutZero);
  }

  @ParameterizedTest
  @CsvSource({"hedges, misses", "partials, misses", "hedges, rejects", "partials, rejects"})
  void everyDemandCountsForItsSide(String positive, String negative) {
    String examples =
        "{'name': '1', 'answer': 'x', 'P': ['a', 'b', 'm'], 'score': [0.9, 1]}, "
            + "{'name': '2', 'answer': 'x', 'N': ['a', 'b', 'm'], 'score': [0.1, 0.2]}, "
            + "{'name': '3', 'answer': 'x', 'score': [0, 0]}";

    assertThat(
            lacks(
                examples.replace("'P'", "'" + positive + "'").replace("'N'", "'" + negative + "'")))
        .isEmpty();
  }

  private static String lacks(String examples) {
    String json =
        """
        {"question": "Q?", "concepts": [{"id": "a", "synonyms": ["a1"]},
          {"id": "b", "synonyms": ["b1"]}, {"id": "m", "weight": -1, "synonyms": ["m1"]}],
          "examples": [%s]}
        """
            .formatted(
                examples
                    .replace("FULL", FULL)
                    .replace("PARTIAL", PARTIAL)
                    .replace("ZERO", ZERO)
                    .replace('\'', '"'));
    RubricSet set = RubricSet.read(Map.of("r.json", json.getBytes(StandardCharsets.UTF_8)));
    return String.join(
        ";",
        Completeness.faults(set, set.rubrics().get(0)).stream().map(Fault::description).toList());
  }
}
