package io.github.rubricscorer.polarity;

import io.github.rubricscorer.compact.IntList;
import java.util.Arrays;
import java.util.BitSet;

/**
 * What an answer has of the {@link CueBook}'s phrases: where those of one run of words are, in the
 * order of their ends, and which of those with a gap may be there. Reused.
 */
final class CueHits {
  /** In place of a position: far before each. */
  private static final int NEVER = Integer.MIN_VALUE / 2;

  private final IntList plans = new IntList(32);
  private final IntList starts = new IntList(32);
  private final IntList ends = new IntList(32);

  /** For each part of a phrase with a gap the position after the last that ended. */
  private int[] partEnd = {};

  /** The plans with a gap that may be found, since their parts are near. */
  private final BitSet gapped = new BitSet();

  void reset(CueEndings endings) {
    plans.clear();
    starts.clear();
    ends.clear();
    if (partEnd.length != endings.partCount()) {
      partEnd = new int[endings.partCount()];
    }
    Arrays.fill(partEnd, NEVER);
    gapped.clear();
  }

  /**
   * Takes what ends with a position.
   *
   * @param sentence where its sentence begins
   */
  void add(CueEndings endings, int ending, int position, int sentence) {
    int limit = endings.from(ending + 1);
    for (int i = endings.from(ending); i < limit; i += 2) {
      int item = endings.item(i);
      int start = position + 1 - endings.length(i);
      if (item < 0) {
        addPart(endings, ~item, start, position + 1, sentence);
      } else {
        add(item, start, position + 1);
      }
    }
  }

  /** Takes a phrase of one run from a position to before another. */
  void add(int plan, int start, int end) {
    plans.add(plan);
    starts.add(start);
    ends.add(end);
  }

  /** Both parts are in one sentence, and in each other's reach. */
  private void addPart(CueEndings endings, int part, int start, int end, int sentence) {
    partEnd[part] = end;
    for (int plan : endings.plansOfSecond(part)) {
      int before = partEnd[endings.firstPart(plan)];
      if (before > sentence && before >= start - endings.firstGap(plan)) {
        gapped.set(plan);
      }
    }
  }

  /** Returns the plans with a gap that may be there; not to be changed. */
  BitSet gapped() {
    return gapped;
  }

  int count() {
    return plans.size();
  }

  int plan(int hit) {
    return plans.get(hit);
  }

  int from(int hit) {
    return starts.get(hit);
  }

  int to(int hit) {
    return ends.get(hit);
  }
}
