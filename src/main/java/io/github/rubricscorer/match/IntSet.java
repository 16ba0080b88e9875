package io.github.rubricscorer.match;

import java.util.Arrays;

/** A small, growing set of ints; meant for the few elements that a state or a word has. */
final class IntSet {
  private int[] elements = new int[8];
  private int size;

  void add(int element) {
    for (int i = 0; i < size; i++) {
      if (elements[i] == element) {
        return;
      }
    }
    if (size == elements.length) {
      elements = Arrays.copyOf(elements, 2 * size);
    }
    elements[size++] = element;
  }

  void addAll(IntSet others) {
    for (int i = 0; i < others.size; i++) {
      add(others.elements[i]);
    }
  }

  int[] toSortedArray() {
    int[] sorted = Arrays.copyOf(elements, size);
    Arrays.sort(sorted);
    return sorted;
  }
}
