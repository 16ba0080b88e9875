package io.github.rubricscorer.authoring;

import io.github.rubricscorer.authoring.LineDiff.Change;
import io.github.rubricscorer.authoring.ThreeWayMerge.Agreed;
import io.github.rubricscorer.authoring.ThreeWayMerge.Conflict;
import io.github.rubricscorer.authoring.ThreeWayMerge.Piece;
import java.util.ArrayList;
import java.util.List;

/**
 * Joins what two people changed in the same text, line by line, as {@code diff3} does: what one of
 * them changed and the other left alone is taken as it is. Changes of lines side by side are a
 * conflict, too.
 */
final class LineMerge {
  private final List<String> base;
  private final List<Change> mine;
  private final List<Change> theirs;
  private final List<Piece> pieces = new ArrayList<>();

  /** The next change of each. */
  private int nextMine;

  private int nextTheirs;

  private LineMerge(List<String> base, List<String> mine, List<String> theirs) {
    this.base = base;
    this.mine = LineDiff.changes(base, mine);
    this.theirs = LineDiff.changes(base, theirs);
  }

  static ThreeWayMerge of(String base, String mine, String theirs) {
    return new ThreeWayMerge(
        merged(LineDiff.lines(base), LineDiff.lines(mine), LineDiff.lines(theirs)));
  }

  /** Joins two versions of a text in lines, or in other parts that are compared as a whole. */
  static List<Piece> merged(List<String> base, List<String> mine, List<String> theirs) {
    LineMerge merge = new LineMerge(base, mine, theirs);
    merge.run();
    return merge.pieces;
  }

  private void run() {
    int at = 0;
    while (nextMine < mine.size() || nextTheirs < theirs.size()) {
      int from = Math.min(from(mine, nextMine), from(theirs, nextTheirs));
      agree(String.join("", base.subList(at, from)));
      at = region(from);
    }
    agree(String.join("", base.subList(at, base.size())));
  }

  private static int from(List<Change> changes, int index) {
    return index < changes.size() ? changes.get(index).from() : Integer.MAX_VALUE;
  }

  /** Takes the changes that touch each other, from a place on; returns where they end. */
  private int region(int from) {
    int firstMine = nextMine;
    int firstTheirs = nextTheirs;
    int to = from;
    while (from(mine, nextMine) <= to || from(theirs, nextTheirs) <= to) {
      boolean isMine = from(mine, nextMine) <= to;
      Change change = isMine ? mine.get(nextMine++) : theirs.get(nextTheirs++);
      to = Math.max(to, change.to());
    }
    String ours = applied(from, to, mine.subList(firstMine, nextMine));
    String others = applied(from, to, theirs.subList(firstTheirs, nextTheirs));
    if (firstTheirs == nextTheirs || ours.equals(others)) {
      agree(ours);
    } else if (firstMine == nextMine) {
      agree(others);
    } else {
      pieces.add(new Conflict(String.join("", base.subList(from, to)), ours, others));
    }
    return to;
  }

  private String applied(int from, int to, List<Change> changes) {
    StringBuilder out = new StringBuilder();
    int at = from;
    for (Change change : changes) {
      base.subList(at, change.from()).forEach(out::append);
      change.lines().forEach(out::append);
      at = change.to();
    }
    base.subList(at, to).forEach(out::append);
    return out.toString();
  }

  private void agree(String text) {
    if (!text.isEmpty()) {
      pieces.add(new Agreed(text));
    }
  }
}
