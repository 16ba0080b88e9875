package io.github.rubricscorer.match;

import io.github.rubricscorer.match.Expression.Choice;
import io.github.rubricscorer.match.Expression.Literal;
import io.github.rubricscorer.match.Expression.Sequence;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;

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

  /** For each state, the number of what ends there: many states have the same outputs. */
  private final int[] endings;

  /** Where the outputs of each ending begin; they end where the next one's begin. */
  private final int[] outputStart;

  private final int[] outputFragment;
  private final int[] outputLength;

  private PhraseAutomaton(Subsets subsets, int[] fromStart) {
    this.fromStart = fromStart;
    int states = subsets.stateCount;
    first = new int[states];
    then = new int[states];
    int capacity = Math.max(2, 4 * Integer.highestOneBit(Math.max(1, subsets.transitionCount)));
    shift = shift(capacity);
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
    endings = new int[states];
    IntSequences distinct = new IntSequences();
    IntList ends = new IntList(16);
    for (int state = 0; state < states; state++) {
      ends.clear();
      subsets.addEnds(state, ends);
      endings[state] = distinct.add(ends);
    }
    IntList fragments = new IntList(states);
    IntList lengths = new IntList(states);
    outputStart = new int[distinct.size() + 1];
    for (int ending = 0; ending < distinct.size(); ending++) {
      for (int i = 0; i < distinct.length(ending); i++) {
        fragments.add(subsets.nodes.accepted.get(distinct.get(ending, i)));
        lengths.add(subsets.nodes.depths.get(distinct.get(ending, i)));
      }
      outputStart[ending + 1] = fragments.size();
    }
    outputFragment = fragments.toArray();
    outputLength = lengths.toArray();
  }

  /** Takes what was written. */
  PhraseAutomaton(ProgramFile.Reader in) {
    fromStart = in.ints();
    first = in.ints();
    then = in.ints();
    transitions = in.longs();
    shift = shift(transitions.length);
    endings = in.ints();
    outputStart = in.ints();
    outputFragment = in.ints();
    outputLength = in.ints();
  }

  void write(ProgramFile.Writer out) {
    out.ints(fromStart);
    out.ints(first);
    out.ints(then);
    out.longs(transitions);
    out.ints(endings);
    out.ints(outputStart);
    out.ints(outputFragment);
    out.ints(outputLength);
  }

  /** Leaves of a hash as many bits as a number of slots needs. */
  private static int shift(int capacity) {
    return Long.SIZE - Integer.numberOfTrailingZeros(capacity);
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

  /** Returns the number of what ends in a state; 0 where nothing does. */
  int ending(int state) {
    return endings[state];
  }

  int endingCount() {
    return outputStart.length - 1;
  }

  /** Returns where an ending's outputs begin; they end where the next one's begin. */
  int outputsFrom(int ending) {
    return outputStart[ending];
  }

  /** Returns a fragment that ends. */
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

    private final IntList start = new IntList(1);
    private final IntList ends = new IntList(4);

    /** For the subset construction: sets of nodes one word deep, and states. */
    private final IntSequences shallowSets = new IntSequences();

    private final IntSequences states = new IntSequences();

    Builder(Lexicon.Builder labels) {
      this.labels = labels;
      start.add(START);
      node(0);
    }

    /** Begins anew, for another automaton. */
    void clear() {
      for (IntList list :
          List.of(depths, accepted, firstEdge, lastEdge, edgeLabel, edgeTarget, nextEdge)) {
        list.clear();
      }
      node(0);
    }

    /** Adds a run that is reported as this fragment. */
    void add(Expression run, int fragment) {
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
   * deep depend on the last word's class alone; so a state is known by that class's set, which is
   * kept once for all classes that lead to the same nodes, and the deeper nodes, of which there are
   * few.
   *
   * <p>All of it is in arrays of numbers, since the rubrics of a set make some hundred thousand
   * states.
   */
  private static final class Subsets {
    private static final long[] NO_PAIRS = {};

    private final Builder nodes;
    private final Lexicon lexicon;

    /** The classes of each label, one label's behind another's. */
    private final int[] classes;

    private final int[] classesFrom;

    /** The sets of nodes one word deep, each once, and which of them a class leads to. */
    private final IntSequences shallowSets;

    private final int[] shallowOfClass;

    /** What follows each set one word deep. */
    private final List<Successors> behindShallow = new ArrayList<>();

    /** The state of each set one word deep without any deeper node. */
    private final IntList stateOfShallow = new IntList(256);

    /** The states: the number of the set one word deep, then the deeper nodes, ascending. */
    private final IntSequences states;

    private int stateCount;
    private final IntList state = new IntList(16);
    private final IntList targets = new IntList(8);
    private final IntList deeper = new IntList(8);
    private long[] transitions = new long[256];
    private int transitionCount;
    private final BitSet hasTransitions = new BitSet();

    private Subsets(Builder nodes, Lexicon lexicon) {
      this.nodes = nodes;
      this.lexicon = lexicon;
      shallowSets = nodes.shallowSets;
      shallowSets.clear();
      states = nodes.states;
      states.clear();
      shallowOfClass = new int[lexicon.classCount()];
      classesFrom = new int[lexicon.labelCount() + 1];
      IntList labels = new IntList(lexicon.classCount());
      IntList behind = new IntList(lexicon.classCount());
      for (int wordClass = 0; wordClass < lexicon.classCount(); wordClass++) {
        int from = labels.size();
        lexicon.addLabels(wordClass, labels);
        for (int i = from; i < labels.size(); i++) {
          classesFrom[labels.get(i) + 1]++;
        }
        behind.add(labels.size());
      }
      for (int label = 0; label < lexicon.labelCount(); label++) {
        classesFrom[label + 1] += classesFrom[label];
      }
      classes = new int[labels.size()];
      int[] next = classesFrom.clone();
      for (int wordClass = 0, i = 0; wordClass < lexicon.classCount(); wordClass++) {
        for (; i < behind.get(wordClass); i++) {
          classes[next[labels.get(i)]++] = wordClass;
        }
      }
    }

    private PhraseAutomaton automaton() {
      collectShallowSets();
      int[] fromStart = new int[lexicon.classCount()];
      for (int c = 0; c < fromStart.length; c++) {
        fromStart[c] = stateOfShallow.get(shallowOfClass[c]);
      }
      for (int number = 1; number < stateCount; number++) {
        expand(number);
      }
      return new PhraseAutomaton(this, fromStart);
    }

    /** The class without a label comes first, so that its state is that before any word. */
    private void collectShallowSets() {
      IntList set = new IntList(16);
      set.add(START);
      Successors first = new Successors(set);
      int at = 0;
      for (int c = 0; c < shallowOfClass.length; c++) {
        set.clear();
        at = first.collect(at, c, set);
        int known = shallowSets.size();
        shallowOfClass[c] = shallowSets.add(set);
        if (shallowSets.size() > known) {
          behindShallow.add(new Successors(set));
          state.clear();
          state.add(known);
          stateOfShallow.add(state());
        }
      }
    }

    /**
     * Adds what a state has over that of its last word alone, or all where it is the latter. There
     * the targets include those of the last word, so that one look-up finds both.
     */
    private void expand(int number) {
      Successors shallow = behindShallow.get(states.get(number, 0));
      boolean hasDeeper = states.length(number) > 1;
      Successors from = shallow;
      if (hasDeeper) {
        deeper.clear();
        for (int i = 1; i < states.length(number); i++) {
          deeper.add(states.get(number, i));
        }
        from = new Successors(deeper);
      }
      for (int at = 0; at < from.count(); ) {
        int wordClass = from.wordClass(at);
        targets.clear();
        at = from.collect(at, wordClass, targets);
        if (hasDeeper) {
          shallow.collect(shallow.find(wordClass), wordClass, targets);
          targets.sort();
        }
        transition(number, wordClass, targets);
      }
    }

    private void transition(int from, int wordClass, IntList targets) {
      state.clear();
      state.add(shallowOfClass[wordClass]);
      for (int i = 0; i < targets.size(); i++) {
        if (i == 0 || targets.get(i) != targets.get(i - 1)) {
          state.add(targets.get(i));
        }
      }
      if (transitionCount == transitions.length) {
        transitions = Arrays.copyOf(transitions, 2 * transitionCount);
      }
      long key = key(from, wordClass, lexicon.classCount());
      transitions[transitionCount++] = key << STATE_BITS | state();
      hasTransitions.set(from);
    }

    /** Returns the number of the state that was put together. */
    private int state() {
      int number = states.add(state);
      stateCount = states.size();
      if (stateCount > MAX_STATES) {
        throw new IllegalStateException("more than " + MAX_STATES + " states");
      }
      return number;
    }

    private int stateOfLastWord(int number) {
      return stateOfShallow.get(states.get(number, 0));
    }

    /** Adds the nodes of a state where a run ends: those one word deep, then the deeper ones. */
    private void addEnds(int number, IntList ends) {
      int shallow = states.get(number, 0);
      for (int i = 0; i < shallowSets.length(shallow); i++) {
        addIfEnd(shallowSets.get(shallow, i), ends);
      }
      for (int i = 1; i < states.length(number); i++) {
        addIfEnd(states.get(number, i), ends);
      }
    }

    private void addIfEnd(int node, IntList ends) {
      if (nodes.accepted.get(node) != NONE) {
        ends.add(node);
      }
    }

    /** The nodes behind some nodes, by the class that leads there, ascending. */
    private final class Successors {
      /** The class above, the node below. */
      private final long[] pairs;

      private Successors(IntList from) {
        if (!goOn(from)) {
          pairs = NO_PAIRS;
          return;
        }
        int count = 0;
        for (int i = 0; i < from.size(); i++) {
          for (int e = nodes.firstEdge.get(from.get(i)); e != NONE; e = nodes.nextEdge.get(e)) {
            int label = lexicon.number(nodes.edgeLabel.get(e));
            count += classesFrom[label + 1] - classesFrom[label];
          }
        }
        pairs = new long[count];
        for (int i = 0; i < from.size(); i++) {
          for (int e = nodes.firstEdge.get(from.get(i)); e != NONE; e = nodes.nextEdge.get(e)) {
            int label = lexicon.number(nodes.edgeLabel.get(e));
            for (int c = classesFrom[label]; c < classesFrom[label + 1]; c++) {
              pairs[--count] = (long) classes[c] << Integer.SIZE | nodes.edgeTarget.get(e);
            }
          }
        }
        Arrays.sort(pairs);
      }

      /** Most sets of nodes are the ends of runs. */
      private boolean goOn(IntList from) {
        for (int i = 0; i < from.size(); i++) {
          if (nodes.firstEdge.get(from.get(i)) != NONE) {
            return true;
          }
        }
        return false;
      }

      private int count() {
        return pairs.length;
      }

      private int wordClass(int index) {
        return (int) (pairs[index] >>> Integer.SIZE);
      }

      /** Returns where the nodes that a class leads to begin. */
      private int find(int wordClass) {
        int found = Arrays.binarySearch(pairs, (long) wordClass << Integer.SIZE);
        return found < 0 ? -found - 1 : found;
      }

      /** Adds the nodes that a class leads to, from where they begin; returns where they end. */
      private int collect(int from, int wordClass, IntList targets) {
        int at = from;
        while (at < pairs.length && wordClass(at) == wordClass) {
          int target = (int) pairs[at++];
          if (targets.size() == 0 || targets.get(targets.size() - 1) != target) {
            targets.add(target);
          }
        }
        return at;
      }
    }
  }
}
