package io.github.rubricscorer.feedback;

import io.github.rubricscorer.result.Verdict;
import java.util.List;
import java.util.function.Predicate;

/** The band, and how much of what was expected is covered; a group counts as one. */
final class Headline {
  private Headline() {}

  static String of(Band band, List<ScoredConcept> concepts) {
    return Wording.HEADLINE.text(
        band.label(),
        units(concepts, scored -> scored.score().verdict() == Verdict.COVERED),
        units(concepts, scored -> true));
  }

  private static String units(List<ScoredConcept> concepts, Predicate<ScoredConcept> condition) {
    long units =
        concepts.stream()
            .filter(scored -> !scored.concept().isMisconception())
            .filter(condition)
            .map(Headline::unit)
            .distinct()
            .count();
    return Long.toString(units);
  }

  /** A group's name or a concept's id, told apart by what no id can contain. */
  private static String unit(ScoredConcept scored) {
    String group = scored.concept().group();
    return group == null ? scored.concept().id() : "group " + group;
  }
}
