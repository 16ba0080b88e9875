package io.github.rubricscorer.find;

import io.github.rubricscorer.compact.BinarySearch;
import io.github.rubricscorer.compact.IntList;

/** Of the hits of a fragment that end up to a position, the one that begins last. */
public final class LatestHits {
  private final IntList ends = new IntList(4);

  /** The latest beginning of all hits up to each. */
  private final IntList latest = new IntList(4);

  /** Takes the hits of a fragment. */
  public LatestHits(Hits hits, int fragment) {
    int start = Hits.NONE;
    for (int hit = hits.first(fragment); hit != Hits.NONE; hit = hits.next(hit)) {
      start = Math.max(start, hits.start(hit));
      ends.add(hits.end(hit));
      latest.add(start);
    }
  }

  /** Returns where the hit begins that begins last of those that end at most there; or -1. */
  public int beforeOrAt(int end) {
    int later = BinarySearch.first(0, ends.size(), hit -> ends.get(hit) > end);
    return later == 0 ? Hits.NONE : latest.get(later - 1);
  }
}
