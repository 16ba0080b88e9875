package io.github.rubricscorer.scoring;

import io.github.rubricscorer.compact.IntList;
import io.github.rubricscorer.find.Match;
import java.util.Arrays;
import java.util.BitSet;

/**
 * What the exclusions of a concept matched. A match of several parts takes away what shares a word
 * with one of the parts, not what lies between them.
 */
final class Exclusions {
  static final Exclusions NONE = new Exclusions(new BitSet(0));

  /** The plan of each match, in the order in which they were found. */
  private final IntList plans = new IntList(4);

  private final BitSet positions;

  /** For each position the number of the first match that has it, from 1; 0 where none has. */
  private int[] firstAt = {};

  private Exclusions(BitSet positions) {
    this.positions = positions;
  }

  Exclusions() {
    this(new BitSet());
  }

  void add(int plan, Match match) {
    plans.add(plan);
    match.addTo(positions);
    if (firstAt.length < match.to()) {
      firstAt = Arrays.copyOf(firstAt, Math.max(match.to(), 2 * firstAt.length));
    }
    for (int run = 0; run < match.runCount(); run++) {
      for (int position = match.runFrom(run); position < match.runTo(run); position++) {
        firstAt[position] = firstAt[position] == 0 ? plans.size() : firstAt[position];
      }
    }
  }

  /** Returns the positions of all words that were matched. */
  BitSet positions() {
    return positions;
  }

  /** Returns the plan of the first that shares a word with a match that was taken away. */
  int planExcluding(Match match) {
    int first = Integer.MAX_VALUE;
    for (int run = 0; run < match.runCount(); run++) {
      int end = Math.min(match.runTo(run), firstAt.length);
      for (int position = match.runFrom(run); position < end; position++) {
        first = firstAt[position] == 0 ? first : Math.min(first, firstAt[position]);
      }
    }
    if (first == Integer.MAX_VALUE) {
      throw new IllegalArgumentException("nothing excludes the match");
    }
    return plans.get(first - 1);
  }
}
