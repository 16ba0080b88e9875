package io.github.rubricscorer.match;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.function.ToIntFunction;
import org.apache.lucene.util.ArrayUtil;

/**
 * For each state of an automaton, the plans to look at there.
 *
 * <p>A window is watched for at that one of its fragments that is the likeliest to be lacking; so
 * the many windows that share frequent words cost nothing until a rare one comes. Whether the rest
 * is there is told from marks, and only fragments that some window needs besides the one it is
 * watched for at are worth a mark.
 */
final class Triggers {
  private static final int NONE = -1;
  private static final int[] NO_OTHERS = {};

  /** For each state where its marks begin in {@link #steps}, and where its watches do. */
  private final int[] from;

  /** The fragments to mark in a state; then pairs of a watch and one more fragment it needs. */
  private final int[] steps;

  /** For each watch its plan, the fragment it is watched for at, and the others of its window. */
  private final int[] plans;

  private final int[] rarest;
  private final int[][] others;

  /** For each plan, its first watch; the last one is before the next plan's. */
  private final int[] firstWatch;

  private final int longest;

  /**
   * Lays the plans out by state.
   *
   * @param fragments how many fragments the automaton finds
   * @param rarestOf returns the fragment of a window that is the likeliest to be lacking
   */
  Triggers(
      PhraseAutomaton automaton,
      int fragments,
      List<Plan> all,
      ToIntFunction<Plan.Window> rarestOf) {
    List<Plan.Window> windows = new ArrayList<>(all.size());
    firstWatch = new int[all.size() + 1];
    for (int plan = 0; plan < all.size(); plan++) {
      switch (all.get(plan)) {
        case Plan.Window window -> windows.add(window);
        case Plan.Several several -> windows.addAll(several.of());
      }
      firstWatch[plan + 1] = windows.size();
    }
    plans = new int[windows.size()];
    for (int plan = 0; plan < all.size(); plan++) {
      Arrays.fill(plans, firstWatch[plan], firstWatch[plan + 1], plan);
    }
    rarest = new int[plans.length];
    others = new int[plans.length][];
    BitSet marked = new BitSet(fragments);
    for (int watch = 0; watch < plans.length; watch++) {
      rarest[watch] = rarestOf.applyAsInt(windows.get(watch));
      others[watch] = others(windows.get(watch), rarest[watch]);
      for (int other : others[watch]) {
        marked.set(other);
      }
    }
    int[][] watches = byFragment(fragments);
    longest = Arrays.stream(watches).mapToInt(of -> of.length).max().orElse(0);
    from = new int[2 * automaton.stateCount() + 1];
    steps = steps(automaton, marked, watches);
  }

  private static int[] others(Plan.Window window, int rarest) {
    List<Plan.Phrase> phrases = window.phrases();
    if (phrases.size() == 1 && phrases.getFirst().fragments().length == 1) {
      return NO_OTHERS;
    }
    return phrases.stream()
        .flatMapToInt(phrase -> Arrays.stream(phrase.fragments()))
        .filter(fragment -> fragment != rarest)
        .distinct()
        .toArray();
  }

  private int[][] byFragment(int fragments) {
    int[] counts = new int[fragments];
    for (int fragment : rarest) {
      counts[fragment]++;
    }
    int[][] watches = new int[fragments][];
    Arrays.setAll(watches, fragment -> new int[counts[fragment]]);
    for (int watch = plans.length - 1; watch >= 0; watch--) {
      watches[rarest[watch]][--counts[rarest[watch]]] = watch;
    }
    return watches;
  }

  private int[] steps(PhraseAutomaton automaton, BitSet marked, int[][] watches) {
    int[] laidOut = new int[64];
    int size = 0;
    for (int state = 0; state < automaton.stateCount(); state++) {
      int outputs = automaton.outputsFrom(state);
      int behind = automaton.outputsFrom(state + 1);
      for (int o = outputs; o < behind; o++) {
        if (marked.get(automaton.outputFragment(o))) {
          laidOut = ArrayUtil.grow(laidOut, size + 1);
          laidOut[size++] = automaton.outputFragment(o);
        }
      }
      from[2 * state + 1] = size;
      for (int o = outputs; o < behind; o++) {
        for (int watch : watches[automaton.outputFragment(o)]) {
          laidOut = ArrayUtil.grow(laidOut, size + 2);
          laidOut[size++] = watch;
          laidOut[size++] = others[watch].length == 0 ? NONE : others[watch][0];
        }
      }
      from[2 * state + 2] = size;
    }
    return Arrays.copyOf(laidOut, size);
  }

  /** Marks, with a number, the fragments that end in a state and that other windows wait for. */
  void mark(int state, int[] marks, int mark) {
    int behind = from[2 * state + 1];
    for (int i = from[2 * state]; i < behind; i++) {
      marks[steps[i]] = mark;
    }
  }

  /** Returns where a state's watches begin; one is every two steps. */
  int from(int state) {
    return from[2 * state + 1];
  }

  int to(int state) {
    return from[2 * state + 2];
  }

  /** Tells whether all the fragments of a watch are marked; one more is lacking most often. */
  boolean isComplete(int at, int[] marks, int mark) {
    int other = steps[at + 1];
    if (other == NONE) {
      return true;
    }
    if (marks[other] != mark) {
      return false;
    }
    for (int each : others[steps[at]]) {
      if (marks[each] != mark) {
        return false;
      }
    }
    return true;
  }

  /** Returns the plan of a watch. */
  int plan(int at) {
    return plans[steps[at]];
  }

  /** Asks for the hits of all fragments of a plan. */
  void want(int plan, Hits hits) {
    for (int watch = firstWatch[plan]; watch < firstWatch[plan + 1]; watch++) {
      hits.want(rarest[watch]);
      for (int other : others[watch]) {
        hits.want(other);
      }
    }
  }

  /** Returns the greatest number of windows that are watched for at the same fragment. */
  int longest() {
    return longest;
  }
}
