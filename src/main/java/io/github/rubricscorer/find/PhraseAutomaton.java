package io.github.rubricscorer.find;

import io.github.rubricscorer.compact.IntList;
import io.github.rubricscorer.compact.ProgramFile;
import java.util.Arrays;
import java.util.stream.LongStream;

/**
 * One deterministic automaton that finds every run of every synonym in a single pass over the
 * classes of an answer's words.
 *
 * <p>The beginning of all runs is implied in every state, as in the dictionary automaton of Aho and
 * Corasick ("Efficient string matching", CACM 18(6), 1975).
 *
 * <p>Transitions are stored where they differ from those of a shorter memory, as with default
 * transitions (Kumar et al., "Algorithms to accelerate multiple regular expressions matching",
 * SIGCOMM 2006). What goes on with a run of two words or more is the state's own; what goes on with
 * the last word alone is stored once for all states with that last word; all else is as at the
 * beginning. So the table stays small enough for the processor's cache, and most steps need not
 * look at it: one number for each state tells nearly all of the words that no run goes on with.
 * With what ends in the states it is the same: a state has what ends with the last word alone from
 * the states after that word.
 *
 * <p>Immutable and thread-safe.
 */
public final class PhraseAutomaton {
  /** The state before any word. */
  public static final int START = 0;

  /** The ending of states in which no fragment ends. */
  public static final int NO_ENDING = 0;

  /** The column of words that no run has. */
  private static final int NO_RUN = 0;

  /** As many as {@link io.github.rubricscorer.base.Limits#STATES} need. */
  private static final int STATE_BITS = 18;

  private static final int STATE_MASK = (1 << STATE_BITS) - 1;
  private static final int THEN_AT = STATE_BITS;
  private static final int ENDING_AT = 2 * STATE_BITS;
  private static final int NONE = -1;

  /** The list of no transitions. */
  private static final int NO_LIST = 0;

  /** For each class of words its column of the table; many have one together. */
  private final int[] columnOfClass;

  /** For each column, the state after a word where no run goes on. */
  private final int[] fromStart;

  /**
   * Two numbers for each state, side by side, so that a step touches one line of the cache for its
   * state. The first has a bit for each remainder of the columns that the state goes on with, so
   * that most words that it doesn't go on with are known without a look at the transitions. The
   * second has the state whose transitions come first, the one whose transitions come after those,
   * {@link #START} for none of either, and the number of what ends there: many states have the same
   * outputs.
   */
  private final long[] states;

  /** Where each list of transitions begins; it ends where the next one begins. */
  private final int[] listStart;

  /**
   * The transitions, list by list: the columns, ascending, and where each leads. The lists of the
   * states after one word come first: most steps are from these, and so in the same few pages.
   */
  private final int[] columns;

  private final int[] targets;

  /** Where the outputs of each ending begin; they end where the next one's begin. */
  private final int[] outputStart;

  /** For each ending the one whose outputs it has besides, or {@link #NO_ENDING}. */
  private final int[] besides;

  /** Pairs of the fragment of an output and how many words it has. */
  private final int[] outputs;

  /**
   * Takes what the subset construction made.
   *
   * @param columnOfClass for each class its column
   * @param fromStart the state after a word of each column where no run goes on
   * @param first for each state the one whose transitions come first
   * @param then for each state the one whose transitions come after its own
   * @param transitions what {@link #transition} returned for each, in any order
   * @param endings for each state, the number of what ends there
   * @param outputStart where the outputs of each ending begin, and where the last one's end
   * @param besides for each ending the one whose outputs it has besides
   * @param outputFragment the fragment of each output
   * @param outputLength how many words it has
   */
  public PhraseAutomaton(
      int[] columnOfClass,
      int[] fromStart,
      int[] first,
      int[] then,
      LongStream transitions,
      int[] endings,
      int[] outputStart,
      int[] besides,
      int[] outputFragment,
      int[] outputLength) {
    this.columnOfClass = columnOfClass;
    this.fromStart = fromStart;
    long[] all = transitions.sorted().toArray();
    columns = new int[all.length];
    targets = new int[all.length];
    int[] listOf = new int[first.length];
    IntList starts = new IntList(first.length);
    starts.add(0); // that of no transitions is empty
    int columnCount = fromStart.length;
    for (int i = 0; i < all.length; i++) {
      long key = all[i] >>> STATE_BITS;
      int state = (int) (key / columnCount);
      if (listOf[state] == NO_LIST) {
        listOf[state] = starts.size();
        starts.add(i);
      }
      columns[i] = (int) (key % columnCount);
      targets[i] = (int) all[i] & STATE_MASK;
    }
    starts.add(all.length);
    listStart = starts.toArray();
    states = states(lists(first, listOf), lists(then, listOf), endings);
    this.outputStart = outputStart;
    this.besides = besides;
    outputs = new int[2 * outputFragment.length];
    for (int output = 0; output < outputFragment.length; output++) {
      outputs[2 * output] = outputFragment[output];
      outputs[2 * output + 1] = outputLength[output];
    }
  }

