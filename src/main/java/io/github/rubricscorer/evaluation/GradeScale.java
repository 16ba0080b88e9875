package io.github.rubricscorer.evaluation;

import java.util.List;
import java.util.NavigableSet;
import java.util.Objects;
import java.util.TreeSet;

/**
 * The scores that a person gives to a question, as shares of the best: those that were given, and
 * those that there certainly are besides. Not thread-safe.
 */
final class GradeScale {
  private final NavigableSet<Double> shares = new TreeSet<>(List.of(0.0, 1.0));

  /** Begins with 0, 1 and the levels of the rubric between them, of which 0 is none. */
  GradeScale(int levels) {
    for (int level = 1; level < levels; level++) {
      shares.add((double) level / levels);
    }
  }

  void add(double share) {
    shares.add(share);
  }

  /** Returns the nearest; of two that are as near, the lower one. */
  double nearest(double share) {
    double below = Objects.requireNonNull(shares.floor(share));
    double above = Objects.requireNonNull(shares.ceiling(share));
    return share - below <= above - share ? below : above;
  }
}
