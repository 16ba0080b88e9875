package io.github.rubricscorer.compact;

import java.util.Arrays;

/**
 * Numbers some of the numbers of a {@link Dictionary} from 0, in the order in which they come.
 * Reused without being cleared: the sparse set of Briggs and Torczon ("An efficient representation
 * for sparse sets", LOPLAS 2, 1993). Not thread-safe.
 */
public final class Numbering {
  private int[] sparse = new int[256];
  private int[] dense = new int[256];
  private int size;

  /** Returns the number of a key, a new one where it has none. */
  public int add(int key) {
    if (key >= sparse.length) {
      sparse = Arrays.copyOf(sparse, Math.max(key + 1, 2 * sparse.length));
    }
    int known = sparse[key];
    if (known < size && dense[known] == key) {
      return known;
    }
    if (size == dense.length) {
      dense = Arrays.copyOf(dense, 2 * size);
    }
    dense[size] = key;
    sparse[key] = size;
    return size++;
  }

  int size() {
    return size;
  }

  public void clear() {
    size = 0;
  }
}
