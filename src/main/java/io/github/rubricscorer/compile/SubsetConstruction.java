package io.github.rubricscorer.compile;

import io.github.rubricscorer.base.Limits;
import io.github.rubricscorer.compact.IntList;
import io.github.rubricscorer.compact.IntSequences;
import io.github.rubricscorer.find.PhraseAutomaton;
import io.github.rubricscorer.words.Lexicon;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * The subset construction. A state is the set of nodes that words so far lead to. Those one word
 * deep depend on the last word's column alone; so a state is known by that column's set, which is
 * kept once for all columns that lead to the same nodes, and the deeper nodes, of which there are
 * few.
 *
 * <p>All of it is in arrays of numbers, since the rubrics of a set make some hundred thousand
 * states.
 */
final class SubsetConstruction {
  private static final long[] NO_PAIRS = {};

  private final PositionAutomaton nodes;
  private final LexiconBuilder labelNumbers;
  private final LabelClasses classes;

  private final TransitionColumns columns;

  /** The sets of nodes one word deep, each once, and which of them a column leads to. */
  private final IntSequences shallowSets = new IntSequences();

  /** For each column the number of its set among {@link #shallowSets}. */
  private final int[] shallowOfColumn;

  /** What follows each set one word deep. */
  private final List<Successors> afterShallow = new ArrayList<>();

  /** The state of each set one word deep without any deeper node. */
  private final IntList stateOfShallow = new IntList(256);

  /** The states: the number of the set one word deep, then the deeper nodes, ascending. */
  private final IntSequences states = new IntSequences();

  private int stateCount;
  private final IntList state = new IntList(16);
  private final IntList targets = new IntList(8);
  private final IntList deeper = new IntList(8);

  /** The transitions as {@link PhraseAutomaton#transition} packs them. */
  private long[] transitions = new long[256];

  private int transitionCount;

  /** Transitions from a state: each column and where it leads. Each list once, and who has it. */
  private final IntSequences goingsOn = new IntSequences();

  private final IntList ownerOfGoingsOn = new IntList(256);
  private final IntList goingOn = new IntList(16);

  /**
   * For each state, who has its transitions; {@link PhraseAutomaton#START} where there are none.
   */
  private final IntList owners = new IntList(256);

  /** The nodes that all states have together, and what is looked at to find them. */
  private long places;

  private long steps;

  private SubsetConstruction(
      PositionAutomaton nodes, LexiconBuilder labelNumbers, Lexicon lexicon, LabelClasses classes) {
    this.nodes = nodes;
    this.labelNumbers = labelNumbers;
    this.classes = classes;
    columns = new TransitionColumns(nodes, labelNumbers, lexicon);
    shallowOfColumn = new int[columns.count()];
  }

  /**
   * Builds the automaton.
   *
   * @param nodes the runs
   * @param labelNumbers the builder of the lexicon, which knows what it has handed out for labels
   * @param lexicon what it has built
   * @param classes the classes of its labels
   * @throws TooLargeException if the automaton is too large or too much work; it tells the fragment
   *     that has most of it
   */
  static PhraseAutomaton build(
      PositionAutomaton nodes, LexiconBuilder labelNumbers, Lexicon lexicon, LabelClasses classes) {
    return new SubsetConstruction(nodes, labelNumbers, lexicon, classes).automaton();
  }

  private PhraseAutomaton automaton() {
    collectShallowSets();
    int[] fromStart = new int[columns.count()];
    for (int column = 0; column < fromStart.length; column++) {
      fromStart[column] = stateOfShallow.get(shallowOfColumn[column]);
    }
    owners.add(PhraseAutomaton.START);
    for (int number = 1; number < stateCount; number++) {
      owners.add(expand(number));
    }
    int[] first = owners.toArray();
    int[] then = new int[stateCount];
    linkMemories(first, then);
    IntSequences distinct = new IntSequences();
    int[] endings = endings(distinct);
    return automaton(fromStart, first, then, endings, distinct);
  }

  private PhraseAutomaton automaton(
      int[] fromStart, int[] first, int[] then, int[] endings, IntSequences distinctEndings) {
    IntList fragments = new IntList(stateCount);
    IntList lengths = new IntList(stateCount);
    int[] outputStart = new int[distinctEndings.size() + 1];
    int[] besides = new int[distinctEndings.size()];
    for (int ending = 0; ending < distinctEndings.size(); ending++) {
      besides[ending] = distinctEndings.get(ending, 0);
      for (int i = 1; i < distinctEndings.length(ending); i++) {
        fragments.add(nodes.fragment(distinctEndings.get(ending, i)));
        lengths.add(nodes.depth(distinctEndings.get(ending, i)));
      }
      outputStart[ending + 1] = fragments.size();
    }
    return new PhraseAutomaton(
        columns.ofClasses(),
        fromStart,
        first,
        then,
        Arrays.stream(transitions, 0, transitionCount),
        endings,
        outputStart,
        besides,
        fragments.toArray(),
        lengths.toArray());
  }

