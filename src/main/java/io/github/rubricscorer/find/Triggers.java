package io.github.rubricscorer.find;

import io.github.rubricscorer.compact.ProgramFile;

/**
 * For each fragment the plans to look at where it is found.
 *
 * <p>Each window is indexed under its rarest fragment, so that the many windows that share frequent
 * words cost nothing until a rare one comes; a window as it is indexed is called a watch.
 *
 * <p>Immutable and thread-safe.
 */
public final class Triggers {
  /** For each fragment where its watches begin in {@link #watches}; the next one's begin there. */
  private final int[] from;

  /** The watches that are indexed under a fragment, fragment by fragment. */
  private final int[] watches;

  /** For each watch its plan. */
  private final int[] plans;

  /** For each watch the fragments of its window. */
  private final int[][] needed;

  /** For each watch, the fragments that its window excludes. */
  private final int[][] excluded;

  /** For each plan, its first watch; the last one is before the next plan's. */
  private final int[] firstWatch;

  /**
   * Takes what a builder has laid out.
   *
   * @param from for each fragment where its watches begin, and where the last one's end
   * @param watches those that are indexed under a fragment, fragment by fragment
   * @param plans for each watch its plan
   * @param needed for each watch the fragments of its window, that which it is indexed under first
   * @param excluded for each watch the fragments that its window excludes
   * @param firstWatch for each plan its first watch, and the number of watches
   */
  public Triggers(
      int[] from, int[] watches, int[] plans, int[][] needed, int[][] excluded, int[] firstWatch) {
    this.from = from;
    this.watches = watches;
    this.plans = plans;
    this.needed = needed;
    this.excluded = excluded;
    this.firstWatch = firstWatch;
  }

  /** Takes what was written. */
  public Triggers(ProgramFile.Reader in) {
    from = in.ints();
    watches = in.ints();
    plans = in.ints();
    needed = in.lists();
    excluded = in.lists();
    firstWatch = in.ints();
  }

  void write(ProgramFile.Writer out) {
    out.ints(from);
    out.ints(watches);
    out.ints(plans);
    out.lists(needed);
    out.lists(excluded);
    out.ints(firstWatch);
  }

  /** Returns the index of the first watch of a fragment; they end where the next one's begin. */
  int from(int fragment) {
    return from[fragment];
  }

  /** Returns the watch at an index. */
  int watch(int index) {
    return watches[index];
  }

  /** Returns a plan's first watch; they end where the next plan's begin. */
  int firstWatch(int plan) {
    return firstWatch[plan];
  }

  /** Returns the plan of a watch. */
  int plan(int watch) {
    return plans[watch];
  }

  /** Returns the fragments of the window of a watch, the rarest first; not to be changed. */
  int[] needed(int watch) {
    return needed[watch];
  }

  /** Returns the fragments that the window of a watch excludes; not to be changed. */
  int[] excluded(int watch) {
    return excluded[watch];
  }

  /** Returns the greatest number of windows that are indexed under the same fragment. */
  int longest() {
    int longest = 0;
    for (int fragment = 0; fragment + 1 < from.length; fragment++) {
      longest = Math.max(longest, from[fragment + 1] - from[fragment]);
    }
    return longest;
  }
}
