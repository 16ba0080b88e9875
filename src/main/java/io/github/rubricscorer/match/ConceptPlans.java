package io.github.rubricscorer.match;

import java.util.List;

/**
 * Where a concept's plans are in its program.
 *
 * @param id the concept's id
 * @param from its first synonym
 * @param partialFrom its first synonym of a partial, behind those at level 1
 * @param unlessFrom its first exclusion, behind its last synonym
 * @param to behind its last exclusion
 * @param partialLevels the level of each synonym of a partial
 * @param notations each synonym and exclusion as it was written
 * @param wide whether one of the plans has parts in different sentences
 */
record ConceptPlans(
    String id,
    int from,
    int partialFrom,
    int unlessFrom,
    int to,
    double[] partialLevels,
    List<String> notations,
    boolean wide) {
  /** Most concepts have no partial, and share this. */
  private static final double[] NO_LEVELS = {};

  ConceptPlans {
    partialLevels = partialLevels.length == 0 ? NO_LEVELS : partialLevels;
  }

  /** Returns the level of a plan; 0 for an exclusion. */
  double level(int plan) {
    if (plan < partialFrom) {
      return 1;
    }
    return plan < unlessFrom ? partialLevels[plan - partialFrom] : 0;
  }

  String notation(int plan) {
    return notations.get(plan - from);
  }
}
