package io.github.rubricscorer.match;

import java.util.List;

/**
 * Where a concept's plans are in its program.
 *
 * @param id the concept's id
 * @param from its first synonym
 * @param unlessFrom its first exclusion, behind its last synonym
 * @param to behind its last exclusion
 * @param levels the level of each synonym
 * @param notations each synonym and exclusion as it was written
 * @param wide whether one of the plans has parts in different sentences
 */
record ConceptPlans(
    String id,
    int from,
    int unlessFrom,
    int to,
    double[] levels,
    List<String> notations,
    boolean wide) {
  /** Returns the level of a plan; 0 for an exclusion. */
  double level(int plan) {
    return plan < unlessFrom ? levels[plan - from] : 0;
  }

  String notation(int plan) {
    return notations.get(plan - from);
  }
}
