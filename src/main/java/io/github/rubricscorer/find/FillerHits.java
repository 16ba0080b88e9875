package io.github.rubricscorer.find;

import io.github.rubricscorer.compact.BinarySearch;
import io.github.rubricscorer.compact.IntList;
import java.util.Arrays;

/**
 * Where an answer has the runs of {@link FillerRuns}, found while it is read. Reused; not
 * thread-safe.
 *
 * <p>A way through the automaton is a node and the position that it began at. Of two ways to a node
 * with none but fillers between their beginnings, the later one counts, as the shorter match. The
 * words of a run that are no fillers are bounded, and so are the ways that lead to a node at a
 * time, however many fillers there are.
 */
public final class FillerHits {
  /** No hits at all. */
  public static final FillerHits NONE = new FillerHits();

  private FillerRuns runs = FillerRuns.NONE;

  /** The ways so far: a node and the position it began at. */
  private IntList ways = new IntList(16);

  private IntList next = new IntList(16);

  /** For each node the last position that some way has led to it at, plus one. */
  private int[] reached = new int[1];

  private final IntList ends = new IntList(16);
  private final IntList starts = new IntList(16);
  private final IntList found = new IntList(16);

  /** Forgets all hits, for another answer. */
  void reset(FillerRuns sought) {
    runs = sought;
    ends.clear();
    starts.clear();
    found.clear();
    ways.clear();
    if (reached.length < runs.nodeCount()) {
      reached = new int[runs.nodeCount()];
    } else {
      Arrays.fill(reached, 0, runs.nodeCount(), 0);
    }
  }

  /** Forgets the runs that have begun: nothing goes on over a boundary. */
  void endRuns() {
    ways.clear();
  }

  /**
   * Goes on with the word at a position.
   *
   * @param filler whether it is a filler, which runs may skip
   */
  void add(int position, int wordClass, boolean filler, Reading reading) {
    boolean begins = runs.begins(wordClass);
    if (ways.size() == 0 && !begins) {
      return;
    }
    next.clear();
    if (begins && reading.mayBegin(position)) {
      follow(FillerRuns.START, position, position, wordClass, reading);
    }
    for (int i = 0; i < ways.size(); i += 2) {
      follow(ways.get(i), ways.get(i + 1), position, wordClass, reading);
    }
    for (int i = 0; filler && i < ways.size(); i += 2) {
      reach(ways.get(i), ways.get(i + 1), position, reading);
    }
    IntList old = ways;
    ways = next;
    next = old;
  }

  private void follow(int node, int start, int position, int wordClass, Reading reading) {
    for (int edge = runs.firstEdge(node, wordClass); runs.isEdge(edge, node, wordClass); edge++) {
      int target = runs.target(edge);
      if (runs.isEnd(target)) {
        ends.add(position);
        starts.add(start);
        found.add(runs.run(target));
      }
      reach(target, start, position, reading);
    }
  }

  /** Notes that a way leads to a node, in place of one that began no word before or after it. */
  private void reach(int node, int start, int position, Reading reading) {
    if (reached[node] == position + 1) {
      for (int i = 0; i < next.size(); i += 2) {
        int other = next.get(i + 1);
        int from = Math.min(other, start);
        int to = Math.max(other, start);
        if (next.get(i) == node && reading.areFillers(from, to)) {
          next.set(i + 1, to);
          return;
        }
      }
    }
    reached[node] = position + 1;
    next.add(node);
    next.add(start);
  }

  /** Drops the hits that end at a position, which is the latest. */
  void dropAt(int position) {
    int kept = ends.size();
    while (kept > 0 && ends.get(kept - 1) == position) {
      kept--;
    }
    ends.truncate(kept);
    starts.truncate(kept);
    found.truncate(kept);
  }

  /** Returns the number of the first hit that ends at a position or after it. */
  int from(int position) {
    return BinarySearch.first(0, ends.size(), hit -> ends.get(hit) >= position);
  }

  /** Tells whether there is a hit of this number that ends before a position. */
  public boolean isBefore(int hit, int position) {
    return hit < ends.size() && ends.get(hit) < position;
  }

  /** Returns the run that was found. */
  int run(int hit) {
    return found.get(hit);
  }

  /** Returns the position of the first word. */
  int start(int hit) {
    return starts.get(hit);
  }

  /** Returns the position of the last word. */
  int last(int hit) {
    return ends.get(hit);
  }
}
