package io.github.rubricscorer.authoring;

import io.github.rubricscorer.rubric.source.Json;
import io.github.rubricscorer.rubric.source.Json.Obj;
import java.math.BigDecimal;
import java.util.List;
import java.util.stream.Collectors;

/** Adds levels to the text of a rubric that has none; all other lines stay as they are. */
public final class AddedLevels {
  private static final String KEY = "levels";

  private AddedLevels() {}

  /**
   * Adds levels by points.
   *
   * @param text the text of a valid rubric without levels
   * @param root its tree
   * @param bounds the least points of each level from 1
   * @return the text with them
   */
  public static String to(String text, Json root, List<Double> bounds) {
    if (!(root instanceof Obj rubric)) {
      return text;
    }
    StringBuilder out = new StringBuilder(text);
    new NewKey(KeyOrder.ofRubric(), KEY, json(bounds)).addTo(text, rubric, out);
    return RubricFormat.kept(text, root, out.toString());
  }

  /**
   * Returns levels as a rubric has them.
   *
   * @param bounds the least points of each level from 1
   * @return the value of the key
   */
  public static String json(List<Double> bounds) {
    return bounds.stream()
        .map(bound -> BigDecimal.valueOf(bound).stripTrailingZeros().toPlainString())
        .collect(Collectors.joining(", ", "{ \"from\": [", "] }"));
  }
}
