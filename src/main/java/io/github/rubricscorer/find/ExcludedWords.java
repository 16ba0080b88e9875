package io.github.rubricscorer.find;

import io.github.rubricscorer.compact.IntList;
import java.util.Arrays;

/**
 * The words that the exclusions of a concept matched. A match of several parts takes away what
 * shares a word with one of the parts, not what lies between them.
 *
 * <p>Used again from concept to concept and from sentence to sentence: all is forgotten by a count,
 * so that a long answer with an exclusion in each sentence costs no more than its words. Not
 * thread-safe.
 */
public final class ExcludedWords {
  /** The plan of each match, in the order in which they were found. */
  private final IntList plans = new IntList(4);

  /** How often all was forgotten, from 1: what arrays begin with was never added. */
  private int round = 1;

  /** For each position the last round that had a match of it. */
  private int[] rounds = {};

  /** For each position the number of the first match of that round that has it. */
  private int[] firsts = {};

  /** Forgets all matches. */
  public void clear() {
    plans.clear();
    round++;
  }

  /** Adds what an exclusion matched. */
  public void add(int plan, Match match) {
    if (rounds.length < match.to()) {
      rounds = Arrays.copyOf(rounds, Math.max(match.to(), 2 * rounds.length));
      firsts = Arrays.copyOf(firsts, rounds.length);
    }
    for (int run = 0; run < match.runCount(); run++) {
      for (int position = match.runFrom(run); position < match.runTo(run); position++) {
        if (rounds[position] != round) {
          rounds[position] = round;
          firsts[position] = plans.size();
        }
      }
    }
    plans.add(plan);
  }

  /** Tells whether there is no match. */
  public boolean areNone() {
    return plans.size() == 0;
  }

  /** Tells whether a match shares a word with them. */
  public boolean exclude(Match match) {
    return plans.size() > 0 && first(match) < plans.size();
  }

  /** Tells whether they have a word between two positions. */
  public boolean excludeAny(int from, int to) {
    if (plans.size() > 0) {
      for (int position = from; position < Math.min(to, rounds.length); position++) {
        if (rounds[position] == round) {
          return true;
        }
      }
    }
    return false;
  }

  /** Returns the plan of the first that shares a word with a match that was taken away. */
  public int planExcluding(Match match) {
    int first = first(match);
    if (first == plans.size()) {
      throw new IllegalArgumentException("nothing excludes the match");
    }
    return plans.get(first);
  }

  /** Returns the number of the first that shares a word with a match, or how many there are. */
  private int first(Match match) {
    int first = plans.size();
    for (int run = 0; run < match.runCount(); run++) {
      int end = Math.min(match.runTo(run), rounds.length);
      for (int position = match.runFrom(run); position < end; position++) {
        first = rounds[position] == round ? Math.min(first, firsts[position]) : first;
      }
    }
    return first;
  }
}
