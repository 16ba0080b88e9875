package io.github.rubricscorer.feedback;

import io.github.rubricscorer.feedback.wording.Wording;
import io.github.rubricscorer.language.Language;
import io.github.rubricscorer.rubric.Rubric;
import java.util.List;

/**
 * The band, and how much of what was expected is covered; of a group as many count as earn points.
 */
final class Headline {
  private Headline() {}

  static String of(Band band, List<ScoredConcept> concepts, Rubric rubric) {
    List<ScoredUnit> units = ScoredUnit.of(concepts, rubric);
    return Wording.HEADLINE.text(
        Language.of(rubric.language()),
        band.label(rubric.language()),
        Long.toString(units.stream().mapToLong(ScoredUnit::covered).sum()),
        Integer.toString(units.stream().mapToInt(unit -> unit.counting().size()).sum()));
  }
}
