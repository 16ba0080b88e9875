package io.github.rubricscorer.match;

import java.util.Arrays;
import java.util.BitSet;

/**
 * The plans that can be found in a part of an answer, since the fragments that they can't be found
 * without end there. Reused from part to part and from rubric to rubric. Not thread-safe.
 */
final class Candidates {
  private final Hits hits = new Hits();
  private int[] plans = new int[16];
  private int count;

  /** For each plan the last part that it was listed in; so there is nothing to clear. */
  private int[] listed = new int[0];

  private int part;

  /**
   * Looks for candidates between two positions.
   *
   * @param silent the plans to pass over
   * @param states the state that the program's automaton is in behind each position
   */
  void find(Program program, BitSet silent, int[] states, int from, int to) {
    count = 0;
    hits.reset(program.fragments().size());
    hits.addAll(program.automaton(), states, from, to);
    beginPart(program.plans().size());
    list(program.triggers(), silent, states, from, to);
    if (count > 1) {
      Arrays.sort(plans, 0, count);
    }
  }

  private void beginPart(int planCount) {
    part++;
    if (part == 0 || listed.length < planCount) {
      part = 1;
      listed = new int[Math.max(planCount, listed.length)];
    }
  }

  private void list(Triggers triggers, BitSet silent, int[] states, int from, int to) {
    for (int position = from; position < to; position++) {
      int behind = triggers.from(states[position] + 1);
      for (int i = triggers.from(states[position]); i < behind; i++) {
        if (triggers.isComplete(i, hits) && listed[triggers.plan(i)] != part) {
          add(triggers.plan(i), silent);
        }
      }
    }
  }

  private void add(int plan, BitSet silent) {
    listed[plan] = part;
    if (silent.get(plan)) {
      return;
    }
    if (count == plans.length) {
      plans = Arrays.copyOf(plans, 2 * count);
    }
    plans[count++] = plan;
  }

  /** Returns how many candidates there are. */
  int count() {
    return count;
  }

  /** Returns a candidate's plan; they ascend. */
  int plan(int candidate) {
    return plans[candidate];
  }

  /** Returns the hits of all fragments in the part. */
  Hits hits() {
    return hits;
  }
}