  /** Says for each state whose transitions come first and whose after those. */
  private void linkMemories(int[] first, int[] then) {
    for (int number = 0; number < stateCount; number++) {
      int ofLastWord = stateOfLastWord(number);
      if (first[number] == PhraseAutomaton.START) {
        first[number] = first[ofLastWord];
      } else if (ofLastWord != number) {
        then[number] = first[ofLastWord];
      }
    }
  }

  /**
   * Numbers what ends in each state.
   *
   * @param distinct gets for each number the one of what ends with the last word alone, if it has
   *     that besides, and then the nodes; what ends nowhere comes first
   */
  private int[] endings(IntSequences distinct) {
    int[] ofShallow = new int[shallowSets.size()];
    IntList ends = new IntList(16);
    for (int shallow = 0; shallow < ofShallow.length; shallow++) {
      ends.clear();
      ends.add(PhraseAutomaton.NO_ENDING);
      for (int i = 0; i < shallowSets.length(shallow); i++) {
        addIfEnd(shallowSets.get(shallow, i), ends);
      }
      ofShallow[shallow] = distinct.add(ends);
    }
    int[] endings = new int[stateCount];
    for (int number = 0; number < stateCount; number++) {
      int withLastWord = ofShallow[states.get(number, 0)];
      ends.clear();
      ends.add(withLastWord);
      for (int i = 1; i < states.length(number); i++) {
        addIfEnd(states.get(number, i), ends);
      }
      endings[number] = ends.size() == 1 ? withLastWord : distinct.add(ends);
    }
    return endings;
  }

  /** The column of words that lead nowhere comes first: its state is that before any word. */
  private void collectShallowSets() {
    IntList set = new IntList(16);
    set.add(PositionAutomaton.START);
    Successors first = new Successors(set);
    int at = 0;
    for (int column = 0; column < shallowOfColumn.length; column++) {
      set.clear();
      at = first.collect(at, column, set);
      int known = shallowSets.size();
      shallowOfColumn[column] = shallowSets.add(set);
      if (shallowSets.size() > known) {
        afterShallow.add(new Successors(set));
        state.clear();
        state.add(known);
        stateOfShallow.add(state());
      }
    }
  }

  /**
   * Adds what a state has over that of its last word alone, or all where it is the latter. There
   * the targets include those of the last word, so that one look-up finds both. States that differ
   * in the last word alone mostly go on alike, and then have their transitions in common.
   *
   * @return who has the transitions, {@link PhraseAutomaton#START} if there are none
   */
  private int expand(int number) {
    Successors shallow = afterShallow.get(states.get(number, 0));
    boolean hasDeeper = states.length(number) > 1;
    Successors from = shallow;
    if (hasDeeper) {
      deeper.clear();
      for (int i = 1; i < states.length(number); i++) {
        deeper.add(states.get(number, i));
      }
      from = new Successors(deeper);
    }
    goingOn.clear();
    for (int at = 0; at < from.count(); ) {
      int column = from.column(at);
      targets.clear();
      at = from.collect(at, column, targets);
      if (hasDeeper) {
        shallow.collect(shallow.find(column), column, targets);
        targets.sort();
      }
      goingOn.add(column);
      goingOn.add(target(column, targets));
    }
    return goingOn.size() == 0 ? PhraseAutomaton.START : owner(number);
  }

  /** Returns who has the transitions that were put together: the first state with the same. */
  private int owner(int number) {
    int known = goingsOn.add(goingOn);
    if (known == ownerOfGoingsOn.size()) {
      ownerOfGoingsOn.add(number);
      for (int i = 0; i < goingOn.size(); i += 2) {
        transition(number, goingOn.get(i), goingOn.get(i + 1));
      }
    }
    return ownerOfGoingsOn.get(known);
  }

  /** Returns the state after a word that leads to these nodes. */
  private int target(int column, IntList targets) {
    state.clear();
    state.add(shallowOfColumn[column]);
    for (int i = 0; i < targets.size(); i++) {
      if (i == 0 || targets.get(i) != targets.get(i - 1)) {
        state.add(targets.get(i));
      }
    }
    return state();
  }

  private void transition(int from, int column, int target) {
    if (transitionCount == transitions.length) {
      transitions = Arrays.copyOf(transitions, 2 * transitionCount);
    }
    transitions[transitionCount++] =
        PhraseAutomaton.transition(from, column, columns.count(), target);
  }

