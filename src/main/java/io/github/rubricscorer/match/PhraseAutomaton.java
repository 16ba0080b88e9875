package io.github.rubricscorer.match;

import io.github.rubricscorer.match.Expression.Choice;
import io.github.rubricscorer.match.Expression.Literal;
import io.github.rubricscorer.match.Expression.Sequence;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.apache.lucene.util.ArrayUtil;
import org.jspecify.annotations.Nullable;

/**
 * One deterministic automaton that finds every run of every synonym in a single pass over the
 * classes of an answer's words.
 *
 * <p>The runs become a position automaton (Glushkov, "The abstract theory of automata", 1961): a
 * node for each literal and each number of words before it, an edge for each literal that can come
 * next. The subset construction makes it deterministic, with the beginning of all runs implied in
 * every state, as in the dictionary automaton of Aho and Corasick ("Efficient string matching",
 * CACM 18(6), 1975). Every node knows how many words lead to it, which is the length of the match
 * that ends there.
 *
 * <p>Transitions are stored where they differ from those of a shorter memory, as with default
 * transitions (Kumar et al., "Algorithms to accelerate multiple regular expressions matching",
 * SIGCOMM 2006). What goes on with a run of two words or more is the state's own; what goes on with
 * the last word alone is stored once for all states with that last word; all else is as at the
 * beginning. So the table stays small enough for the processor's cache, and a step is three array
 * accesses at most, for a word without a label none.
 *
 * <p>Immutable and thread-safe.
 */
final class PhraseAutomaton {
  /** The state before any word. */
  static final int START = 0;

  private static final int NO_LABEL = 0;
  private static final int MAX_STATES = 200_000;
  private static final int STATE_BITS = 18;
  private static final int STATE_MASK = (1 << STATE_BITS) - 1;
  private static final int NONE = -1;
  private static final long FREE = -1;

  /** The state behind a word where no run goes on. */
  private final int[] fromStart;

  /** For each state the one whose transitions come first, {@link #START} for none. */
  private final int[] first;

  /** For each state the one whose transitions come behind its own, {@link #START} for none. */
  private final int[] then;

  /**
   * A hash table, probed in a line. A transition is one number, the target in its low bits and the
   * key above, so that finding it touches one line of the cache.
   */
  private final long[] transitions;

  private final int shift;

  /** Where each state's outputs begin; they end where the next state's begin. */
  private final int[] outputStart;

  private final int[] outputFragment;
  private final int[] outputLength;

  private PhraseAutomaton(Subsets subsets, int[] fromStart) {
    this.fromStart = fromStart;
    int states = subsets.states.size();
    first = new int[states];
    then = new int[states];
    outputStart = new int[states + 1];
    int capacity = Math.max(2, 4 * Integer.highestOneBit(Math.max(1, subsets.transitionCount)));
    shift = Long.SIZE - Integer.numberOfTrailingZeros(capacity);
    transitions = new long[capacity];
    Arrays.fill(transitions, FREE);
    for (int i = 0; i < subsets.transitionCount; i++) {
      put(subsets.transitions[i]);
    }
    for (int state = 0; state < states; state++) {
      if (subsets.hasTransitions.get(state)) {
        first[state] = state;
      }
    }
    for (int state = 0; state < states; state++) {
      int ofLastWord = subsets.stateOfLastWord(state);
      if (first[state] == START) {
        first[state] = first[ofLastWord];
      } else if (ofLastWord != state) {
        then[state] = first[ofLastWord];
      }
    }
    int[] outputs = new int[states];
    int count = 0;
    for (int state = 0; state < states; state++) {
      for (int[] nodes : subsets.nodes(state)) {
        for (int node : nodes) {
          if (subsets.isEnd(node)) {
            outputs = ArrayUtil.grow(outputs, count + 1);
            outputs[count++] = node;
          }
        }
      }
      outputStart[state + 1] = count;
    }
    outputFragment = new int[count];
    outputLength = new int[count];
    for (int i = 0; i < count; i++) {
      outputFragment[i] = subsets.nodes.accepted.get(outputs[i]);
      outputLength[i] = subsets.nodes.depths.get(outputs[i]);
    }
  }

  private void put(long transition) {
    int slot = slot(transition >>> STATE_BITS);
    while (transitions[slot] != FREE) {
      slot = slot + 1 & transitions.length - 1;
    }
    transitions[slot] = transition;
  }

  /** Returns the state behind a word of this class. */
  int next(int state, int wordClass) {
    if (wordClass == NO_LABEL) {
      return START;
    }
    int target = goingOn(state, wordClass);
    return target == NONE ? fromStart[wordClass] : target;
  }

