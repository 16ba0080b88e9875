package io.github.rubricscorer.compile;

import io.github.rubricscorer.base.Limits;
import io.github.rubricscorer.compact.BinarySearch;
import io.github.rubricscorer.compact.IntList;
import io.github.rubricscorer.compile.Expression.Choice;
import io.github.rubricscorer.compile.Expression.Literal;
import io.github.rubricscorer.compile.Expression.Sequence;
import java.util.List;

/**
 * Runs of words as a position automaton (Glushkov, "The abstract theory of automata", 1961): a node
 * for each literal and each number of words before it, an edge for each literal that can come next.
 * Every node knows how many words lead to it, which is the length of the match that ends there.
 * {@link SubsetConstruction} makes it deterministic. Reused; not thread-safe.
 */
final class PositionAutomaton {
  /** The node before any word. */
  static final int START = 0;

  /** In place of a fragment or an edge: there is none. */
  static final int NONE = -1;

  private final LexiconBuilder labels;
  private final IntList depths = new IntList(512);

  /** The fragment that each node ends, or {@link #NONE}. */
  private final IntList accepted = new IntList(512);

  /** Each node's first edge and last edge, or {@link #NONE}. */
  private final IntList firstEdge = new IntList(512);

  private final IntList lastEdge = new IntList(512);
  private final IntList edgeLabel = new IntList(512);
  private final IntList edgeTarget = new IntList(512);

  /** The next edge of the same node, or {@link #NONE}. */
  private final IntList nextEdge = new IntList(512);

  /** The first node of each run, and the fragment that the run is. */
  private final IntList firstNode = new IntList(128);

  private final IntList fragmentOfRun = new IntList(128);

  private final IntList start = new IntList(1);
  private final IntList ends = new IntList(4);

  PositionAutomaton(LexiconBuilder labels) {
    this.labels = labels;
    start.add(START);
    node(0);
  }

  /** Begins anew, for another automaton. */
  void clear() {
    for (IntList list :
        List.of(
            depths,
            accepted,
            firstEdge,
            lastEdge,
            edgeLabel,
            edgeTarget,
            nextEdge,
            firstNode,
            fragmentOfRun)) {
      list.clear();
    }
    node(0);
  }

  /**
   * Adds a run that is reported as this fragment. Fragments ascend.
   *
   * @throws TooLargeException if the runs come to too many words
   */
  void add(Expression run, int fragment) {
    firstNode.add(depths.size());
    fragmentOfRun.add(fragment);
    ends.clear();
    extend(start, run, ends);
    for (int i = 0; i < ends.size(); i++) {
      accepted.set(ends.get(i), fragment);
    }
  }

  int size() {
    return depths.size();
  }

  private int node(int depth) {
    depths.add(depth);
    accepted.add(NONE);
    firstEdge.add(NONE);
    lastEdge.add(NONE);
    return depths.size() - 1;
  }

  private void edge(int node, int label, int target) {
    int edge = edgeLabel.size();
    if (edge == Limits.WORDS) {
      throw TooLargeException.words(fragment());
    }
    edgeLabel.add(label);
    edgeTarget.add(target);
    nextEdge.add(NONE);
    if (firstEdge.get(node) == NONE) {
      firstEdge.set(node, edge);
    } else {
      nextEdge.set(lastEdge.get(node), edge);
    }
    lastEdge.set(node, edge);
  }

  /** Leads from each node through the expression; {@code ends} gets a node for each length. */
  private void extend(IntList from, Expression run, IntList ends) {
    switch (run) {
      case Literal literal -> {
        int label = labels.label(literal.label());
        for (int i = 0; i < from.size(); i++) {
          edge(from.get(i), label, end(depths.get(from.get(i)) + 1, ends));
        }
      }
      case Sequence sequence -> {
        IntList at = from;
        List<Expression> items = sequence.items();
        for (int i = 0; i < items.size() - 1; i++) {
          IntList between = new IntList(2);
          extend(at, items.get(i), between);
          at = between;
        }
        extend(at, items.getLast(), ends);
      }
      case Choice choice -> {
        for (Expression option : choice.options()) {
          extend(from, option, ends);
        }
      }
    }
  }

  /** Returns the end of a depth, a new one where there is none. */
  private int end(int depth, IntList ends) {
    for (int i = 0; i < ends.size(); i++) {
      if (depths.get(ends.get(i)) == depth) {
        return ends.get(i);
      }
    }
    ends.add(node(depth));
    return ends.get(ends.size() - 1);
  }

  /** Returns how many words lead to a node. */
  int depth(int node) {
    return depths.get(node);
  }

  /** Returns a number above that of each fragment. */
  int fragmentCount() {
    return firstNode.size() == 0 ? 0 : fragment() + 1;
  }

  /** Returns the fragment that was added last. */
  private int fragment() {
    return fragmentOfRun.get(fragmentOfRun.size() - 1);
  }

  /** Returns the fragment whose run has a node that is not {@link #START}. */
  int fragmentOf(int node) {
    int next = BinarySearch.first(1, firstNode.size(), run -> firstNode.get(run) > node);
    return fragmentOfRun.get(next - 1);
  }

  /** Returns the fragment that ends at a node, or {@link #NONE}. */
  int fragment(int node) {
    return accepted.get(node);
  }

  /** Returns the first edge of a node, or {@link #NONE}. */
  int firstEdge(int node) {
    return firstEdge.get(node);
  }

  /** Returns the next edge of the same node, or {@link #NONE}. */
  int nextEdge(int edge) {
    return nextEdge.get(edge);
  }

  /** Returns what the builder of the lexicon has handed out for the label of an edge. */
  int label(int edge) {
    return edgeLabel.get(edge);
  }

  /** Returns the node that an edge leads to. */
  int target(int edge) {
    return edgeTarget.get(edge);
  }
}