  /** Returns the number of the state that was put together. */
  private int state() {
    int number = states.add(state);
    if (states.size() > stateCount) {
      stateCount = states.size();
      places += state.size();
      if (stateCount > Limits.STATES) {
        throw new TooLargeException(Limits.STATES, "states", mostPlaces());
      }
      if (places > Limits.PLACES) {
        throw new TooLargeException(Limits.PLACES, "places in its states", mostPlaces());
      }
    }
    return number;
  }

  /** Returns the fragment that the states have most nodes of. */
  private int mostPlaces() {
    int[] counts = new int[nodes.fragmentCount()];
    for (int number = 0; number < stateCount; number++) {
      for (int i = 1; i < states.length(number); i++) {
        counts[nodes.fragmentOf(states.get(number, i))]++;
      }
    }
    return most(counts);
  }

  /** Returns the fragment that most of the edges from some nodes are of, each for its classes. */
  private int mostSteps(IntList from) {
    int[] counts = new int[nodes.fragmentCount()];
    for (int i = 0; i < from.size(); i++) {
      for (int e = nodes.firstEdge(from.get(i));
          e != PositionAutomaton.NONE;
          e = nodes.nextEdge(e)) {
        counts[nodes.fragmentOf(nodes.target(e))] += classCount(e);
      }
    }
    return most(counts);
  }

  private static int most(int[] counts) {
    int most = 0;
    for (int fragment = 1; fragment < counts.length; fragment++) {
      if (counts[fragment] > counts[most]) {
        most = fragment;
      }
    }
    return most;
  }

  private int classCount(int edge) {
    int label = labelNumbers.number(nodes.label(edge));
    return classes.to(label) - classes.from(label);
  }

  private int stateOfLastWord(int number) {
    return stateOfShallow.get(states.get(number, 0));
  }

  private void addIfEnd(int node, IntList ends) {
    if (nodes.fragment(node) != PositionAutomaton.NONE) {
      ends.add(node);
    }
  }

  /** The nodes after some nodes, by the column that leads there, ascending. */
  private final class Successors {
    /** The column above, the node below. */
    private final long[] pairs;

    private Successors(IntList from) {
      if (!goOn(from)) {
        pairs = NO_PAIRS;
        return;
      }
      int count = 0;
      for (int i = 0; i < from.size(); i++) {
        for (int e = nodes.firstEdge(from.get(i));
            e != PositionAutomaton.NONE;
            e = nodes.nextEdge(e)) {
          count += classCount(e);
          if (steps + count > Limits.STEPS) {
            throw new TooLargeException(Limits.STEPS, "steps between its states", mostSteps(from));
          }
        }
      }
      steps += count;
      pairs = pairs(from, count);
      Arrays.sort(pairs);
    }

    /** Returns the pairs in any order, of so many or fewer. */
    private long[] pairs(IntList from, int most) {
      long[] all = new long[most];
      int count = 0;
      for (int i = 0; i < from.size(); i++) {
        for (int e = nodes.firstEdge(from.get(i));
            e != PositionAutomaton.NONE;
            e = nodes.nextEdge(e)) {
          int label = labelNumbers.number(nodes.label(e));
          for (int c = classes.from(label); c < classes.to(label); c++) {
            if (columns.isFirst(classes.get(c))) {
              long column = columns.of(classes.get(c));
              all[count++] = column << Integer.SIZE | nodes.target(e);
            }
          }
        }
      }
      return Arrays.copyOf(all, count);
    }

    /** Most sets of nodes are the ends of runs. */
    private boolean goOn(IntList from) {
      for (int i = 0; i < from.size(); i++) {
        if (nodes.firstEdge(from.get(i)) != PositionAutomaton.NONE) {
          return true;
        }
      }
      return false;
    }

    private int count() {
      return pairs.length;
    }

    private int column(int index) {
      return (int) (pairs[index] >>> Integer.SIZE);
    }

    /** Returns where the nodes that a column leads to begin. */
    private int find(int column) {
      int found = Arrays.binarySearch(pairs, (long) column << Integer.SIZE);
      return found < 0 ? -found - 1 : found;
    }

    /** Adds the nodes that a column leads to, from where they begin; returns where they end. */
    private int collect(int from, int column, IntList targets) {
      int at = from;
      while (at < pairs.length && column(at) == column) {
        int target = (int) pairs[at++];
        if (targets.size() == 0 || targets.get(targets.size() - 1) != target) {
          targets.add(target);
        }
      }
      return at;
    }
  }
}
