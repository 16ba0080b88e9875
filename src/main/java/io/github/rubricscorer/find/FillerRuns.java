package io.github.rubricscorer.find;

import io.github.rubricscorer.compact.ProgramFile;
import java.util.Arrays;
import java.util.BitSet;

/**
 * The runs that ask for a filler, as a nondeterministic automaton.
 *
 * <p>Fillers may stand between the words of any run, and a run can ask for some of them. A run that
 * asks for none skips them all, so that the {@link PhraseAutomaton} need not see them. One that
 * asks for "like water" takes or skips a filler that it meets: both ways have to be followed. Made
 * deterministic, that would double the states with each filler that some run begins with; and there
 * are few such runs. So their automaton stays as it is, and {@link FillerHits} goes all its ways.
 *
 * <p>Immutable and thread-safe.
 */
public final class FillerRuns {
  /** The node before any word. */
  static final int START = 0;

  private static final int NO_RUN = -1;

  /** No runs. */
  static final FillerRuns NONE =
      new FillerRuns(new int[2], new long[0], new int[] {NO_RUN}, new int[0]);

  /** For each node where its edges begin; they end where the next one's begin. */
  private final int[] firstEdge;

  /** The edges of a node, ascending: the class that leads on above, the node that it leads to. */
  private final long[] edges;

  /** For each node the number of the run that ends there, or {@link #NO_RUN}. */
  private final int[] accepted;

  /** For each run its fragment. */
  private final int[] fragments;

  /** A bit for each class that runs begin with; most words of an answer begin none. */
  private final long[] beginnings;

  /**
   * Takes an automaton.
   *
   * @param firstEdge for each node where its edges begin, and where the last one's end
   * @param edges what {@link #edge} returned for each, those of a node ascending
   * @param accepted for each node the number of the run that ends there, or -1
   * @param fragments for each run its fragment
   */
  public FillerRuns(int[] firstEdge, long[] edges, int[] accepted, int[] fragments) {
    this.firstEdge = firstEdge;
    this.edges = edges;
    this.accepted = accepted;
    this.fragments = fragments;
    BitSet classes = new BitSet();
    for (int edge = firstEdge[START]; edge < firstEdge[START + 1]; edge++) {
      classes.set((int) (edges[edge] >>> Integer.SIZE));
    }
    beginnings = classes.toLongArray();
  }

  /** Takes what was written. */
  FillerRuns(ProgramFile.Reader in) {
    this(in.ints(), in.longs(), in.ints(), in.ints());
  }

  void write(ProgramFile.Writer out) {
    out.ints(firstEdge);
    out.longs(edges);
    out.ints(accepted);
    out.ints(fragments);
  }

  /** Returns an edge as one number. */
  public static long edge(int wordClass, int target) {
    return (long) wordClass << Integer.SIZE | target;
  }

  /** Returns how many runs there are. */
  public int size() {
    return fragments.length;
  }

  /** Returns the fragment of a run. */
  public int fragment(int run) {
    return fragments[run];
  }

  int nodeCount() {
    return accepted.length;
  }

  /** Tells whether a run begins with a word of a class. */
  boolean begins(int wordClass) {
    int word = wordClass / Long.SIZE;
    return word < beginnings.length && (beginnings[word] >>> wordClass & 1) != 0;
  }

  /** Returns the first edge of a node for a class, or where it would be. */
  int firstEdge(int node, int wordClass) {
    int from = firstEdge[node];
    int to = firstEdge[node + 1];
    int found = Arrays.binarySearch(edges, from, to, edge(wordClass, 0));
    return found < 0 ? -found - 1 : found;
  }

  /** Tells whether this is an edge of a node for a class. */
  boolean isEdge(int edge, int node, int wordClass) {
    return edge < firstEdge[node + 1] && (int) (edges[edge] >>> Integer.SIZE) == wordClass;
  }

  int target(int edge) {
    return (int) edges[edge];
  }

  boolean isEnd(int node) {
    return accepted[node] != NO_RUN;
  }

  /** Returns the run that ends at a node. */
  int run(int node) {
    return accepted[node];
  }
}
