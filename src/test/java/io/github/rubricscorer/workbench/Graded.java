package io.github.rubricscorer.workbench;

import java.util.List;

/** A small rubric with an exclusion, and answers with grades. */
final class Graded {
  static final String TEXT =
      """
      {
        "question": "What helps?",
        "concepts": [
          { "id": "pool", "synonyms": ["pool"], "unless": ["thread pool"] },
          { "id": "retry", "synonyms": ["retry"] }
        ]
      }
      """;

  private Graded() {}

  static List<Given> answers() {
    return List.of(
        given("a", "A pool and a retry.", 1),
        given("b", "A pool.", 0.5),
        given("c", "A thread pool and a retry.", 0.5),
        given("d", "Nothing.", 0));
  }

  private static Given given(String id, String text, double grade) {
    return new Given(id, "help", text, null, grade);
  }
}
