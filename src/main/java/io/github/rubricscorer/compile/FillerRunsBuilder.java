package io.github.rubricscorer.compile;

import io.github.rubricscorer.base.Limits;
import io.github.rubricscorer.compact.IntList;
import io.github.rubricscorer.find.FillerRuns;
import java.util.Arrays;

/** Builds {@link FillerRuns}. Reused; not thread-safe. */
final class FillerRunsBuilder {
  private static final int NO_RUN = -1;

  private final LexiconBuilder labelNumbers;
  private final PositionAutomaton nodes;
  private final IntList fragments = new IntList(8);

  FillerRunsBuilder(LexiconBuilder labelNumbers) {
    this.labelNumbers = labelNumbers;
    nodes = new PositionAutomaton(labelNumbers);
  }

  /** Begins anew, for another automaton. */
  void clear() {
    nodes.clear();
    fragments.clear();
  }

  /** Adds a run that is reported as this fragment. */
  void add(Expression run, int fragment) {
    nodes.add(run, fragments.size());
    fragments.add(fragment);
  }

  /**
   * Builds the automaton of the runs that were added, once all labels are numbered.
   *
   * @throws TooLargeException if it is too much work; it tells the fragment that goes beyond
   */
  FillerRuns build(LabelClasses classes) {
    int[] firstEdge = new int[nodes.size() + 1];
    long[] edges = new long[16];
    int[] accepted = new int[nodes.size()];
    int count = 0;
    for (int node = 0; node < nodes.size(); node++) {
      for (int e = nodes.firstEdge(node); e != PositionAutomaton.NONE; e = nodes.nextEdge(e)) {
        int label = labelNumbers.number(nodes.label(e));
        for (int c = classes.from(label); c < classes.to(label); c++) {
          if (count == Limits.STEPS) {
            int fragment = fragments.get(nodes.fragmentOf(nodes.target(e)));
            throw new TooLargeException(Limits.STEPS, "steps between its states", fragment);
          }
          edges = count == edges.length ? Arrays.copyOf(edges, 2 * count) : edges;
          edges[count++] = FillerRuns.edge(classes.get(c), nodes.target(e));
        }
      }
      Arrays.sort(edges, firstEdge[node], count);
      firstEdge[node + 1] = count;
      accepted[node] =
          nodes.fragment(node) == PositionAutomaton.NONE ? NO_RUN : nodes.fragment(node);
    }
    return new FillerRuns(firstEdge, Arrays.copyOf(edges, count), accepted, fragments.toArray());
  }
}
