package io.github.rubricscorer.find;

import java.util.Arrays;
import java.util.BitSet;
import java.util.Comparator;

/**
 * A plan, found: the runs of positions that its words take, in the order of the answer, and the
 * {@link Strength} of these words. Immutable.
 *
 * <p>Most matches are of one run, and many are made, so that one run needs no array.
 */
public final class Match {
  /** By the first word, then by the last. Written out: this is compared more than all else. */
  public static final Comparator<Match> BY_PLACE =
      (a, b) -> {
        int byFrom = Integer.compare(a.from, b.from);
        return byFrom != 0 ? byFrom : Integer.compare(a.to, b.to);
      };

  private static final int[] ONE_RUN = {};

  private final int from;
  private final int to;
  private final int strength;

  /** Pairs of the first position of a run and the one after its last; none for a single run. */
  private final int[] runs;

  /** Makes a match of one run. */
  public Match(int from, int to, int strength) {
    this.from = from;
    this.to = to;
    this.strength = strength;
    runs = ONE_RUN;
  }

  /** Makes a match of runs: pairs of the first position and the one after the last. */
  Match(int[] runs, int strength) {
    this.from = runs[0];
    this.to = runs[runs.length - 1];
    this.strength = strength;
    this.runs = runs.length == 2 ? ONE_RUN : runs;
  }

  /** Returns the first position. */
  public int from() {
    return from;
  }

  /** Returns the position after the last. */
  public int to() {
    return to;
  }

  public int strength() {
    return strength;
  }

  Match withStrength(int other) {
    return runs.length == 0 ? new Match(from, to, other) : new Match(runs, other);
  }

  public int runCount() {
    return runs.length == 0 ? 1 : runs.length / 2;
  }

  /** Returns the first position of a run. */
  public int runFrom(int run) {
    return runs.length == 0 ? from : runs[2 * run];
  }

  /** Returns the position after the last of a run. */
  public int runTo(int run) {
    return runs.length == 0 ? to : runs[2 * run + 1];
  }

  /** Returns how many positions are the match's own words. */
  public int wordCount() {
    int count = 0;
    for (int run = 0; run < runCount(); run++) {
      count += runTo(run) - runFrom(run);
    }
    return count;
  }

  /** Tells whether two matches use the same words. */
  public boolean equalsWords(Match other) {
    if (runCount() != other.runCount()) {
      return false;
    }
    for (int run = 0; run < runCount(); run++) {
      if (runFrom(run) != other.runFrom(run) || runTo(run) != other.runTo(run)) {
        return false;
      }
    }
    return true;
  }

  /** Tells whether two matches use a common word. */
  public boolean sharesWords(Match other) {
    int i = 0;
    int j = 0;
    while (i < runCount() && j < other.runCount()) {
      if (runTo(i) <= other.runFrom(j)) {
        i++;
      } else if (other.runTo(j) <= runFrom(i)) {
        j++;
      } else {
        return true;
      }
    }
    return false;
  }

  /** Tells whether it uses all words of another match. */
  public boolean containsWords(Match other) {
    int own = 0;
    for (int run = 0; run < other.runCount(); run++) {
      for (int position = other.runFrom(run); position < other.runTo(run); position++) {
        while (own < runCount() && runTo(own) <= position) {
          own++;
        }
        if (own == runCount() || runFrom(own) > position) {
          return false;
        }
      }
    }
    return true;
  }

  /** Tells whether a word between two positions is one of the match's own. */
  public boolean usesAny(int first, int end) {
    for (int run = 0; run < runCount(); run++) {
      if (runFrom(run) < end && first < runTo(run)) {
        return true;
      }
    }
    return false;
  }

  /** Tells whether one of these positions is one of the match's own words. */
  public boolean usesAny(BitSet positions) {
    for (int run = 0; run < runCount(); run++) {
      for (int position = runFrom(run); position < runTo(run); position++) {
        if (positions.get(position)) {
          return true;
        }
      }
    }
    return false;
  }

  /** Adds the match's own words to a set of positions. */
  public void addTo(BitSet positions) {
    for (int run = 0; run < runCount(); run++) {
      positions.set(runFrom(run), runTo(run));
    }
  }

  /** Joins two matches that do not overlap. */
  static Match join(Match a, Match b, int strength) {
    return new Match(joinedRuns(a, b), strength);
  }

  /** Joins two matches that may share words. */
  static Match union(Match a, Match b, int strength) {
    int[] joined = joinedRuns(a, b);
    int kept = 2;
    for (int i = 2; i < joined.length; i += 2) {
      if (joined[i] < joined[kept - 1]) {
        joined[kept - 1] = Math.max(joined[kept - 1], joined[i + 1]);
      } else {
        joined[kept] = joined[i];
        joined[kept + 1] = joined[i + 1];
        kept += 2;
      }
    }
    return new Match(Arrays.copyOf(joined, kept), strength);
  }

  /**
   * Merges the runs of two matches by their beginnings; of two at one place, the earlier match's.
   */
  private static int[] joinedRuns(Match a, Match b) {
    boolean inOrder = a.from <= b.from;
    Match first = inOrder ? a : b;
    Match second = inOrder ? b : a;
    int[] joined = new int[2 * (a.runCount() + b.runCount())];
    int i = 0;
    int j = 0;
    for (int k = 0; k < joined.length; k += 2) {
      boolean takeFirst =
          j == second.runCount() || i < first.runCount() && first.runFrom(i) <= second.runFrom(j);
      joined[k] = takeFirst ? first.runFrom(i) : second.runFrom(j);
      joined[k + 1] = takeFirst ? first.runTo(i++) : second.runTo(j++);
    }
    return joined;
  }
}
