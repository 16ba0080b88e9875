package io.github.rubricscorer.words;

import io.github.rubricscorer.compact.IntList;
import java.util.Arrays;

/** Numbers of labels, ascending, compared by value. Immutable. */
public final class LabelSet {
  private final int[] labels;

  private LabelSet(int[] ascending) {
    labels = ascending;
  }

  /** Takes labels in any order, each once. */
  static LabelSet of(IntList distinct) {
    distinct.sort();
    return new LabelSet(distinct.toArray());
  }

  /** Takes labels that ascend. */
  public static LabelSet ofAscending(int[] ascending) {
    return new LabelSet(ascending);
  }

  int size() {
    return labels.length;
  }

  public boolean isEmpty() {
    return labels.length == 0;
  }

  /** Tells whether this is one label alone. */
  public boolean isOnly(int label) {
    return labels.length == 1 && labels[0] == label;
  }

  /** Tells whether this is one label alone, of a number below a limit. */
  public boolean isOneBelow(int limit) {
    return labels.length == 1 && labels[0] < limit;
  }

  /** Returns the labels, not to be changed. */
  public int[] ascending() {
    return labels;
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof LabelSet that && Arrays.equals(labels, that.labels);
  }

  @Override
  public int hashCode() {
    return Arrays.hashCode(labels);
  }
}