  /** Tells whether a run that has begun goes on with a word of this class. */
  boolean goesOn(int state, int wordClass) {
    return wordClass != NO_LABEL && goingOn(state, wordClass) != NONE;
  }

  private int goingOn(int state, int wordClass) {
    int at = first[state];
    if (at == START) {
      return NONE;
    }
    int target = find(at, wordClass);
    if (target == NONE && then[state] != START) {
      target = find(then[state], wordClass);
    }
    return target;
  }

  private int find(int state, int wordClass) {
    long key = key(state, wordClass, fromStart.length);
    int slot = slot(key);
    while (transitions[slot] != FREE) {
      if (transitions[slot] >>> STATE_BITS == key) {
        return (int) transitions[slot] & STATE_MASK;
      }
      slot = slot + 1 & transitions.length - 1;
    }
    return NONE;
  }

  /** Multiplies by the golden ratio, whose high bits depend on all bits of the key. */
  private int slot(long key) {
    return (int) (key * 0x9E3779B97F4A7C15L >>> shift);
  }

  private static long key(int state, int wordClass, int classCount) {
    return (long) state * classCount + wordClass;
  }

  /** Returns where a state's outputs begin; they end where the next state's begin. */
  int outputsFrom(int state) {
    return outputStart[state];
  }

  /** Returns a fragment that ends in a state. */
  int outputFragment(int output) {
    return outputFragment[output];
  }

  /** Returns how many words the fragment has. */
  int outputLength(int output) {
    return outputLength[output];
  }

  int stateCount() {
    return first.length;
  }

  /** Collects runs. */
  static final class Builder {
    private final Lexicon.Builder labels;
    private final List<List<int[]>> edges = new ArrayList<>();
    private final List<Integer> depths = new ArrayList<>();
    private final List<Integer> accepted = new ArrayList<>();

    Builder(Lexicon.Builder labels) {
      this.labels = labels;
      node(0);
    }

    /** Adds a run that is reported as this fragment. */
    void add(Expression run, int fragment) {
      Map<Integer, Integer> ends = new LinkedHashMap<>();
      extend(List.of(START), run, ends);
      for (int end : ends.values()) {
        accepted.set(end, fragment);
      }
    }

    int size() {
      return edges.size();
    }

    private int node(int depth) {
      edges.add(new ArrayList<>(2));
      depths.add(depth);
      accepted.add(-1);
      return edges.size() - 1;
    }

    /** Leads from each node through the expression; {@code ends} has the node of each length. */
    private void extend(Iterable<Integer> from, Expression run, Map<Integer, Integer> ends) {
      switch (run) {
        case Literal literal -> {
          int label = labels.label(literal.label());
          for (int node : from) {
            int end = ends.computeIfAbsent(depths.get(node) + 1, this::node);
            edges.get(node).add(new int[] {label, end});
          }
        }
        case Sequence sequence -> {
          Iterable<Integer> at = from;
          List<Expression> items = sequence.items();
          for (Expression item : items.subList(0, items.size() - 1)) {
            Map<Integer, Integer> between = new LinkedHashMap<>();
            extend(at, item, between);
            at = between.values();
          }
          extend(at, items.getLast(), ends);
        }
        case Choice choice -> choice.options().forEach(option -> extend(from, option, ends));
      }
    }

    /**
     * Builds the automaton over a lexicon of the same labels.
     *
     * @throws IllegalStateException if it has too many states
     */
    PhraseAutomaton build(Lexicon lexicon) {
      return new Subsets(this, lexicon).automaton();
    }
  }

  /**
   * The subset construction. A state is the set of nodes that words so far lead to. Those one word
   * deep depend on the last word's class alone; so a state is known by that class's set and the
   * deeper nodes, of which there are few.
   */
  private static final class Subsets {
    private static final int[] NO_NODES = {};

    private final Builder nodes;
    private final Lexicon lexicon;
    private final int[][] classesOfLabel;
    private final Map<State, Integer> numbers = new HashMap<>();
    private final List<State> states = new ArrayList<>();
    private long[] transitions = new long[1_024];
    private int transitionCount;
    private final BitSet hasTransitions = new BitSet();

    /** The sets of nodes one word deep, each once, and which of them a class leads to. */
    private final List<int[]> shallowSets = new ArrayList<>();

    private final List<Map<Integer, IntSet>> shallowSuccessors = new ArrayList<>();
    private final int[] shallowOfClass;

    private Subsets(Builder nodes, Lexicon lexicon) {
      this.nodes = nodes;
      this.lexicon = lexicon;
      classesOfLabel = classesOfLabel(nodes.labels.size());
      shallowOfClass = new int[lexicon.classCount()];
    }

