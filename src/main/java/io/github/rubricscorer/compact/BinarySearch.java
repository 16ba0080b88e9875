package io.github.rubricscorer.compact;

import java.util.function.IntPredicate;

/** Finds where in a range of numbers a condition begins to hold, by halving it. */
public final class BinarySearch {
  private BinarySearch() {}

  /**
   * Returns the first number for which a condition holds.
   *
   * @param from the least number
   * @param to the number after the greatest
   * @param holds a condition that holds for all numbers after one that it holds for
   * @return {@code to} where it holds for none
   */
  public static int first(int from, int to, IntPredicate holds) {
    int low = from;
    int high = to;
    while (low < high) {
      int middle = low + high >>> 1;
      if (holds.test(middle)) {
        high = middle;
      } else {
        low = middle + 1;
      }
    }
    return low;
  }
}
