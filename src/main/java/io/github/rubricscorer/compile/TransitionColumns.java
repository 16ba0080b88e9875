package io.github.rubricscorer.compile;

import io.github.rubricscorer.compact.IntList;
import io.github.rubricscorer.compact.IntSequences;
import io.github.rubricscorer.words.Lexicon;

/**
 * The columns of an automaton's table. Classes of words that lead from every node to the same nodes
 * have one column together: most words of a set of alternatives are in no other pattern. Column 0
 * is that of the words that lead nowhere. Immutable.
 */
final class TransitionColumns {
  /** The column of each class of words. */
  private final int[] ofClass;

  private final IntList firstClass = new IntList(256);

  TransitionColumns(PositionAutomaton nodes, LexiconBuilder labelNumbers, Lexicon lexicon) {
    int[] useOfLabel = uses(nodes, labelNumbers, lexicon.labels().count());
    ofClass = new int[lexicon.classCount()];
    IntSequences columns = new IntSequences();
    IntList labels = new IntList(8);
    IntList uses = new IntList(8);
    for (int wordClass = 0; wordClass < ofClass.length; wordClass++) {
      labels.clear();
      uses.clear();
      lexicon.addLabels(wordClass, labels);
      for (int i = 0; i < labels.size(); i++) {
        if (useOfLabel[labels.get(i)] != 0) {
          uses.addDistinct(useOfLabel[labels.get(i)]);
        }
      }
      uses.sort();
      ofClass[wordClass] = columns.add(uses);
      if (ofClass[wordClass] == firstClass.size()) {
        firstClass.add(wordClass);
      }
    }
  }

  /**
   * Returns for each label a number of the edges that have it: equal for equal ones, 0 for none.
   */
  private static int[] uses(PositionAutomaton nodes, LexiconBuilder labelNumbers, int labelCount) {
    IntList[] edges = new IntList[labelCount];
    for (int label = 0; label < labelCount; label++) {
      edges[label] = new IntList(4);
    }
    for (int node = 0; node < nodes.size(); node++) {
      for (int e = nodes.firstEdge(node); e != PositionAutomaton.NONE; e = nodes.nextEdge(e)) {
        IntList ofLabel = edges[labelNumbers.number(nodes.label(e))];
        ofLabel.add(node);
        ofLabel.add(nodes.target(e));
      }
    }
    IntSequences distinct = new IntSequences();
    distinct.add(new IntList(0));
    int[] uses = new int[labelCount];
    for (int label = 0; label < labelCount; label++) {
      uses[label] = distinct.add(edges[label]);
    }
    return uses;
  }

  int count() {
    return firstClass.size();
  }

  /** Returns the column of each class; the caller's own. */
  int[] ofClasses() {
    return ofClass.clone();
  }

  int of(int wordClass) {
    return ofClass[wordClass];
  }

  /** Tells whether a class is the first of its column. */
  boolean isFirst(int wordClass) {
    return firstClass.get(ofClass[wordClass]) == wordClass;
  }
}
