package io.github.rubricscorer.feedback;

import io.github.rubricscorer.result.Verdict;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What counts once: a concept by itself, or the concepts of a group. Misconceptions are in no unit.
 *
 * @param members at least one concept, in rubric order
 */
record Unit(List<ScoredConcept> members) {
  private static final Comparator<ScoredConcept> BY_WORTH =
      Comparator.comparingDouble(ScoredConcept::points)
          .thenComparingDouble(scored -> scored.concept().weight());

  /** The units of these concepts, in the order of their first members. */
  static List<Unit> of(List<ScoredConcept> concepts) {
    Map<String, List<ScoredConcept>> units = new LinkedHashMap<>();
    for (ScoredConcept scored : concepts) {
      if (!scored.concept().isMisconception()) {
        units.computeIfAbsent(key(scored), key -> new ArrayList<>()).add(scored);
      }
    }
    return units.values().stream().map(List::copyOf).map(Unit::new).toList();
  }

  /** A group's name or a concept's id, told apart by what no id can contain. */
  private static String key(ScoredConcept scored) {
    String group = scored.concept().group();
    return group == null ? scored.concept().id() : "group " + group;
  }

  /** The member that counts: the highest weight times credit; then the heaviest, then the first. */
  ScoredConcept counting() {
    return members.stream()
        .reduce((best, next) -> BY_WORTH.compare(next, best) > 0 ? next : best)
        .orElseThrow();
  }

  boolean isCovered() {
    return members.stream().anyMatch(scored -> scored.score().verdict() == Verdict.COVERED);
  }

  double points() {
    return counting().points();
  }

  double maxPoints() {
    return members.stream().mapToDouble(scored -> scored.concept().weight()).max().orElse(0);
  }
}