  /** Takes what was written. */
  public PhraseAutomaton(ProgramFile.Reader in) {
    columnOfClass = in.ints();
    fromStart = in.ints();
    states = in.longs();
    listStart = in.ints();
    columns = in.ints();
    targets = in.ints();
    outputStart = in.ints();
    besides = in.ints();
    outputs = in.ints();
  }

  void write(ProgramFile.Writer out) {
    out.ints(columnOfClass);
    out.ints(fromStart);
    out.longs(states);
    out.ints(listStart);
    out.ints(columns);
    out.ints(targets);
    out.ints(outputStart);
    out.ints(besides);
    out.ints(outputs);
  }

  /** Returns the list of each state's owner; a state that goes on with nothing owns none. */
  private static int[] lists(int[] owners, int[] listOf) {
    return Arrays.stream(owners).map(owner -> owner == START ? NO_LIST : listOf[owner]).toArray();
  }

  private long[] states(int[] first, int[] then, int[] endings) {
    long[] goingOn = new long[listStart.length - 1];
    for (int list = 1; list < goingOn.length; list++) {
      for (int i = listStart[list]; i < listStart[list + 1]; i++) {
        goingOn[list] |= 1L << columns[i];
      }
    }
    long[] all = new long[2 * first.length];
    for (int state = 0; state < first.length; state++) {
      all[2 * state] = goingOn[first[state]] | goingOn[then[state]];
      all[2 * state + 1] =
          first[state] | (long) then[state] << THEN_AT | (long) endings[state] << ENDING_AT;
    }
    return all;
  }

  /** Returns the state after a word of this class. */
  public int next(int state, int wordClass) {
    int column = columnOfClass[wordClass];
    if (column == NO_RUN) {
      return START;
    }
    int target = goingOn(state, column);
    return target == NONE ? fromStart[column] : target;
  }

  private int goingOn(int state, int column) {
    if ((states[2 * state] >>> column & 1) == 0) {
      return NONE;
    }
    long numbers = states[2 * state + 1];
    int target = find((int) numbers & STATE_MASK, column);
    return target == NONE ? find((int) (numbers >>> THEN_AT) & STATE_MASK, column) : target;
  }

  private int find(int list, int column) {
    int found = Arrays.binarySearch(columns, listStart[list], listStart[list + 1], column);
    return found < 0 ? NONE : targets[found];
  }

  /** Returns a transition as one number. */
  public static long transition(int state, int column, int columnCount, int target) {
    return ((long) state * columnCount + column) << STATE_BITS | target;
  }

  /** Returns the number of what ends in a state; {@link #NO_ENDING} where nothing does. */
  public int ending(int state) {
    return (int) (states[2 * state + 1] >>> ENDING_AT);
  }

  public int endingCount() {
    return outputStart.length - 1;
  }

  /**
   * Returns the ending whose outputs an ending has besides its own: what ends with the last word
   * alone is the same in all states after it. {@link #NO_ENDING} where there is none.
   */
  public int besides(int ending) {
    return besides[ending];
  }

  /** Returns where an ending's own outputs begin; they end where the next one's begin. */
  public int outputsFrom(int ending) {
    return outputStart[ending];
  }

  /** Returns a fragment that ends. */
  public int outputFragment(int output) {
    return outputs[2 * output];
  }

  /** Returns how many words the fragment has. */
  public int outputLength(int output) {
    return outputs[2 * output + 1];
  }

  int stateCount() {
    return states.length / 2;
  }
}
