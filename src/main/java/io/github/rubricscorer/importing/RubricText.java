package io.github.rubricscorer.importing;

import io.github.rubricscorer.authoring.RubricFormat;
import io.github.rubricscorer.rubric.source.JsonFile;
import io.github.rubricscorer.rubric.source.JsonTree.SyntaxException;
import tools.jackson.databind.JsonNode;

/** The text of a rubric's file, laid out as {@code rubric format} lays it out. */
final class RubricText {
  private RubricText() {}

  static String of(JsonNode rubric) {
    String text = rubric.toString();
    try {
      return RubricFormat.of(text, new JsonFile("draft", text).read());
    } catch (SyntaxException e) {
      throw new IllegalStateException("a tree that was written is no JSON", e);
    }
  }
}
