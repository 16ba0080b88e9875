package io.github.rubricscorer.match;

import java.util.Arrays;

/**
 * Where fragments were found, each hit linked to the one before of the same fragment. Reused.
 *
 * <p>An answer has few of many fragments, so nothing is cleared between answers: the latest hit
 * that is noted for a fragment, and the one before that each hit notes, count only if they are in
 * use and are of that fragment. This is the sparse set of Briggs and Torczon ("An efficient
 * representation for sparse sets", LOPLAS 2, 1993). It leaves adding without a branch, and most
 * hits are only added.
 */
final class Hits {
  private static final int NONE = -1;

  private int[] latest = new int[0];
  private int[] fragment = new int[128];
  private int[] start = new int[128];
  private int[] end = new int[128];
  private int[] previous = new int[128];
  private int size;

  /** Forgets all hits and makes room for a number of fragments. */
  void reset(int fragments) {
    size = 0;
    if (latest.length < fragments) {
      latest = new int[fragments];
    }
  }

  /**
   * Adds all hits between two positions.
   *
   * @param states the state that the automaton is in behind each position
   */
  void addAll(PhraseAutomaton automaton, int[] states, int from, int to) {
    for (int position = from; position < to; position++) {
      int outputs = automaton.outputsFrom(states[position]);
      int behind = automaton.outputsFrom(states[position] + 1);
      if (size + behind - outputs > start.length) {
        grow(size + behind - outputs);
      }
      for (int o = outputs; o < behind; o++) {
        add(automaton.outputFragment(o), position + 1 - automaton.outputLength(o), position + 1);
      }
    }
  }

  private void add(int found, int from, int to) {
    fragment[size] = found;
    start[size] = from;
    end[size] = to;
    previous[size] = latest[found];
    latest[found] = size++;
  }

  private void grow(int needed) {
    int length = Math.max(needed, 2 * size);
    fragment = Arrays.copyOf(fragment, length);
    start = Arrays.copyOf(start, length);
    end = Arrays.copyOf(end, length);
    previous = Arrays.copyOf(previous, length);
  }

  boolean has(int wanted) {
    return last(wanted) != NONE;
  }

  private int last(int wanted) {
    return before(size, latest[wanted], wanted);
  }

  /** Returns a noted hit if it is one of a fragment and before another. */
  private int before(int hit, int noted, int wanted) {
    return noted < hit && fragment[noted] == wanted ? noted : NONE;
  }

  boolean hasAll(int[] wanted) {
    for (int each : wanted) {
      if (!has(each)) {
        return false;
      }
    }
    return true;
  }

  /** Returns the hits of a fragment, in the order of their ends. */
  int[] of(int wanted) {
    int count = 0;
    for (int hit = last(wanted); hit != NONE; hit = before(hit, previous[hit], wanted)) {
      count++;
    }
    int[] hits = new int[count];
    for (int hit = last(wanted); hit != NONE; hit = before(hit, previous[hit], wanted)) {
      hits[--count] = hit;
    }
    return hits;
  }

  int start(int hit) {
    return start[hit];
  }

  int end(int hit) {
    return end[hit];
  }
}
