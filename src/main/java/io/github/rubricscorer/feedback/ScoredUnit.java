package io.github.rubricscorer.feedback;

import io.github.rubricscorer.result.Verdict;
import io.github.rubricscorer.rubric.Rubric;
import io.github.rubricscorer.rubric.unit.Unit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/**
 * What counts together, beside what it got.
 *
 * @param members at least one concept, in rubric order
 * @param counting the members that count, best first
 * @param maxPoints the most points that each of them could earn, the highest first
 */
record ScoredUnit(
    List<ScoredConcept> members, List<ScoredConcept> counting, List<Double> maxPoints) {
  /** The units of these concepts of a rubric, in the order of their first members. */
  static List<ScoredUnit> of(List<ScoredConcept> concepts, Rubric rubric) {
    return Unit.of(concepts.stream().map(ScoredConcept::concept).toList(), rubric::group).stream()
        .map(unit -> of(unit, concepts))
        .toList();
  }

  private static ScoredUnit of(Unit unit, List<ScoredConcept> concepts) {
    if (unit.size() == 1) { // as most are
      List<ScoredConcept> only = List.of(concepts.get(unit.member(0)));
      return new ScoredUnit(only, only, List.of(unit.maxPoints()));
    }
    int[] counting = unit.counting(place -> concepts.get(place).points());
    return new ScoredUnit(
        IntStream.range(0, unit.size()).mapToObj(i -> concepts.get(unit.member(i))).toList(),
        Arrays.stream(counting).mapToObj(concepts::get).toList(),
        Arrays.stream(unit.highestWeights()).boxed().toList());
  }

  /** How many of its members count as covered. */
  long covered() {
    long covered =
        members.stream().filter(scored -> scored.score().verdict() == Verdict.COVERED).count();
    return Math.min(covered, counting.size());
  }

  double points() {
    return counting.stream().mapToDouble(ScoredConcept::points).sum();
  }

  double mostPoints() {
    return maxPoints.stream().mapToDouble(Double::doubleValue).sum();
  }

  /** What a member that counts could earn more. */
  record Shortfall(ScoredConcept scored, double points) {}

  /** The members that count and could earn more. */
  List<Shortfall> shortfalls() {
    List<Shortfall> shortfalls = new ArrayList<>();
    for (int i = 0; i < counting.size(); i++) {
      double points = maxPoints.get(i) - counting.get(i).points();
      if (points > 0) {
        shortfalls.add(new Shortfall(counting.get(i), points));
      }
    }
    return shortfalls;
  }
}
