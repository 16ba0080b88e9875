package io.github.rubricscorer.scoring;

import io.github.rubricscorer.find.Match;
import io.github.rubricscorer.result.Evidence;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * What was found for one concept.
 *
 * @param evidence the evidence, by place
 * @param excluded what an exclusion took away: the plan and its match, by plan
 */
record Findings(List<Evidence> evidence, List<Excluded> excluded) {
  static final Findings NOTHING = new Findings(List.of(), List.of());

  /**
   * A match that an exclusion took away.
   *
   * @param plan the synonym's plan
   * @param match where it matched
   * @param by the exclusions that were found beside it, one of which shares words with it
   */
  record Excluded(int plan, Match match, Exclusions by) {}

  /** Collects what was found for one concept, from sentence to sentence. */
  static final class Collector {
    private List<Evidence> evidence = List.of();
    private List<Excluded> excluded = List.of();

    void add(Evidence piece) {
      if (evidence.isEmpty()) {
        evidence = new ArrayList<>(4);
      }
      evidence.add(piece);
    }

    void exclude(Excluded match) {
      if (excluded.isEmpty()) {
        excluded = new ArrayList<>(4);
      }
      excluded.add(match);
    }

    Findings findings() {
      if (evidence.isEmpty() && excluded.isEmpty()) {
        return NOTHING;
      }
      if (excluded.size() > 1) {
        excluded.sort(Comparator.comparingInt(Excluded::plan));
      }
      return new Findings(List.copyOf(evidence), excluded);
    }
  }
}
