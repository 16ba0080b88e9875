package io.github.rubricscorer.find;

import io.github.rubricscorer.compact.ProgramFile;
import java.util.Arrays;

/**
 * For each ending of an automaton, and then for each of the {@link FillerRuns}, the plans to look
 * at there.
 *
 * <p>Each window is indexed under its rarest fragment, so that the many windows that share frequent
 * words cost nothing until a rare one comes; a window as it is indexed is called a watch. What an
 * ending has is a list of entries, each a watch and the length of its rarest fragment, which the
 * ending tells. Whether the other fragments are there is read from bits: the bits of an ending are
 * worked out beforehand, and those of a sentence are gathered without a branch. Fragments may share
 * a bit, as in a Bloom filter ("Space/time trade-offs in hash coding with allowable errors", CACM
 * 13(7), 1970); then a plan is looked at in vain. What the bits earn: without them a score takes
 * 1.09 times its time.
 *
 * <p>Immutable and thread-safe.
 */
public final class Triggers {
  /** For each ending, the bits of those of its fragments that a window needs beside its rarest. */
  private final long[] bits;

  /** For each ending, where its entries begin in {@link #entries}. */
  private final int[] firstEntry;

  /** Pairs of a watch and the number of words of its rarest fragment. */
  private final int[] entries;

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
   * @param bits for each ending two numbers: the bits of those of its fragments that a window needs
   *     beside its rarest
   * @param firstEntry for each ending where its entries begin, and where the last one's end
   * @param entries pairs of a watch and the number of words of its rarest fragment
   * @param needed for each watch two numbers: the bits of the other fragments of its window
   * @param wanted for each watch also the bits of the fragments that its window excludes
   * @param plans for each watch its plan
   * @param rarest for each watch the fragment that it is indexed under
   * @param others for each watch the other fragments of its window
   * @param excluded for each watch the fragments that its window excludes
   * @param firstWatch for each plan its first watch, and the number of watches
   */
  public Triggers(
      long[] bits,
      int[] firstEntry,
      int[] entries,
      long[] needed,
      long[] wanted,
      int[] plans,
      int[] rarest,
      int[][] others,
      int[][] excluded,
      int[] firstWatch) {
    this.bits = bits;
    this.firstEntry = firstEntry;
    this.entries = entries;
    this.needed = needed;
    this.wanted = Arrays.equals(needed, wanted) ? needed : wanted; // few rubrics exclude anything
    this.plans = plans;
    this.rarest = rarest;
    this.others = others;
    this.excluded = excluded;
    this.firstWatch = firstWatch;
  }

  /** Takes what was written. */
  public Triggers(ProgramFile.Reader in) {
    bits = in.longs();
    firstEntry = in.ints();
    entries = in.ints();
    needed = in.longs();
    wanted = in.longs();
    plans = in.ints();
    rarest = in.ints();
    others = in.lists();
    excluded = in.lists();
    firstWatch = in.ints();
  }

  void write(ProgramFile.Writer out) {
    out.longs(bits);
    out.ints(firstEntry);
    out.ints(entries);
    out.longs(needed);
    out.longs(wanted);
    out.ints(plans);
    out.ints(rarest);
    out.lists(others);
    out.lists(excluded);
    out.ints(firstWatch);
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

  /** Returns an ending's first entry; the next is 2 on, the last one before the next ending's. */
  int firstEntry(int ending) {
    return firstEntry[ending];
  }

  /** Returns the watch of an entry. */
  int watch(int entry) {
    return entries[entry];
  }

  /** Returns the number of words of the rarest fragment of an entry's watch. */
  int rarestLength(int entry) {
    return entries[entry + 1];
  }

  /** Returns a plan's first watch; they end where the next plan's begin. */
  int firstWatch(int plan) {
    return firstWatch[plan];
  }

  /** Tells whether all the fragments of a watch may be among those gathered. */
  boolean isComplete(int watch, Bits gathered) {
    return (needed[2 * watch] & ~gathered.low | needed[2 * watch + 1] & ~gathered.high) == 0;
  }

  /** Returns the plan of a watch. */
  int plan(int watch) {
    return plans[watch];
  }

  /** Returns the fragment that a watch is indexed under. */
  int rarest(int watch) {
    return rarest[watch];
  }

  /** Returns the other fragments of the window of a watch; not to be changed. */
  int[] others(int watch) {
    return others[watch];
  }

  /** Returns the fragments that the window of a watch excludes; not to be changed. */
  int[] excluded(int watch) {
    return excluded[watch];
  }

  /** Adds the bits of the fragments that a watch asks for besides its rarest. */
  void addWanted(int watch, Bits added) {
    added.low |= wanted[2 * watch];
    added.high |= wanted[2 * watch + 1];
  }

  /** Returns the greatest number of windows that are indexed under the same fragment. */
  int longest() {
    int[] windows = new int[Arrays.stream(rarest).max().orElse(0) + 1];
    for (int fragment : rarest) {
      windows[fragment]++;
    }
    return Arrays.stream(windows).max().orElse(0);
  }
}
