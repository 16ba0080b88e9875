package io.github.rubricscorer.rubric.unit;

import io.github.rubricscorer.result.ConceptScore;
import io.github.rubricscorer.result.Score;
import io.github.rubricscorer.rubric.Concept;
import io.github.rubricscorer.rubric.Rubric;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What is at stake with each concept of a score: how many points more there would be if it were
 * covered, or a misconception were not said. Of a group the best count, so that a concept may have
 * nothing at stake. What concepts do to each other by implication and condition is left aside.
 * Immutable and thread-safe.
 */
public final class Stakes {
  private final Map<String, Double> gains = new LinkedHashMap<>();
  private final double maxPoints;

  /** The points before they are cut off at 0. */
  private double sum;

  private Stakes(double maxPoints) {
    this.maxPoints = maxPoints;
  }

  /**
   * Weighs what is at stake.
   *
   * @param score a score
   * @param rubric the rubric it was made with
   */
  public static Stakes of(Score score, Rubric rubric) {
    Stakes stakes = new Stakes(score.maxPoints());
    List<Concept> concepts = rubric.concepts();
    List<ConceptScore> scores = score.concepts();
    for (Unit unit : Unit.of(concepts, rubric::group)) {
      double now = unit.sum(place -> scores.get(place).points());
      stakes.sum += now;
      for (int i = 0; i < unit.size(); i++) {
        int member = unit.member(i);
        double then =
            unit.sum(place ->
                place == member ? concepts.get(place).weight() : scores.get(place).points());
        stakes.put(concepts.get(member), then - now);
      }
    }
    for (int i = 0; i < concepts.size(); i++) {
      if (concepts.get(i).isMisconception()) {
        stakes.sum += scores.get(i).points();
        stakes.put(concepts.get(i), -scores.get(i).points());
      }
    }
    return stakes;
  }

  private void put(Concept concept, double points) {
    if (points > 0) {
      gains.put(concept.id(), points);
    }
  }

  /**
   * Returns what is at stake in the sum of all that earns and costs, even where that is below 0 and
   * so much is gained only together.
   *
   * @return the points by the ids of the concepts that have something at stake; above 0
   */
  public Map<String, Double> gains() {
    return Collections.unmodifiableMap(gains);
  }

  /**
   * Returns what is at stake in the points of the score, which are never below 0.
   *
   * @return the points by the ids of the concepts that have something at stake; above 0
   */
  public Map<String, Double> points() {
    Map<String, Double> points = new LinkedHashMap<>();
    gains.forEach((id, gain) -> {
      double more = sum >= 0 && sum + gain <= maxPoints ? gain : cut(sum + gain) - cut(sum);
      if (more > 0) {
        points.put(id, more);
      }
    });
    return points;
  }

  private double cut(double points) {
    return Math.min(Math.max(points, 0), maxPoints);
  }
}
