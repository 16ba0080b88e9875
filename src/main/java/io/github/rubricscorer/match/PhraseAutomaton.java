package io.github.rubricscorer.match;

import io.github.rubricscorer.match.Expression.Choice;
import io.github.rubricscorer.match.Expression.Literal;
import io.github.rubricscorer.match.Expression.Sequence;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One deterministic automaton that finds every run of every synonym in a single pass over the
 * classes of an answer's words.
 *
 * <p>The runs become a position automaton (Glushkov, "The abstract theory of automata", 1961): a
 * node for each literal and each number of words before it, an edge for each literal that can come
 * next. The subset construction makes it deterministic, with the beginning of all runs implied in
 * every state, as in the dictionary automaton of Aho and Corasick ("Efficient string matching",
 * CACM 18(6), 1975). A state stores only the transitions that differ from those of the beginning,
 * so that a word which continues nothing costs one array access. Every node knows how many words
 * lead to it, which is the length of the match that ends there.
 *
 * <p>Immutable and thread-safe.
 */
final class PhraseAutomaton {
  /** The state before any word. */
  static final int START = 0;

  private static final int MAX_STATES = 200_000;

  private final int[] fromStart;
  private final boolean[] continues;
  private final long[] keys;
  private final int[] targets;
  private final int[][] outputs;

  private PhraseAutomaton(int[] fromStart, Map<Long, Integer> transitions, List<int[]> outputs) {
    this.fromStart = fromStart;
    this.outputs = outputs.toArray(int[][]::new);
    continues = new boolean[this.outputs.length];
    int capacity = Math.max(2, Integer.highestOneBit(Math.max(1, transitions.size()) * 2 - 1) * 2);
    keys = new long[capacity];
    targets = new int[capacity];
    Arrays.fill(keys, -1);
    transitions.forEach((key, target) -> {
      continues[(int) (key >>> 32)] = true;
      int slot = slot(key);
      while (keys[slot] >= 0) {
        slot = slot + 1 & capacity - 1;
      }
      keys[slot] = key;
      targets[slot] = target;
    });
  }

  /** Returns the state behind a word of this class. */
  int next(int state, int wordClass) {
    if (continues[state]) {
      int slot = find(state, wordClass);
      if (slot >= 0) {
        return targets[slot];
      }
    }
    return fromStart[wordClass];
  }

  /** Tells whether a run that has begun goes on with a word of this class. */
  boolean goesOn(int state, int wordClass) {
    return continues[state] && find(state, wordClass) >= 0;
  }

  /** Returns the runs that end in a state: pairs of a fragment and the number of its words. */
  int[] outputs(int state) {
    return outputs[state];
  }

  int stateCount() {
    return outputs.length;
  }

  private int find(int state, int wordClass) {
    long key = key(state, wordClass);
    int slot = slot(key);
    while (keys[slot] != key) {
      if (keys[slot] < 0) {
        return -1;
      }
      slot = slot + 1 & keys.length - 1;
    }
    return slot;
  }

  private int slot(long key) {
    long mixed = key * 0x9E3779B97F4A7C15L;
    return (int) (mixed >>> 40) & keys.length - 1;
  }

  private static long key(int state, int wordClass) {
    return (long) state << 32 | wordClass;
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
    private static final int[] NONE = {};

    private final Builder nodes;
    private final Lexicon lexicon;
    private final int[][] classesOfLabel;
    private final Map<State, Integer> numbers = new HashMap<>();
    private final List<State> states = new ArrayList<>();
    private final Map<Long, Integer> transitions = new LinkedHashMap<>();

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
      state(new State(NONE, 0));
      int[] fromStart = new int[lexicon.classCount()];
      for (int c = 0; c < fromStart.length; c++) {
        fromStart[c] = state(new State(NONE, shallowOfClass[c]));
      }
      for (int state = 1; state < states.size(); state++) {
        expand(state);
      }
      return new PhraseAutomaton(
          fromStart, transitions, states.stream().map(this::outputs).toList());
    }

    private void collectShallowSets() {
      Map<Integer, IntSet> first = successors(new int[] {START});
      Map<State, Integer> known = new HashMap<>();
      for (int c = 0; c < shallowOfClass.length; c++) {
        IntSet set = first.get(c);
        int[] sorted = set == null ? NONE : set.toSortedArray();
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

    private void expand(int number) {
      State state = states.get(number);
      Map<Integer, IntSet> shallow = shallowSuccessors.get(state.shallow);
      Map<Integer, IntSet> deep = successors(state.deep);
      shallow.forEach((c, targets) -> transition(number, c, targets, deep.remove(c)));
      deep.forEach((c, targets) -> transition(number, c, targets, null));
    }

    private void transition(int from, int wordClass, IntSet some, @Nullable IntSet more) {
      IntSet targets = some;
      if (more != null) {
        targets = new IntSet();
        targets.addAll(some);
        targets.addAll(more);
      }
      State target = new State(targets.toSortedArray(), shallowOfClass[wordClass]);
      transitions.put(key(from, wordClass), state(target));
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

    private int[] outputs(State state) {
      int[] shallow = shallowSets.get(state.shallow);
      int[] output = new int[2 * (shallow.length + state.deep.length)];
      int size = outputs(shallow, output, 0);
      size = outputs(state.deep, output, size);
      return Arrays.copyOf(output, size);
    }

    private int outputs(int[] set, int[] output, int from) {
      int size = from;
      for (int node : set) {
        int fragment = nodes.accepted.get(node);
        if (fragment >= 0) {
          output[size++] = fragment;
          output[size++] = nodes.depths.get(node);
        }
      }
      return size;
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
