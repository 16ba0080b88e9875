package io.github.rubricscorer.match;

import java.util.Arrays;

/** Where fragments were found, by fragment in the order of their ends. Reused between answers. */
final class Hits {
  private static final int NONE = -1;

  private int[] first = new int[0];
  private int[] last = new int[0];
  private int[] touched = new int[16];
  private int touchedCount;
  private int[] start = new int[64];
  private int[] end = new int[64];
  private int[] next = new int[64];
  private int size;

  /** Forgets all hits and makes room for a number of fragments. */
  void reset(int fragments) {
    for (int i = 0; i < touchedCount; i++) {
      first[touched[i]] = NONE;
    }
    touchedCount = 0;
    size = 0;
    if (first.length < fragments) {
      first = new int[fragments];
      last = new int[fragments];
      Arrays.fill(first, NONE);
    }
  }

  void add(int fragment, int from, int to) {
    if (size == start.length) {
      start = Arrays.copyOf(start, 2 * size);
      end = Arrays.copyOf(end, 2 * size);
      next = Arrays.copyOf(next, 2 * size);
    }
    start[size] = from;
    end[size] = to;
    next[size] = NONE;
    if (first[fragment] == NONE) {
      if (touchedCount == touched.length) {
        touched = Arrays.copyOf(touched, 2 * touchedCount);
      }
      touched[touchedCount++] = fragment;
      first[fragment] = size;
    } else {
      next[last[fragment]] = size;
    }
    last[fragment] = size++;
  }

  int touchedCount() {
    return touchedCount;
  }

  int touched(int index) {
    return touched[index];
  }

  boolean has(int fragment) {
    return first[fragment] != NONE;
  }

  boolean haveAll(int[] fragments) {
    for (int fragment : fragments) {
      if (first[fragment] == NONE) {
        return false;
      }
    }
    return true;
  }

  /** Returns the first hit of a fragment, or a negative number. */
  int first(int fragment) {
    return first[fragment];
  }

  /** Returns the next hit of the same fragment, or a negative number. */
  int next(int hit) {
    return next[hit];
  }

  int start(int hit) {
    return start[hit];
  }

  int end(int hit) {
    return end[hit];
  }
}
