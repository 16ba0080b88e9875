package io.github.rubricscorer.match;

import io.github.rubricscorer.result.Evidence;
import java.util.List;

/**
 * What was found for one concept.
 *
 * @param evidence the evidence, by place
 * @param excluded what an exclusion took away: the plan and its match
 */
record Findings(List<Evidence> evidence, List<Excluded> excluded) {
  static final Findings NOTHING = new Findings(List.of(), List.of());

  /**
   * A match that an exclusion took away.
   *
   * @param plan the synonym's plan
   * @param match where it matched
   */
  record Excluded(int plan, Match match) {}
}
