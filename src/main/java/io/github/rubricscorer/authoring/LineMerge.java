package io.github.rubricscorer.authoring;

import io.github.rubricscorer.authoring.LineDiff.Change;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Joins what two people changed in the same text, line by line, as {@code diff3} does: what one of
 * them changed and the other left alone is taken as it is.
 */
public final class LineMerge {
  private LineMerge() {}

  /**
   * Joins two versions.
   *
   * @param base the text that both began with
   * @param mine one version
   * @param theirs the other version
   * @return the text with the changes of both; empty where both changed the same lines, or lines
   *     side by side, in different ways
   */
  public static Optional<String> of(String base, String mine, String theirs) {
    List<Change> changes = new ArrayList<>(LineDiff.changes(base, mine));
    for (Change change : LineDiff.changes(base, theirs)) {
      if (changes.contains(change)) {
        continue;
      }
      if (changes.stream().anyMatch(other -> touch(change, other))) {
        return Optional.empty();
      }
      changes.add(change);
    }
    changes.sort((one, other) -> Integer.compare(one.from(), other.from()));
    return Optional.of(applied(LineDiff.lines(base), changes));
  }

  private static boolean touch(Change one, Change other) {
    return one.from() <= other.to() && other.from() <= one.to();
  }

  private static String applied(List<String> base, List<Change> changes) {
    StringBuilder out = new StringBuilder();
    int at = 0;
    for (Change change : changes) {
      base.subList(at, change.from()).forEach(out::append);
      change.lines().forEach(out::append);
      at = change.to();
    }
    base.subList(at, base.size()).forEach(out::append);
    return out.toString();
  }
}
