package io.github.rubricscorer.match;

import java.util.Arrays;

/** A growing list of ints. Not thread-safe. */
final class IntList {
  private static final int[] NONE = {};

  private int[] elements;
  private int size;

  IntList(int capacity) {
    elements = new int[capacity];
  }

  void add(int element) {
    if (size == elements.length) {
      elements = Arrays.copyOf(elements, Math.max(8, 2 * size));
    }
    elements[size++] = element;
  }

  /** Adds an element that is not there; meant for lists of a few. */
  void addDistinct(int element) {
    for (int i = 0; i < size; i++) {
      if (elements[i] == element) {
        return;
      }
    }
    add(element);
  }

  int get(int index) {
    return elements[index];
  }

  void set(int index, int element) {
    elements[index] = element;
  }

  int size() {
    return size;
  }

  void clear() {
    size = 0;
  }

  void sort() {
    Arrays.sort(elements, 0, size);
  }

  /** Returns the elements; lists without any share an array. */
  int[] toArray() {
    return size == 0 ? NONE : Arrays.copyOf(elements, size);
  }
}
