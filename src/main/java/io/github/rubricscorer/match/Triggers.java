package io.github.rubricscorer.match;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.ToIntFunction;

/**
 * For each ending of an automaton, the plans to look at there.
 *
 * <p>A window is watched for at that one of its fragments that is the likeliest to be lacking; so
 * the many windows that share frequent words cost nothing until a rare one comes. Whether the rest
 * is there is told from the bits that their fragments set: many fragments end at most words of an
 * answer, but the bits of an ending are worked out beforehand, and those of a sentence are gathered
 * without a branch. Fragments may share a bit, as in a Bloom filter ("Space/time trade-offs in hash
 * coding with allowable errors", CACM 13(7), 1970): then a plan is looked at in vain.
 */
final class Triggers {
  /** For each ending, the bits of its fragments that other windows wait for. */
  private final long[] bits;

  /** For each ending, where its watches begin in {@link #endingWatches}. */
  private final int[] from;

  /** Pairs of a watch and the number of words of the fragment that it is watched for at. */
  private final int[] endingWatches;

  /** For each watch, the bits of the other fragments of its window. */
  private final long[] needed;

  /** For each watch its plan, the fragment it is watched for at, and the others of its window. */
  private final int[] plans;

  private final int[] rarest;
  private final int[][] others;

  /** For each plan, its first watch; the last one is before the next plan's. */
  private final int[] firstWatch;

  private final int longest;

  /** Bits of fragments. Not thread-safe. */
  static final class Bits {
    private long low;
    private long high;

    void clear() {
      low = 0;
      high = 0;
    }
  }

  /**
   * Lays the plans out by ending.
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
    needed = new long[2 * plans.length];
    long[] bitsOf = new long[2 * fragments];
    int next = 0;
    for (int watch = 0; watch < plans.length; watch++) {
      rarest[watch] = rarestOf.applyAsInt(windows.get(watch));
      others[watch] = others(windows.get(watch), rarest[watch]);
      for (int other : others[watch]) {
        if ((bitsOf[2 * other] | bitsOf[2 * other + 1]) == 0) {
          bitsOf[2 * other + (next & 1)] = 1L << (next >> 1);
          next++;
        }
        needed[2 * watch] |= bitsOf[2 * other];
        needed[2 * watch + 1] |= bitsOf[2 * other + 1];
      }
    }
    int[][] watches = byFragment(fragments);
    longest = Arrays.stream(watches).mapToInt(of -> of.length).max().orElse(0);
    from = new int[automaton.endingCount() + 1];
    bits = new long[2 * automaton.endingCount()];
    endingWatches = layOut(automaton, watches, bitsOf);
  }

  /** Takes what was written. */
  Triggers(ProgramFile.Reader in) {
    bits = in.longs();
    from = in.ints();
    endingWatches = in.ints();
    needed = in.longs();
    plans = in.ints();
    rarest = in.ints();
    others = in.lists();
    firstWatch = in.ints();
    longest = in.number();
  }

  void write(ProgramFile.Writer out) {
    out.longs(bits);
    out.ints(from);
    out.ints(endingWatches);
    out.longs(needed);
    out.ints(plans);
    out.ints(rarest);
    out.lists(others);
    out.ints(firstWatch);
    out.number(longest);
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

  private int[] layOut(PhraseAutomaton automaton, int[][] watches, long[] bitsOf) {
    IntList laidOut = new IntList(64);
    for (int ending = 0; ending < automaton.endingCount(); ending++) {
      int behind = automaton.outputsFrom(ending + 1);
      for (int o = automaton.outputsFrom(ending); o < behind; o++) {
        int fragment = automaton.outputFragment(o);
        bits[2 * ending] |= bitsOf[2 * fragment];
        bits[2 * ending + 1] |= bitsOf[2 * fragment + 1];
        for (int watch : watches[fragment]) {
          laidOut.add(watch);
          laidOut.add(automaton.outputLength(o));
        }
      }
      from[ending + 1] = laidOut.size();
    }
    return laidOut.toArray();
  }

  /** Gathers the bits of the endings between two positions. */
  void gather(int[] endings, int first, int behind, Bits gathered) {
    long low = 0;
    long high = 0;
    for (int position = first; position < behind; position++) {
      low |= bits[2 * endings[position]];
      high |= bits[2 * endings[position] + 1];
    }
    gathered.low = low;
    gathered.high = high;
  }

  /** Tells whether one of the fragments of bits may end. */
  boolean mayEnd(int ending, Bits wanted) {
    return (bits[2 * ending] & wanted.low | bits[2 * ending + 1] & wanted.high) != 0;
  }

  /** Returns where an ending's watches begin; they end where the next one's begin. */
  int from(int ending) {
    return from[ending];
  }

  /** Tells whether all the fragments of a watch may be among those gathered. */
  boolean isComplete(int at, Bits gathered) {
    int watch = endingWatches[at];
    return (needed[2 * watch] & ~gathered.low | needed[2 * watch + 1] & ~gathered.high) == 0;
  }

  /** Returns the plan of a watch. */
  int plan(int at) {
    return plans[endingWatches[at]];
  }

  /** Tells that the fragment of a watch ends at a position. */
  void tell(int at, int position, Hits hits) {
    hits.tell(rarest[endingWatches[at]], position + 1 - endingWatches[at + 1], position + 1);
  }

  /** Asks for the hits of a plan's fragments that are not told, and adds their bits. */
  void want(int plan, Hits hits, Bits wanted) {
    for (int watch = firstWatch[plan]; watch < firstWatch[plan + 1]; watch++) {
      wanted.low |= needed[2 * watch];
      wanted.high |= needed[2 * watch + 1];
      for (int other : others[watch]) {
        hits.want(other);
      }
    }
  }

  /** Tells whether all fragments of one of a plan's windows were found. */
  boolean isFound(int plan, Hits hits) {
    for (int watch = firstWatch[plan]; watch < firstWatch[plan + 1]; watch++) {
      if (hits.has(rarest[watch]) && hits.hasAll(others[watch])) {
        return true;
      }
    }
    return false;
  }

  /** Returns the greatest number of windows that are watched for at the same fragment. */
  int longest() {
    return longest;
  }
}
