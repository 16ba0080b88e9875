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

  // By part, so that there is nothing to clear: where a plan was last listed, a fragment marked.

  private int part;
  private int[] listed = new int[0];
  private int[] marks = new int[0];

  /**
   * Looks for candidates between two positions.
   *
   * @param silent the plans to pass over
   * @param states the state that the program's automaton is in behind each position
   */
  void find(Program program, BitSet silent, int[] states, int from, int to) {
    Triggers triggers = program.triggers();
    beginPart(program.plans().size(), program.fragments().size());
    for (int position = from; position < to; position++) {
      triggers.mark(states[position], marks, part);
    }
    for (int position = from; position < to; position++) {
      list(triggers, states[position], silent);
    }
    if (count == 0) {
      return;
    }
    if (count > 1) {
      Arrays.sort(plans, 0, count);
    }
    hits.reset(program.fragments().size());
    for (int i = 0; i < count; i++) {
      triggers.want(plans[i], hits);
    }
    hits.addAll(program.automaton(), states, from, to);
  }

  private void beginPart(int planCount, int fragmentCount) {
    count = 0;
    part++;
    if (part == 0 || listed.length < planCount || marks.length < fragmentCount) {
      part = 1;
      listed = new int[Math.max(planCount, listed.length)];
      marks = new int[Math.max(fragmentCount, marks.length)];
    }
  }

  private void list(Triggers triggers, int state, BitSet silent) {
    int behind = triggers.to(state);
    for (int i = triggers.from(state); i < behind; i += 2) {
      if (triggers.isComplete(i, marks, part) && listed[triggers.plan(i)] != part) {
        add(triggers.plan(i), silent);
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

  /** Returns the hits in the part of all fragments of the candidates. */
  Hits hits() {
    return hits;
  }
}
