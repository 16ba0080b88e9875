package io.github.rubricscorer.testing.suite;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.rubricscorer.rubric.Fault;
import io.github.rubricscorer.rubric.RubricSet;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("What can do nothing in a rubric")
class IdlePatternsTest {
  @Test
  void isToldWithItsPlace() {
    String rubric =
        """
        {"question": "Q?",
          "terms": {"store": ["Redis"], "broker": ["Kafka"], "server": ["Nginx"]},
          "concepts": [
            {"id": "a", "synonyms": ["a1", "<store> + disk", "C++ code", "(a|LONG)"],
              "partial": [{"credit": 0.5, "synonyms": ["\\u20ac 5"]}],
              "unless": [{"all": ["<broker>", "a2"]}]}]}
        """;

    assertThat(faults(rubric.replace("LONG", "x".repeat(65))))
        .containsExactly(
            "no pattern uses the set, 'server' (at /terms/server)",
            "no word has this, so it is passed over, '+' (at /concepts/0/synonyms/1)",
            "a word of more than 64 characters matches nothing, '%s' (at /concepts/0/synonyms/3)"
                .formatted("x".repeat(65)),
            "no word has this, so it is passed over, '\u20ac' (at /concepts/0/partial/0/synonyms/0)");
  }

  @Test
  void isAWordThatIsTooLongToBeLookedUp() {
    String astral = "\ud835\udc1a".repeat(33); // 33 letters of two UTF-16 units
    String rubric =
        """
        {"question": "Q?", "concepts": [{"id": "a", "synonyms": ["%s", "%s"]}]}
        """
            .formatted("x".repeat(64), astral);

    assertThat(faults(rubric))
        .containsExactly(
            "a word of more than 64 characters matches nothing, '%s' (at /concepts/0/synonyms/1)"
                .formatted(astral));
  }

  @Test
  void isNoSignThatAFormulaAsksFor() {
    String rubric =
        """
        {"question": "Q?",
          "concepts": [
            {"id": "a", "synonyms": ["E \\\\= mc²", "cwnd \\\\/ 2", "x \\\\+ 1", "x \\\\>\\\\= 5", "a \\\\-\\\\> b"]}]}
        """;

    assertThat(faults(rubric)).isEmpty();
  }

  private static List<String> faults(String json) {
    RubricSet set = RubricSet.read(Map.of("r.json", json.getBytes(StandardCharsets.UTF_8)));
    return IdlePatterns.faults(set, set.rubrics().get(0)).stream().map(Fault::description).toList();
  }
}
