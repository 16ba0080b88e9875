package io.github.rubricscorer.workbench;

import io.github.rubricscorer.evaluation.LabelledAnswer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** A small rubric and answers to its question. */
final class Leaves {
  static final String FILE = "leaves.json";

  static final String TEXT =
      """
      {
        "question": "Why do leaves look green?",
        "terms": { "pigment": ["chlorophyll", "leaf green"] },
        "concepts": [
          { "id": "reflects", "weight": 2,
            "synonyms": ["(reflect|bounce) ... green", "green & not absorbed"] },
          { "id": "pigment", "synonyms": ["<pigment>"] }
        ],
        "examples": [
          { "name": "both", "answer": "Chlorophyll bounces the green light.",
            "covers": ["reflects", "pigment"], "score": [1, 1] },
          { "name": "paint", "answer": "Green light is thrown at the paint.", "misses": ["reflects"] }
        ]
      }
      """;

  static final List<Given> ANSWERS =
      List.of(
          given("a", "The chlorophyll reflects green light.", "reflects", "pigment"),
          given("b", "Green light is thrown back by the leaf.", "reflects"),
          given("c", "Maybe leaf green.", "pigment"),
          given("d", "Green light is thrown at walls."));

  private Leaves() {}

  static Given given(String id, String text, String... covered) {
    LabelledAnswer labels =
        new LabelledAnswer(id, "leaves", text, Set.of(covered), Set.of(), Set.of());
    return new Given(id, "leaves", text, labels, null);
  }

  static Map<String, byte[]> files() {
    return Map.of(FILE, TEXT.getBytes(StandardCharsets.UTF_8));
  }

  static Workspace workspace() {
    return Workspace.open(files(), FILE, TEXT, ANSWERS, new ScoringProgress());
  }

  /** The text with one concept more. */
  static String withLight() {
    String last = "[\"<pigment>\"] }";
    return TEXT.replace(last, last + ",\n    { \"id\": \"light\", \"synonyms\": [\"light\"] }");
  }

  /** The text with another synonym in the place of the second. */
  static String with(String synonym) {
    return TEXT.replace("green & not absorbed", synonym);
  }
}
