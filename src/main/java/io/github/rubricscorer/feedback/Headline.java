package io.github.rubricscorer.feedback;

import io.github.rubricscorer.feedback.wording.Wording;
import java.util.List;

/** The band, and how much of what was expected is covered; a group counts as one. */
final class Headline {
  private Headline() {}

  static String of(Band band, List<ScoredConcept> concepts) {
    List<ScoredUnit> units = ScoredUnit.of(concepts);
    return Wording.HEADLINE.text(
        band.label(),
        Long.toString(units.stream().filter(ScoredUnit::isCovered).count()),
        Integer.toString(units.size()));
  }
}
