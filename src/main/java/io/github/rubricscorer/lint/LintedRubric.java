package io.github.rubricscorer.lint;

import io.github.rubricscorer.rubric.Concept;
import io.github.rubricscorer.rubric.Place;
import io.github.rubricscorer.rubric.Rubric;
import io.github.rubricscorer.rubric.RubricSet;

/**
 * A rubric that is judged.
 *
 * @param set the rubrics that it belongs to
 * @param rubric the rubric
 * @param table what its synonyms find
 */
record LintedRubric(RubricSet set, Rubric rubric, PatternTable table) {
  Place place(String pointer) {
    return set.place(rubric.id(), pointer);
  }

  /** Returns the concept of a synonym. */
  Concept conceptOf(int synonym) {
    return rubric.concepts().get(table.probe().conceptOf(synonym));
  }

  /** Returns the pointer of a synonym. */
  String pointer(int synonym) {
    return table.probe().synonyms().get(synonym).pointer();
  }

  String notation(int synonym) {
    return table.probe().synonyms().get(synonym).synonym().notation();
  }

  static String pointerOf(int concept) {
    return "/concepts/" + concept + "/id";
  }
}
