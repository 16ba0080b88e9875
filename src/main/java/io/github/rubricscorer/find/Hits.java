package io.github.rubricscorer.find;

import java.util.Arrays;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Where the fragments that are asked for were found, each hit linked to the next of the same
 * fragment. Reused.
 *
 * <p>An answer has few of many fragments, so nothing is cleared between passes over it: a fragment
 * is asked for where it has the number of the pass.
 */
public final class Hits {
  public static final int NONE = -1;

  private static final int MOST_PASSES = 1 << 30;

  private @Nullable Reading reading;

  private int pass;

  /**
   * For each fragment twice the number of the pass that it was last asked for in, plus 1 where its
   * hits are put in by {@link #tell} instead of collected by {@link #add}.
   */
  private int[] wanted = new int[0];

  /** For each fragment its first hit and its last in the pass in {@link #wanted}. */
  private int[] first = new int[0];

  private int[] last = new int[0];

  /** For each hit the positions where it begins and ends, and the next hit of its fragment. */
  private int[] start = new int[32];

  private int[] end = new int[32];
  private int[] next = new int[32];
  private int size;

  /**
   * Forgets all hits and makes room for a number of fragments.
   *
   * @param text what the hits will be of
   */
  public void reset(int fragments, Reading text) {
    reading = text;
    size = 0;
    pass++;
    if (pass == MOST_PASSES || wanted.length < fragments) {
      pass = 1;
      int length = Math.max(fragments, wanted.length);
      wanted = new int[length];
      first = new int[length];
      last = new int[length];
    }
  }

  /** Asks for the hits of a fragment, unless they are told. */
  public void want(int fragment) {
    if (wanted[fragment] >> 1 != pass) {
      wanted[fragment] = 2 * pass;
      first[fragment] = NONE;
    }
  }

  /**
   * Takes a hit of so many words that ends with a position. It may be given several times in a row.
   * All others of this fragment must be given too, in the order of their ends.
   */
  void tell(int fragment, int position, int words) {
    int from = reading().start(position, words);
    if (from != Reading.NONE) {
      tellSpan(fragment, from, position + 1);
    }
  }

  /** Takes a hit of a run that asks for fillers, in the same way. */
  void tell(int fragment, int fillerHit) {
    FillerHits found = reading().fillerHits();
    tellSpan(fragment, found.start(fillerHit), found.last(fillerHit) + 1);
  }

  private void tellSpan(int fragment, int from, int to) {
    if (wanted[fragment] >> 1 != pass) {
      wanted[fragment] = 2 * pass + 1;
      first[fragment] = NONE;
    } else if (start[last[fragment]] == from && end[last[fragment]] == to) {
      return;
    }
    add(fragment, from, to);
  }

  /** Adds the hits of the fragments that were asked for in what ends at a position. */
  public void add(PhraseAutomaton automaton, int ending, int position) {
    int limit = automaton.outputsFrom(ending + 1);
    for (int o = automaton.outputsFrom(ending); o < limit; o++) {
      if (wanted[automaton.outputFragment(o)] == 2 * pass) {
        int from = reading().start(position, automaton.outputLength(o));
        if (from != Reading.NONE) {
          add(automaton.outputFragment(o), from, position + 1);
        }
      }
    }
  }

  /** Adds a hit of a run that asks for fillers, if its fragment was asked for. */
  public void add(FillerRuns runs, int hit) {
    FillerHits found = reading().fillerHits();
    int fragment = runs.fragment(found.run(hit));
    if (wanted[fragment] == 2 * pass) {
      add(fragment, found.start(hit), found.last(hit) + 1);
    }
  }

  private void add(int fragment, int from, int to) {
    if (size == start.length) {
      start = Arrays.copyOf(start, 2 * size);
      end = Arrays.copyOf(end, 2 * size);
      next = Arrays.copyOf(next, 2 * size);
    }
    if (first[fragment] == NONE) {
      first[fragment] = size;
    } else {
      next[last[fragment]] = size;
    }
    last[fragment] = size;
    start[size] = from;
    end[size] = to;
    next[size++] = NONE;
  }

  /** Tells whether there is a hit of a fragment that was asked for or told. */
  public boolean has(int fragment) {
    return first(fragment) != NONE;
  }

  boolean hasAll(int[] fragments) {
    for (int fragment : fragments) {
      if (!has(fragment)) {
        return false;
      }
    }
    return true;
  }

  /** Returns the first hit of a fragment, in the order of their ends, or {@link #NONE}. */
  public int first(int fragment) {
    return wanted[fragment] >> 1 == pass ? first[fragment] : NONE;
  }

  /** Returns how many hits a fragment has. */
  public int count(int fragment) {
    int count = 0;
    for (int hit = first(fragment); hit != NONE; hit = next(hit)) {
      count++;
    }
    return count;
  }

  /** Returns the hit after one of the same fragment, or {@link #NONE}. */
  public int next(int hit) {
    return next[hit];
  }

  /** What may be so of two hits. */
  @FunctionalInterface
  public interface Pair {
    /**
     * Tells whether it is so.
     *
     * @param before a hit
     * @param hit one that begins where the other ends, or later
     */
    boolean test(int before, int hit);
  }

  /**
   * Tells whether a hit of one fragment may begin at most so many words after one of another's. If
   * not, none does.
   */
  boolean mayFollow(int fragment, int next, int words) {
    return anyPair(
        fragment, next, (before, hit) -> reading().distance(end[before], start[hit]) <= words);
  }

  /** Tells whether something is so of a hit of one fragment after the nearest of another's. */
  public boolean anyPair(int fragment, int next, Pair pair) {
    int before = NONE;
    int candidate = first(fragment);
    for (int hit = first(next); hit != NONE; hit = next(hit)) {
      while (candidate != NONE && end[candidate] <= start[hit]) {
        before = candidate;
        candidate = next(candidate);
      }
      if (before != NONE && pair.test(before, hit)) {
        return true;
      }
    }
    return false;
  }

  public int start(int hit) {
    return start[hit];
  }

  public int end(int hit) {
    return end[hit];
  }

  private Reading reading() {
    return Objects.requireNonNull(reading, "nothing was read");
  }
}
