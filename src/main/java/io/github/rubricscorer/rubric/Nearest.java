package io.github.rubricscorer.rubric;

import java.util.Collection;

/** Finds what somebody who mistyped a name may have meant. */
final class Nearest {
  private static final int MAX_LENGTH = 64;

  private Nearest() {}

  /** Returns {@code " (did you mean 'name'?)"} for the nearest name, or nothing if none is near. */
  static String hint(String mistyped, Collection<String> names) {
    String nearest = "";
    int least = Math.min(mistyped.length() / 3, 4) + 1;
    for (String name : names) {
      int distance = distance(mistyped, name);
      if (distance > 0 && distance < least) {
        least = distance;
        nearest = name;
      }
    }
    return nearest.isEmpty() ? "" : " (did you mean '" + nearest + "'?)";
  }

  /**
   * Returns the optimal string alignment distance: how many characters to insert, delete, replace
   * or swap with their neighbour (Boytsov, "Indexing methods for approximate dictionary searching",
   * 2011, section 2.1). Very long texts are far from everything.
   */
  private static int distance(String a, String b) {
    if (a.length() > MAX_LENGTH || b.length() > MAX_LENGTH) {
      return Integer.MAX_VALUE;
    }
    int[][] cost = new int[a.length() + 1][b.length() + 1];
    for (int i = 0; i <= a.length(); i++) {
      for (int j = 0; j <= b.length(); j++) {
        cost[i][j] = i == 0 || j == 0 ? i + j : step(cost, a, b, i, j);
      }
    }
    return cost[a.length()][b.length()];
  }

  private static int step(int[][] cost, String a, String b, int i, int j) {
    int replaced = cost[i - 1][j - 1] + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
    int best = Math.min(replaced, 1 + Math.min(cost[i - 1][j], cost[i][j - 1]));
    boolean swapped =
        i > 1 && j > 1 && a.charAt(i - 1) == b.charAt(j - 2) && a.charAt(i - 2) == b.charAt(j - 1);
    return swapped ? Math.min(best, cost[i - 2][j - 2] + 1) : best;
  }
}
