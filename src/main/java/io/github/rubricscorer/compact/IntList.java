package io.github.rubricscorer.compact;

import java.util.Arrays;

/** A growing list of ints. Not thread-safe. */
public final class IntList {
  private static final int[] NONE = {};

  private int[] elements;
  private int size;

  public IntList(int capacity) {
    elements = new int[capacity];
  }

  public void add(int element) {
    if (size == elements.length) {
      elements = Arrays.copyOf(elements, Math.max(8, 2 * size));
    }
    elements[size++] = element;
  }

  /** Adds an element that is not there; meant for lists of a few. */
  public void addDistinct(int element) {
    for (int i = 0; i < size; i++) {
      if (elements[i] == element) {
        return;
      }
    }
    add(element);
  }

  public int get(int index) {
    return elements[index];
  }

  public void set(int index, int element) {
    elements[index] = element;
  }

  public int size() {
    return size;
  }

  /** Removes the elements from an index on. */
  public void truncate(int newSize) {
    size = newSize;
  }

  public void clear() {
    size = 0;
  }

  public void sort() {
    Arrays.sort(elements, 0, size);
  }

  /** Returns the elements; lists without any share an array. */
  public int[] toArray() {
    return size == 0 ? NONE : Arrays.copyOf(elements, size);
  }
}
