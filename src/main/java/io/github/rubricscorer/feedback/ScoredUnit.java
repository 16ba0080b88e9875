package io.github.rubricscorer.feedback;

import io.github.rubricscorer.result.Verdict;
import io.github.rubricscorer.rubric.unit.Unit;
import java.util.List;
import java.util.stream.IntStream;

/**
 * What counts once, beside what it got.
 *
 * @param members at least one concept, in rubric order
 * @param counting the member that counts
 * @param maxPoints the most points to earn
 */
record ScoredUnit(List<ScoredConcept> members, ScoredConcept counting, double maxPoints) {
  /** The units of these concepts, in the order of their first members. */
  static List<ScoredUnit> of(List<ScoredConcept> concepts) {
    return Unit.of(concepts.stream().map(ScoredConcept::concept).toList()).stream()
        .map(unit -> of(unit, concepts))
        .toList();
  }

  private static ScoredUnit of(Unit unit, List<ScoredConcept> concepts) {
    return new ScoredUnit(
        IntStream.range(0, unit.size()).mapToObj(i -> concepts.get(unit.member(i))).toList(),
        concepts.get(unit.counting(place -> concepts.get(place).points())),
        unit.maxPoints());
  }

  boolean isCovered() {
    return members.stream().anyMatch(scored -> scored.score().verdict() == Verdict.COVERED);
  }

  double points() {
    return counting.points();
  }
}
