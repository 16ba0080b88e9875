package io.github.rubricscorer.find;

import io.github.rubricscorer.compact.IntList;

/** Of the hits of a fragment that end up to a position, the one that begins last. */
final class LatestHits {
  private final IntList ends = new IntList(4);

  /** The latest beginning of all hits up to each. */
  private final IntList latest = new IntList(4);

  LatestHits(Hits hits, int fragment) {
    int start = Hits.NONE;
    for (int hit = hits.first(fragment); hit != Hits.NONE; hit = hits.next(hit)) {
      start = Math.max(start, hits.start(hit));
      ends.add(hits.end(hit));
      latest.add(start);
    }
  }

  /** Returns where the hit begins that begins last of those that end at most there; or -1. */
  int beforeOrAt(int end) {
    int low = 0;
    int high = ends.size();
    while (low < high) {
      int middle = low + high >>> 1;
      if (ends.get(middle) <= end) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low == 0 ? Hits.NONE : latest.get(low - 1);
  }
}
