package io.github.rubricscorer.scoring;

import io.github.rubricscorer.find.Match;
import io.github.rubricscorer.find.PlanMatcher;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;

/**
 * What the exclusions of a concept matched. A match of several parts takes away what shares a word
 * with one of the parts, not what lies between them.
 */
final class Exclusions {
  static final Exclusions NONE = new Exclusions(PlanMatcher.NOTHING_EXCLUDED);

  private final List<Found> found = new ArrayList<>();
  private final BitSet positions;

  /** A match of an exclusion's plan. */
  private record Found(int plan, Match match) {}

  private Exclusions(BitSet positions) {
    this.positions = positions;
  }

  Exclusions() {
    this(new BitSet());
  }

  void add(int plan, Match match) {
    found.add(new Found(plan, match));
    match.addTo(positions);
  }

  /** Returns the positions of all words that were matched. */
  BitSet positions() {
    return positions;
  }

  /** Returns the plan of the first that shares a word with a match that was taken away. */
  int planExcluding(Match match) {
    for (Found each : found) {
      if (each.match.sharesWords(match)) {
        return each.plan;
      }
    }
    throw new IllegalArgumentException("nothing excludes the match");
  }
}
