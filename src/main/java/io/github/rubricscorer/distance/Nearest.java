package io.github.rubricscorer.distance;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;

/** Finds what somebody who mistyped a name may have meant. */
public final class Nearest {
  private static final int LONGEST = 64;

  private record Candidate(String name, int distance) {}

  private Nearest() {}

  /**
   * Returns the names that a mistyped one is near to: at a third of its length, at most four edits,
   * or beginning with it.
   *
   * @param mistyped the mistyped name
   * @param names the names there are
   * @param most how many to return at most
   * @return the near names, nearest first; among equals in the order of the names
   */
  public static List<String> names(String mistyped, Collection<String> names, int most) {
    int limit = Math.clamp(mistyped.length() / 3, 1, 4);
    List<Candidate> near = new ArrayList<>();
    for (String name : names) {
      boolean begins = mistyped.length() > 2 && name.startsWith(mistyped);
      int distance = begins ? limit : distance(mistyped, name, limit);
      if (distance > 0 && distance <= limit) {
        near.add(new Candidate(name, distance));
      }
    }
    return near.stream()
        .sorted(Comparator.comparingInt(Candidate::distance))
        .limit(most)
        .map(Candidate::name)
        .toList();
  }

  /**
   * Returns a question to put after an error message.
   *
   * @param mistyped the mistyped name
   * @param names the names there are
   * @return {@code " (did you mean 'name'?)"} for the nearest name, or an empty text
   */
  public static String hint(String mistyped, Collection<String> names) {
    List<String> near = names(mistyped, names, 1);
    return near.isEmpty() ? "" : " (did you mean '" + near.getFirst() + "'?)";
  }

  private static int distance(String a, String b, int limit) {
    return a.length() > LONGEST || b.length() > LONGEST
        ? limit + 1
        : EditDistance.between(a, b, limit);
  }
}
