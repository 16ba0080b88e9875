package io.github.rubricscorer.feedback;

import io.github.rubricscorer.result.Verdict;
import io.github.rubricscorer.rubric.Rubric;
import io.github.rubricscorer.rubric.unit.Unit;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
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

  /**
   * The members that would gain most, as many as could earn more together; of those alike what was
   * said in part, then the heaviest, then the first.
   *
   * @param gains the points more with a member, by id
   */
  List<ScoredConcept> wanting(Map<String, Double> gains) {
    Comparator<ScoredConcept> mostFirst =
        Comparator.comparingDouble(scored -> -gains.getOrDefault(scored.concept().id(), 0.0));
    return members.stream()
        .filter(scored -> gains.containsKey(scored.concept().id()))
        .sorted(
            mostFirst
                .thenComparingDouble(scored -> -scored.points())
                .thenComparingDouble(scored -> -scored.concept().weight()))
        .limit(open())
        .toList();
  }

  /** How many of those that count could earn more. */
  private long open() {
    return IntStream.range(0, counting.size())
        .filter(i -> counting.get(i).points() < maxPoints.get(i))
        .count();
  }
}
