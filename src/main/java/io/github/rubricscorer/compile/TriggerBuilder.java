package io.github.rubricscorer.compile;

import io.github.rubricscorer.compact.IntList;
import io.github.rubricscorer.find.FillerRuns;
import io.github.rubricscorer.find.PackedLimit;
import io.github.rubricscorer.find.PhraseAutomaton;
import io.github.rubricscorer.find.Plan;
import io.github.rubricscorer.find.Triggers;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Builds {@link Triggers}: indexes each window of each plan under its rarest fragment. */
final class TriggerBuilder {
  private final PhraseAutomaton automaton;
  private final FillerRuns fillerRuns;

  /** Where the watches of each plan begin; they end where those of the next begin. */
  private final int[] firstWatch;

  private final List<Plan.Window> windows = new ArrayList<>();

  /** For each watch its plan, its rarest fragment and the others, and two numbers of their bits. */
  private final int[] plans;

  private final int[] rarest;
  private final int[][] others;

  /** For each watch, the fragments that its window excludes. */
  private final int[][] excluded;

  /** For each watch two numbers: the bits of its other fragments. */
  private final long[] needed;

  /** The same, and those of the fragments that its window excludes. */
  private final long[] wanted;

  /** For each fragment two numbers: its bit, where some window needs it besides its rarest. */
  private final long[] bitsOf;

  private TriggerBuilder(
      PhraseAutomaton automaton, FillerRuns fillerRuns, List<Plan> all, Commonness commonness) {
    this.automaton = automaton;
    this.fillerRuns = fillerRuns;
    firstWatch = new int[all.size() + 1];
    for (int plan = 0; plan < all.size(); plan++) {
      windows.addAll(all.get(plan).allWindows());
      firstWatch[plan + 1] = windows.size();
    }
    plans = new int[windows.size()];
    rarest = new int[plans.length];
    others = new int[plans.length][];
    excluded = new int[plans.length][];
    needed = new long[2 * plans.length];
    wanted = new long[2 * plans.length];
    bitsOf = new long[2 * commonness.fragmentCount()];
  }

  /**
   * Builds the triggers of plans.
   *
   * @param automaton finds their fragments
   * @param fillerRuns finds those that ask for fillers
   * @param all the plans
   * @param commonness says which fragment of a window is the rarest
   */
  static Triggers build(
      PhraseAutomaton automaton, FillerRuns fillerRuns, List<Plan> all, Commonness commonness) {
    TriggerBuilder builder = new TriggerBuilder(automaton, fillerRuns, all, commonness);
    builder.indexWatches(commonness);
    builder.giveBits();
    return builder.triggers();
  }

  private void indexWatches(Commonness commonness) {
    for (int plan = 0; plan + 1 < firstWatch.length; plan++) {
      Arrays.fill(plans, firstWatch[plan], firstWatch[plan + 1], plan);
    }
    for (int watch = 0; watch < plans.length; watch++) {
      rarest[watch] = commonness.rarest(windows.get(watch));
      others[watch] = others(windows.get(watch), rarest[watch]);
      excluded[watch] = excluded(windows.get(watch));
    }
  }

  private static int[] others(Plan.Window window, int rarest) {
    IntList others = new IntList(4);
    for (Plan.Phrase phrase : window.phrases()) {
      for (int fragment : phrase.fragments()) {
        if (fragment != rarest) {
          others.addDistinct(fragment);
        }
      }
    }
    return others.toArray();
  }

  private static int[] excluded(Plan.Window window) {
    IntList excluded = new IntList(0);
    for (Plan.Phrase phrase : window.phrases()) {
      for (int gap = 0; gap < phrase.excluded().length; gap++) {
        if (PackedLimit.isExcluding(phrase.gaps()[gap])) {
          excluded.addDistinct(phrase.excluded()[gap]);
        }
      }
    }
    return excluded.toArray();
  }

  /** Gives the bits in turn, first of one number and then of the other. */
  private void giveBits() {
    int next = 0;
    for (int watch = 0; watch < plans.length; watch++) {
      for (int other : others[watch]) {
        next += giveBit(other, next);
        needed[2 * watch] |= bitsOf[2 * other];
        needed[2 * watch + 1] |= bitsOf[2 * other + 1];
      }
      wanted[2 * watch] = needed[2 * watch];
      wanted[2 * watch + 1] = needed[2 * watch + 1];
      for (int fragment : excluded[watch]) {
        next += giveBit(fragment, next);
        wanted[2 * watch] |= bitsOf[2 * fragment];
        wanted[2 * watch + 1] |= bitsOf[2 * fragment + 1];
      }
    }
  }

  /** Gives a fragment a bit unless it has one; returns how many it gave. */
  private int giveBit(int fragment, int next) {
    if ((bitsOf[2 * fragment] | bitsOf[2 * fragment + 1]) != 0) {
      return 0;
    }
    bitsOf[2 * fragment + (next & 1)] = 1L << (next >> 1);
    return 1;
  }

  private Triggers triggers() {
    int[][] watches = watchesByFragment();
    int endings = automaton.endingCount() + fillerRuns.size();
    int[] firstEntry = new int[endings + 1];
    long[] bits = new long[2 * endings];
    IntList entries = new IntList(64);
    for (int ending = 0; ending < automaton.endingCount(); ending++) {
      int end = automaton.outputsFrom(ending + 1);
      for (int o = automaton.outputsFrom(ending); o < end; o++) {
        int fragment = automaton.outputFragment(o);
        addBits(fragment, ending, bits);
        addEntries(watches[fragment], automaton.outputLength(o), entries);
      }
      firstEntry[ending + 1] = entries.size();
    }
    for (int run = 0; run < fillerRuns.size(); run++) {
      int ending = automaton.endingCount() + run;
      addBits(fillerRuns.fragment(run), ending, bits);
      addEntries(watches[fillerRuns.fragment(run)], 0, entries);
      firstEntry[ending + 1] = entries.size();
    }
    return new Triggers(
        bits,
        firstEntry,
        entries.toArray(),
        needed,
        wanted,
        plans,
        rarest,
        others,
        excluded,
        firstWatch);
  }

  private void addBits(int fragment, int ending, long[] bits) {
    bits[2 * ending] |= bitsOf[2 * fragment];
    bits[2 * ending + 1] |= bitsOf[2 * fragment + 1];
  }

  private static void addEntries(int[] watches, int length, IntList entries) {
    for (int watch : watches) {
      entries.add(watch);
      entries.add(length);
    }
  }

  private int[][] watchesByFragment() {
    int[] counts = new int[bitsOf.length / 2];
    for (int fragment : rarest) {
      counts[fragment]++;
    }
    int[][] watches = new int[counts.length][];
    Arrays.setAll(watches, fragment -> new int[counts[fragment]]);
    for (int watch = plans.length - 1; watch >= 0; watch--) {
      watches[rarest[watch]][--counts[rarest[watch]]] = watch;
    }
    return watches;
  }
}
