package io.github.rubricscorer.distance;

/**
 * Counts the edits that turn one word into another: the optimal string alignment distance, in which
 * inserting, deleting, replacing a character and swapping two neighbours count one each, and no
 * part is edited twice (Boytsov, "Indexing methods for approximate dictionary searching", ACM JEA
 * 16, 2011, section 2.1).
 */
public final class EditDistance {
  private EditDistance() {}

  /**
   * Returns the distance of two words.
   *
   * @param a a word
   * @param b a word
   * @param limit the largest distance of interest
   * @return the distance, or {@code limit + 1} where it is larger
   */
  public static int between(CharSequence a, CharSequence b, int limit) {
    if (Math.abs(a.length() - b.length()) > limit) {
      return limit + 1;
    }
    int[] beforeLast = new int[b.length() + 1];
    int[] last = new int[b.length() + 1];
    int[] row = new int[b.length() + 1];
    for (int j = 0; j <= b.length(); j++) {
      last[j] = j;
    }
    for (int i = 1; i <= a.length(); i++) {
      row[0] = i;
      int least = i;
      for (int j = 1; j <= b.length(); j++) {
        int replaced = last[j - 1] + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
        row[j] = Math.min(replaced, 1 + Math.min(last[j], row[j - 1]));
        boolean swapped =
            i > 1
                && j > 1
                && a.charAt(i - 1) == b.charAt(j - 2)
                && a.charAt(i - 2) == b.charAt(j - 1);
        if (swapped) {
          row[j] = Math.min(row[j], beforeLast[j - 2] + 1);
        }
        least = Math.min(least, row[j]);
      }
      if (least > limit) {
        return limit + 1;
      }
      int[] spare = beforeLast;
      beforeLast = last;
      last = row;
      row = spare;
    }
    return Math.min(last[b.length()], limit + 1);
  }
}
