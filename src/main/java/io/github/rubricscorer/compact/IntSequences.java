package io.github.rubricscorer.compact;

import java.util.Arrays;

/**
 * Numbers sequences of ints from 0 in the order in which they come; equal ones have one number.
 * They stand one after another in an array. What it earns: with a {@code HashMap} loading takes
 * some 5 % longer. Not thread-safe.
 */
public final class IntSequences {
  /** The elements of all sequences, one after another. */
  private int[] elements = new int[512];

  /** Where each sequence begins; it ends where the next begins. */
  private int[] from = new int[256];

  private int size;

  /** A hash table, probed in a line: each number plus one, 0 where it is free. */
  private int[] slots = new int[512];

  /** Returns the number of a sequence, a new one where it has none. */
  public int add(IntList sequence) {
    if (2 * size >= slots.length) {
      grow();
    }
    int slot = hash(sequence) & slots.length - 1;
    while (slots[slot] != 0) {
      if (equals(slots[slot] - 1, sequence)) {
        return slots[slot] - 1;
      }
      slot = slot + 1 & slots.length - 1;
    }
    append(sequence);
    slots[slot] = size;
    return size - 1;
  }

  public void clear() {
    size = 0;
    Arrays.fill(slots, 0);
  }

  private void append(IntList sequence) {
    if (size + 1 == from.length) {
      from = Arrays.copyOf(from, 2 * from.length);
    }
    int at = from[size];
    if (at + sequence.size() > elements.length) {
      elements = Arrays.copyOf(elements, Math.max(at + sequence.size(), 2 * elements.length));
    }
    for (int i = 0; i < sequence.size(); i++) {
      elements[at++] = sequence.get(i);
    }
    from[++size] = at;
  }

  private void grow() {
    slots = new int[2 * slots.length];
    IntList sequence = new IntList(16);
    for (int number = 0; number < size; number++) {
      sequence.clear();
      for (int i = 0; i < length(number); i++) {
        sequence.add(get(number, i));
      }
      int slot = hash(sequence) & slots.length - 1;
      while (slots[slot] != 0) {
        slot = slot + 1 & slots.length - 1;
      }
      slots[slot] = number + 1;
    }
  }

  private static int hash(IntList sequence) {
    int hash = 1;
    for (int i = 0; i < sequence.size(); i++) {
      hash = 31 * hash + sequence.get(i);
    }
    hash *= 0x9E3779B9;
    return hash ^ hash >>> 16;
  }

  private boolean equals(int number, IntList sequence) {
    if (length(number) != sequence.size()) {
      return false;
    }
    for (int i = 0; i < sequence.size(); i++) {
      if (get(number, i) != sequence.get(i)) {
        return false;
      }
    }
    return true;
  }

  public int size() {
    return size;
  }

  /** Returns how many elements a sequence has. */
  public int length(int number) {
    return from[number + 1] - from[number];
  }

  public int get(int number, int index) {
    return elements[from[number] + index];
  }
}
