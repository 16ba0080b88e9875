package io.github.rubricscorer.find;

import io.github.rubricscorer.compact.ProgramFile;
import java.util.Arrays;

/**
 * For each ending of an automaton, and then for each of the {@link FillerRuns}, the plans to look
 * at there.
 *
 * <p>Each window is indexed under its rarest fragment, so that the many windows that share frequent
 * words cost nothing until a rare one comes; such an entry is called a watch. Whether the other
 * fragments are there is read from bits: the bits of an ending are worked out beforehand, and those
 * of a sentence are gathered without a branch. Fragments may share a bit, as in a Bloom filter
 * ("Space/time trade-offs in hash coding with allowable errors", CACM 13(7), 1970); then a plan is
 * looked at in vain. What the bits earn: without them a score takes 1.09 times its time.
 *
 * <p>Immutable and thread-safe.
 */
public final class Triggers {
  /** For each ending, the bits of its fragments that other windows wait for. */
  private final long[] bits;

  /** For each ending, where its watches begin in {@link #endingWatches}. */
  private final int[] from;

  /** Pairs of a watch and the number of words of its rarest fragment. */
  private final int[] endingWatches;

  /** For each watch, the bits of the other fragments of its window. */
  private final long[] needed;

  /** For each watch, these bits and those of the fragments that its window excludes. */
  private final long[] wanted;

  /** For each watch its plan, its rarest fragment, and the others of its window. */
  private final int[] plans;

  private final int[] rarest;
  private final int[][] others;

  /** For each watch, the fragments that its window excludes. */
  private final int[][] excluded;

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
   * Takes what a builder has laid out.
   *
   * @param bits for each ending two numbers: the bits of its fragments that other windows wait for
   * @param from for each ending where its watches begin, and where the last one's end
   * @param endingWatches pairs of a watch and the number of words of its rarest fragment
   * @param needed for each watch two numbers: the bits of the other fragments of its window
   * @param wanted for each watch also the bits of the fragments that its window excludes
   * @param plans for each watch its plan
   * @param rarest for each watch the fragment that it is indexed under
   * @param others for each watch the other fragments of its window
   * @param excluded for each watch the fragments that its window excludes
   * @param firstWatch for each plan its first watch, and the number of watches
   * @param longest the greatest number of windows that are indexed under one fragment
   */
  public Triggers(
      long[] bits,
      int[] from,
      int[] endingWatches,
      long[] needed,
      long[] wanted,
      int[] plans,
      int[] rarest,
      int[][] others,
      int[][] excluded,
      int[] firstWatch,
      int longest) {
    this.bits = bits;
    this.from = from;
    this.endingWatches = endingWatches;
    this.needed = needed;
    this.wanted = Arrays.equals(needed, wanted) ? needed : wanted; // few rubrics exclude anything
    this.plans = plans;
    this.rarest = rarest;
    this.others = others;
    this.excluded = excluded;
    this.firstWatch = firstWatch;
    this.longest = longest;
  }

  /** Takes what was written. */
  public Triggers(ProgramFile.Reader in) {
    bits = in.longs();
    from = in.ints();
    endingWatches = in.ints();
    needed = in.longs();
    wanted = in.longs();
    plans = in.ints();
    rarest = in.ints();
    others = in.lists();
    excluded = in.lists();
    firstWatch = in.ints();
    longest = in.number();
  }

  void write(ProgramFile.Writer out) {
    out.longs(bits);
    out.ints(from);
    out.ints(endingWatches);
    out.longs(needed);
    out.longs(wanted);
    out.ints(plans);
    out.ints(rarest);
    out.lists(others);
    out.lists(excluded);
    out.ints(firstWatch);
    out.number(longest);
  }

  /** Gathers the bits of the endings between two positions. */
  void gather(int[] endings, int first, int end, Bits gathered) {
    long low = 0;
    long high = 0;
    for (int position = first; position < end; position++) {
      low |= bits[2 * endings[position]];
      high |= bits[2 * endings[position] + 1];
    }
    gathered.low = low;
    gathered.high = high;
  }

  /** Gathers the bits of one more ending. */
  void gather(int ending, Bits gathered) {
    gathered.low |= bits[2 * ending];
    gathered.high |= bits[2 * ending + 1];
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

  /** Returns the fragment that a watch is indexed under. */
  int rarest(int at) {
    return rarest[endingWatches[at]];
  }

  /** Returns the number of words of the fragment that a watch is indexed under. */
  int rarestLength(int at) {
    return endingWatches[at + 1];
  }

  /** Returns a plan's first watch; they end where the next plan's begin. */
  int firstWatch(int plan) {
    return firstWatch[plan];
  }

  /** Returns the fragment that a watch, as {@link #firstWatch} counts, is indexed under. */
  int rarestOfWatch(int watch) {
    return rarest[watch];
  }

  /** Returns the other fragments of the window of a watch; not to be changed. */
  int[] othersOfWatch(int watch) {
    return others[watch];
  }

  /** Returns the fragments that the window of a watch excludes; not to be changed. */
  int[] excludedOfWatch(int watch) {
    return excluded[watch];
  }

  /** Adds the bits of the fragments that a watch asks for besides its rarest. */
  void addWanted(int watch, Bits added) {
    added.low |= wanted[2 * watch];
    added.high |= wanted[2 * watch + 1];
  }

  /** Returns the greatest number of windows that are indexed under the same fragment. */
  int longest() {
    return longest;
  }
}
