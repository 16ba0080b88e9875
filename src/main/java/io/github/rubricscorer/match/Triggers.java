package io.github.rubricscorer.match;

import java.util.Arrays;

/**
 * For each state of an automaton, the plans that may have become complete there: those of which the
 * likeliest fragment to be lacking ends there.
 */
final class Triggers {
  private static final int NONE = -1;

  /** Where each state's plans begin in {@link #plans}; they end where the next state's begin. */
  private final int[] from;

  private final int[] plans;

  /** For each of the plans, one more fragment that it needs, or {@link #NONE}. */
  private final int[] others;

  private final int[][] needs;
  private final int longest;

  /**
   * Lays the plans out by state.
   *
   * @param ofFragment for each fragment, the plans that it is the likeliest to be lacking of
   * @param needs for each plan, the fragments that it can't be found without
   */
  Triggers(PhraseAutomaton automaton, int[][] ofFragment, int[][] needs) {
    this.needs = needs;
    longest = Arrays.stream(ofFragment).mapToInt(triggered -> triggered.length).max().orElse(0);
    from = new int[automaton.stateCount() + 1];
    for (int state = 0; state < automaton.stateCount(); state++) {
      from[state + 1] = from[state];
      for (int o = automaton.outputsFrom(state); o < automaton.outputsFrom(state + 1); o++) {
        from[state + 1] += ofFragment[automaton.outputFragment(o)].length;
      }
    }
    plans = new int[from[automaton.stateCount()]];
    others = new int[plans.length];
    int at = 0;
    for (int state = 0; state < automaton.stateCount(); state++) {
      for (int o = automaton.outputsFrom(state); o < automaton.outputsFrom(state + 1); o++) {
        int fragment = automaton.outputFragment(o);
        for (int plan : ofFragment[fragment]) {
          plans[at] = plan;
          others[at++] =
              Arrays.stream(needs[plan]).filter(f -> f != fragment).findFirst().orElse(NONE);
        }
      }
    }
  }

  /** Returns where a state's plans begin; they end where the next state's begin. */
  int from(int state) {
    return from[state];
  }

  int plan(int index) {
    return plans[index];
  }

  /** Tells whether all that a plan needs is there; one more fragment is lacking most often. */
  boolean isComplete(int index, Hits hits) {
    int other = others[index];
    return other == NONE || hits.has(other) && hits.hasAll(needs[plans[index]]);
  }

  /** Returns the greatest number of plans that have the same likeliest fragment to be lacking. */
  int longest() {
    return longest;
  }
}
