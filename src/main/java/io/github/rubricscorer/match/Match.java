package io.github.rubricscorer.match;

import java.util.Arrays;
import java.util.BitSet;
import java.util.Comparator;

/**
 * A plan, found: the runs of positions that its words take, in the order of the answer.
 *
 * @param runs pairs of the first position of a run and the one behind its last
 * @param standing see {@link Standing}
 */
record Match(int[] runs, int standing) {
  /** By the first word, then by the last. Written out: this is compared more than all else. */
  static final Comparator<Match> BY_PLACE =
      (a, b) -> {
        int byFrom = Integer.compare(a.from(), b.from());
        return byFrom != 0 ? byFrom : Integer.compare(a.to(), b.to());
      };

  int from() {
    return runs[0];
  }

  int to() {
    return runs[runs.length - 1];
  }

  /** Tells whether two matches use the same words. */
  boolean equalsWords(Match other) {
    return Arrays.equals(runs, other.runs);
  }

  /** Tells whether two matches use a common word. */
  boolean sharesWords(Match other) {
    int i = 0;
    int j = 0;
    while (i < runs.length && j < other.runs.length) {
      if (runs[i + 1] <= other.runs[j]) {
        i += 2;
      } else if (other.runs[j + 1] <= runs[i]) {
        j += 2;
      } else {
        return true;
      }
    }
    return false;
  }

  /** Tells whether a position is one of the match's own words. */
  boolean uses(int position) {
    for (int i = 0; i < runs.length; i += 2) {
      if (position >= runs[i] && position < runs[i + 1]) {
        return true;
      }
    }
    return false;
  }

  /** Tells whether one of these positions is one of the match's own words. */
  boolean usesAny(BitSet positions) {
    for (int i = 0; i < runs.length; i += 2) {
      int next = positions.nextSetBit(runs[i]);
      if (next >= 0 && next < runs[i + 1]) {
        return true;
      }
    }
    return false;
  }

  /** Adds the match's own words to a set of positions. */
  void addTo(BitSet positions) {
    for (int i = 0; i < runs.length; i += 2) {
      positions.set(runs[i], runs[i + 1]);
    }
  }

  /** Joins the runs of two matches that do not overlap. */
  static int[] join(int[] a, int[] b) {
    boolean inOrder = a[0] <= b[0];
    int[] first = inOrder ? a : b;
    int[] second = inOrder ? b : a;
    int[] joined = new int[a.length + b.length];
    if (first[first.length - 1] <= second[0]) {
      System.arraycopy(first, 0, joined, 0, first.length);
      System.arraycopy(second, 0, joined, first.length, second.length);
      return joined;
    }
    int i = 0;
    int j = 0;
    for (int k = 0; k < joined.length; k += 2) {
      boolean takeFirst = j == second.length || i < first.length && first[i] <= second[j];
      int[] from = takeFirst ? first : second;
      int at = takeFirst ? i : j;
      joined[k] = from[at];
      joined[k + 1] = from[at + 1];
      if (takeFirst) {
        i += 2;
      } else {
        j += 2;
      }
    }
    return joined;
  }
}
