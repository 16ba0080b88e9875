package io.github.rubricscorer.compile;

import io.github.rubricscorer.compact.IntList;
import io.github.rubricscorer.words.Lexicon;

/** The classes of words that carry each label of a lexicon. Immutable. */
final class LabelClasses {
  /** The classes of each label, one label's after another's. */
  private final int[] classes;

  /** Where the classes of each label begin; they end where those of the next begin. */
  private final int[] first;

  LabelClasses(Lexicon lexicon) {
    first = new int[lexicon.labels().count() + 1];
    IntList labels = new IntList(lexicon.classCount());
    IntList ends = new IntList(lexicon.classCount());
    for (int wordClass = 0; wordClass < lexicon.classCount(); wordClass++) {
      int from = labels.size();
      lexicon.addLabels(wordClass, labels);
      for (int i = from; i < labels.size(); i++) {
        first[labels.get(i) + 1]++;
      }
      ends.add(labels.size());
    }
    for (int label = 0; label < lexicon.labels().count(); label++) {
      first[label + 1] += first[label];
    }
    classes = new int[labels.size()];
    int[] next = first.clone();
    for (int wordClass = 0, i = 0; wordClass < lexicon.classCount(); wordClass++) {
      for (; i < ends.get(wordClass); i++) {
        classes[next[labels.get(i)]++] = wordClass;
      }
    }
  }

  /** Returns the index of a label's first class. */
  int from(int label) {
    return first[label];
  }

  /** Returns the index after that of a label's last class. */
  int to(int label) {
    return first[label + 1];
  }

  /** Returns the class at an index. */
  int get(int index) {
    return classes[index];
  }
}
