package io.github.rubricscorer.polarity;

import io.github.rubricscorer.compact.IntList;
import io.github.rubricscorer.find.PhraseAutomaton;

/**
 * Where an answer has the phrases of one run of words, as most of the {@link CueBook}'s are, in the
 * order of their ends. Reused.
 */
final class CueHits {
  private final IntList plans = new IntList(32);
  private final IntList starts = new IntList(32);
  private final IntList ends = new IntList(32);
  private boolean gapped;

  void clear() {
    plans.clear();
    starts.clear();
    ends.clear();
    gapped = false;
  }

  /** Takes what ends with a position. */
  void add(CueBook book, int ending, int position) {
    PhraseAutomaton automaton = book.program().automaton();
    int limit = automaton.outputsFrom(ending + 1);
    for (int output = automaton.outputsFrom(ending); output < limit; output++) {
      int[] of = book.plansOfRun(automaton.outputFragment(output));
      for (int plan : of) {
        plans.add(plan);
        starts.add(position + 1 - automaton.outputLength(output));
        ends.add(position + 1);
      }
      gapped |= of.length == 0;
    }
  }

  /** Whether there are parts of phrases with a gap, which are no hits. */
  boolean hasParts() {
    return gapped;
  }

  int count() {
    return plans.size();
  }

  int plan(int hit) {
    return plans.get(hit);
  }

  int from(int hit) {
    return starts.get(hit);
  }

  int to(int hit) {
    return ends.get(hit);
  }
}
