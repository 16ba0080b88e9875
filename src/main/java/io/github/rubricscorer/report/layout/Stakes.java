package io.github.rubricscorer.report.layout;

import io.github.rubricscorer.feedback.ScoredConcept;
import io.github.rubricscorer.result.Score;
import io.github.rubricscorer.rubric.Concept;
import io.github.rubricscorer.rubric.Rubric;
import io.github.rubricscorer.rubric.unit.Unit;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * What is at stake with each concept of a score: how many points more there would be if it were
 * covered, or a misconception were not said. Of a group the best count, so that a concept may have
 * nothing at stake. What concepts do to each other by implication and condition is left aside.
 */
public final class Stakes {
  private Stakes() {}

  /** Returns the points by the ids of the concepts that have something at stake; above 0. */
  public static Map<String, Double> of(Score score, Rubric rubric) {
    List<ScoredConcept> concepts = ScoredConcept.of(score, rubric);
    Map<String, Double> stakes = new HashMap<>();
    List<Concept> all = rubric.concepts();
    for (Unit unit : Unit.of(all, rubric::group)) {
      double now = unit.sum(place -> concepts.get(place).points());
      for (int i = 0; i < unit.size(); i++) {
        int member = unit.member(i);
        double then =
            unit.sum(
                place -> place == member ? all.get(place).weight() : concepts.get(place).points());
        put(all.get(member).id(), then - now, stakes);
      }
    }
    for (ScoredConcept scored : concepts) {
      if (scored.concept().isMisconception()) {
        put(scored.concept().id(), -scored.points(), stakes);
      }
    }
    return stakes;
  }

  private static void put(String id, double points, Map<String, Double> stakes) {
    if (points > 0) {
      stakes.put(id, points);
    }
  }
}
