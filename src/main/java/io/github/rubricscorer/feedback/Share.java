package io.github.rubricscorer.feedback;

import io.github.rubricscorer.rubric.Rubric;
import java.util.List;
import java.util.Objects;

/**
 * How much of one part of the expected concepts, a layer or a theme, was covered. A group counts as
 * in the score, by those of its members that belong to the part; misconceptions do not count.
 * Immutable and thread-safe.
 *
 * @param name the part's name in rubric files, such as {@code data} or {@code trade-offs}
 * @param points the points earned in it, 0..maxPoints
 * @param maxPoints the most points to earn in it, above 0
 */
public record Share(String name, double points, double maxPoints) {
  /**
   * Checks the ranges.
   *
   * @throws IllegalArgumentException if points are out of their range
   */
  public Share {
    Objects.requireNonNull(name, "name");
    if (!(maxPoints > 0 && points >= 0 && points <= maxPoints)) {
      throw new IllegalArgumentException(
          "'%s' has %s of %s points".formatted(name, points, maxPoints));
    }
  }

  /** Sums up concepts that belong to one part of one rubric, at least one of positive weight. */
  static Share of(String name, List<ScoredConcept> concepts, Rubric rubric) {
    double points = 0;
    double maxPoints = 0;
    for (ScoredUnit unit : ScoredUnit.of(concepts, rubric)) {
      points += unit.points();
      maxPoints += unit.mostPoints();
    }
    return new Share(name, points, maxPoints);
  }

  /**
   * Adds the same part of another answer.
   *
   * @param other a share of the same name
   * @return both together, under this name
   */
  Share plus(Share other) {
    return new Share(name, points + other.points, maxPoints + other.maxPoints);
  }

  /**
   * Returns the share that was covered.
   *
   * @return {@code points / maxPoints}, 0..1
   */
  public double coverage() {
    return points / maxPoints;
  }

  /**
   * Tells whether anything of the part was said.
   *
   * @return true if it earned points
   */
  public boolean isTouched() {
    return points > 0;
  }
}
