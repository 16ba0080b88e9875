package io.github.rubricscorer.find;

import java.util.Arrays;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Where the fragments that are asked for were found, each hit linked to the next of the same
 * fragment: in the order of their ends, of those with the same end the shortest first. Reused.
 *
 * <p>An answer has few of many fragments, so nothing is cleared between passes over it: a fragment
 * is asked for where it has the number of the pass.
 */
public final class Hits {
  public static final int NONE = -1;

  private @Nullable Reading reading;

  private int pass;

  /** For each fragment the number of the pass that it was last asked for in. */
  private int[] wanted = new int[0];

  /** For each fragment its first hit and its last in the pass in {@link #wanted}. */
  private int[] first = new int[0];

  private int[] last = new int[0];

  /** For each fragment its last hit that ends before its latest ones. */
  private int[] lastBefore = new int[0];

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
    if (pass == 0 || wanted.length < fragments) {
      pass = 1;
      int length = Math.max(fragments, wanted.length);
      wanted = new int[length];
      first = new int[length];
      last = new int[length];
      lastBefore = new int[length];
    }
  }

  /** Asks for the hits of the fragments of a plan. */
  public void want(Program program, int plan) {
    Triggers triggers = program.triggers();
    for (int watch = triggers.firstWatch(plan); watch < triggers.firstWatch(plan + 1); watch++) {
      for (int fragment : triggers.needed(watch)) {
        want(fragment);
      }
      for (int fragment : triggers.excluded(watch)) {
        want(fragment);
      }
    }
  }

  /** Asks for the hits of a fragment. */
  public void want(int fragment) {
    if (wanted[fragment] != pass) {
      wanted[fragment] = pass;
      first[fragment] = NONE;
    }
  }

  /** Adds those in what ends at a position. */
  private void add(PhraseAutomaton automaton, int ending, int position) {
    for (int part = ending; part != PhraseAutomaton.NO_ENDING; part = automaton.besides(part)) {
      int limit = automaton.outputsFrom(part + 1);
      for (int output = automaton.outputsFrom(part); output < limit; output++) {
        take(automaton.outputFragment(output), position, automaton.outputLength(output));
      }
    }
  }

  /** Takes a hit of so many words that ends with a position, if its fragment was asked for. */
  void take(int fragment, int position, int words) {
    if (wanted[fragment] == pass) {
      int from = reading().start(position, words);
      if (from != Reading.NONE) {
        add(fragment, from, position + 1);
      }
    }
  }

  /** Adds the hits of the fragments that were asked for between two positions. */
  public void addAll(Program program, int from, int to) {
    Reading text = reading();
    int[] endings = text.endings();
    FillerHits fillerHits = text.fillerHits();
    int hit = fillerHits.from(from);
    for (int position = from; position < to; position++) {
      add(program.automaton(), endings[position], position);
      for (; fillerHits.isBefore(hit, position + 1); hit++) {
        add(program.fillerRuns(), hit);
      }
    }
  }

  /** Adds a hit of a run that asks for fillers, if its fragment was asked for. */
  private void add(FillerRuns runs, int hit) {
    FillerHits found = reading().fillerHits();
    int fragment = runs.fragment(found.run(hit));
    if (wanted[fragment] == pass) {
      add(fragment, found.start(hit), found.last(hit) + 1);
    }
  }

  private void add(int fragment, int from, int to) {
    if (size == start.length) {
      start = Arrays.copyOf(start, 2 * size);
      end = Arrays.copyOf(end, 2 * size);
      next = Arrays.copyOf(next, 2 * size);
    }
    start[size] = from;
    end[size] = to;
    next[size] = NONE;
    int latest = first[fragment] == NONE ? NONE : last[fragment];
    if (latest != NONE && end[latest] == to && start[latest] <= from) {
      insert(fragment);
      return;
    }
    if (latest == NONE) {
      first[fragment] = size;
      lastBefore[fragment] = NONE;
    } else {
      next[latest] = size;
      if (end[latest] != to) {
        lastBefore[fragment] = latest;
      }
    }
    last[fragment] = size++;
  }

  /** Puts a hit before those longer ones that end with it, unless it is there. */
  private void insert(int fragment) {
    int before = lastBefore[fragment];
    int after = before == NONE ? first[fragment] : next[before];
    while (start[after] > start[size]) {
      before = after;
      after = next[after];
    }
    if (start[after] == start[size]) {
      return;
    }
    next[size] = after;
    if (before == NONE) {
      first[fragment] = size++;
    } else {
      next[before] = size++;
    }
  }

  /** Tells whether there is a hit of a fragment that was asked for. */
  public boolean has(int fragment) {
    return first(fragment) != NONE;
  }

  /** Returns the first hit of a fragment, in the order of their ends, or {@link #NONE}. */
  public int first(int fragment) {
    return wanted[fragment] == pass ? first[fragment] : NONE;
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