    private int[][] classesOfLabel(int labelCount) {
      int[] counts = new int[labelCount];
      for (int c = 0; c < lexicon.classCount(); c++) {
        for (int label : lexicon.labels(c)) {
          counts[label]++;
        }
      }
      int[][] classes = new int[labelCount][];
      Arrays.setAll(classes, label -> new int[counts[label]]);
      for (int c = lexicon.classCount() - 1; c >= 0; c--) {
        for (int label : lexicon.labels(c)) {
          classes[label][--counts[label]] = c;
        }
      }
      return classes;
    }

    private PhraseAutomaton automaton() {
      collectShallowSets();
      state(new State(NO_NODES, 0));
      int[] fromStart = new int[lexicon.classCount()];
      for (int c = 0; c < fromStart.length; c++) {
        fromStart[c] = state(new State(NO_NODES, shallowOfClass[c]));
      }
      for (int state = 1; state < states.size(); state++) {
        expand(state);
      }
      return new PhraseAutomaton(this, fromStart);
    }

    private void collectShallowSets() {
      Map<Integer, IntSet> first = successors(new int[] {START});
      Map<State, Integer> known = new HashMap<>();
      for (int c = 0; c < shallowOfClass.length; c++) {
        IntSet set = first.get(c);
        int[] sorted = set == null ? NO_NODES : set.toSortedArray();
        shallowOfClass[c] =
            known.computeIfAbsent(
                new State(sorted, 0),
                key -> {
                  shallowSets.add(sorted);
                  shallowSuccessors.add(successors(sorted));
                  return shallowSets.size() - 1;
                });
      }
    }

    /**
     * Adds what a state has over that of its last word alone, or all where it is the latter. There
     * the targets include those of the last word, so that one look-up finds both.
     */
    private void expand(int number) {
      State state = states.get(number);
      Map<Integer, IntSet> shallow = shallowSuccessors.get(state.shallow);
      if (state.deep.length == 0) {
        shallow.forEach((c, targets) -> transition(number, c, targets, null));
      } else {
        successors(state.deep)
            .forEach((c, targets) -> transition(number, c, targets, shallow.get(c)));
      }
    }

    private void transition(int from, int wordClass, IntSet some, @Nullable IntSet more) {
      IntSet targets = some;
      if (more != null) {
        targets = new IntSet();
        targets.addAll(some);
        targets.addAll(more);
      }
      State target = new State(targets.toSortedArray(), shallowOfClass[wordClass]);
      if (transitionCount == transitions.length) {
        transitions = Arrays.copyOf(transitions, 2 * transitionCount);
      }
      long key = key(from, wordClass, lexicon.classCount());
      transitions[transitionCount++] = key << STATE_BITS | state(target);
      hasTransitions.set(from);
    }

    private int stateOfLastWord(int state) {
      Integer number = numbers.get(new State(NO_NODES, states.get(state).shallow));
      return Objects.requireNonNull(number, "every last word has a state of its own");
    }

    private Map<Integer, IntSet> successors(int[] from) {
      Map<Integer, IntSet> successors = new LinkedHashMap<>();
      for (int node : from) {
        for (int[] edge : nodes.edges.get(node)) {
          for (int wordClass : classesOfLabel[edge[0]]) {
            successors.computeIfAbsent(wordClass, c -> new IntSet()).add(edge[1]);
          }
        }
      }
      return successors;
    }

    private int state(State state) {
      Integer known = numbers.putIfAbsent(state, states.size());
      if (known != null) {
        return known;
      }
      if (states.size() >= MAX_STATES) {
        throw new IllegalStateException("more than " + MAX_STATES + " states");
      }
      states.add(state);
      return states.size() - 1;
    }

    /** Returns the nodes of a state: those one word deep, and the deeper ones. */
    private int[][] nodes(int number) {
      State state = states.get(number);
      return new int[][] {shallowSets.get(state.shallow), state.deep};
    }

    /** Tells whether a run ends at a node. */
    private boolean isEnd(int node) {
      return nodes.accepted.get(node) >= 0;
    }
  }

  /** Nodes more than one word deep, ascending, and the number of the set of those one word deep. */
  private static final class State {
    private final int[] deep;
    private final int shallow;

    private State(int[] deep, int shallow) {
      this.deep = deep;
      this.shallow = shallow;
    }

    @Override
    public boolean equals(Object other) {
      return other instanceof State that
          && shallow == that.shallow
          && Arrays.equals(deep, that.deep);
    }

    @Override
    public int hashCode() {
      return 31 * Arrays.hashCode(deep) + shallow;
    }
  }
}
