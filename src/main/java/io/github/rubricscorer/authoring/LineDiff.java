package io.github.rubricscorer.authoring;

import java.util.ArrayList;
import java.util.List;

/** The difference between two texts, line by line, as {@code diff -u} writes it. */
public final class LineDiff {
  private static final int CONTEXT = 3;

  /** Larger differences are shown as one change. */
  private static final long MOST_COMPARED = 16_000_000;

  private static final String NO_LINE_END = "\n\\ No newline at end of file\n";

  private final List<String> before;
  private final List<String> after;
  private final List<Line> lines = new ArrayList<>();

  /** A line with the sign before it, and how many lines of both texts are before it. */
  private record Line(char sign, String text, int before, int after) {}

  private LineDiff(List<String> before, List<String> after) {
    this.before = before;
    this.after = after;
    compare();
  }

  /**
   * A place where two texts differ.
   *
   * @param from the first line of the text before that goes, from 0
   * @param to the line after the last that goes; the same where lines are only added
   * @param lines what comes instead, each with its line end
   */
  record Change(int from, int to, List<String> lines) {
    Change {
      lines = List.copyOf(lines);
    }
  }

  /**
   * Returns the difference between two versions of a file.
   *
   * @param file what both are called
   * @param before the text before
   * @param after the text after
   * @return the difference; empty where there is none
   */
  public static String of(String file, String before, String after) {
    if (before.equals(after)) {
      return "";
    }
    return "--- "
        + file
        + "\n+++ "
        + file
        + "\n"
        + new LineDiff(lines(before), lines(after)).hunks();
  }

  /** Returns where two texts differ, from their beginning on; each in its lines or other parts. */
  static List<Change> changes(List<String> before, List<String> after) {
    List<Change> changes = new ArrayList<>();
    int from = -1;
    int to = 0;
    List<String> added = new ArrayList<>();
    for (Line line : new LineDiff(before, after).lines) {
      if (line.sign() == ' ') {
        if (from >= 0) {
          changes.add(new Change(from, to, added));
        }
        from = -1;
        added.clear();
        continue;
      }
      from = from < 0 ? line.before() : from;
      to = line.before() + (line.sign() == '-' ? 1 : 0);
      if (line.sign() == '+') {
        added.add(line.text());
      }
    }
    if (from >= 0) {
      changes.add(new Change(from, to, added));
    }
    return changes;
  }

  static List<String> lines(String text) {
    List<String> lines = new ArrayList<>();
    int at = 0;
    while (at < text.length()) {
      int end = text.indexOf('\n', at) < 0 ? text.length() : text.indexOf('\n', at) + 1;
      lines.add(text.substring(at, end));
      at = end;
    }
    return lines;
  }

  private void compare() {
    int start = 0;
    while (start < Math.min(before.size(), after.size())
        && before.get(start).equals(after.get(start))) {
      add(' ', before.get(start), start, start);
      start++;
    }
    int b = before.size();
    int a = after.size();
    while (b > start && a > start && before.get(b - 1).equals(after.get(a - 1))) {
      b--;
      a--;
    }
    compare(start, b, a);
    for (int i = 0; b + i < before.size(); i++) {
      add(' ', before.get(b + i), b + i, a + i);
    }
  }

  /**
   * Compares what is between the lines that both begin and end with: by the longest row of equal
   * lines.
   */
  private void compare(int start, int endBefore, int endAfter) {
    int rows = endBefore - start;
    int columns = endAfter - start;
    boolean small = (long) rows * columns <= MOST_COMPARED;
    int[][] equal = new int[small ? rows + 1 : 0][columns + 1];
    for (int i = rows - 1; small && i >= 0; i--) {
      for (int j = columns - 1; j >= 0; j--) {
        equal[i][j] =
            before.get(start + i).equals(after.get(start + j))
                ? equal[i + 1][j + 1] + 1
                : Math.max(equal[i + 1][j], equal[i][j + 1]);
      }
    }
    int i = 0;
    int j = 0;
    while (i < rows || j < columns) {
      boolean both = small && i < rows && j < columns;
      if (both && before.get(start + i).equals(after.get(start + j))) {
        add(' ', before.get(start + i), start + i, start + j);
        i++;
        j++;
      } else if (i < rows && (!both || equal[i + 1][j] >= equal[i][j + 1])) {
        add('-', before.get(start + i), start + i, start + j);
        i++;
      } else {
        add('+', after.get(start + j), start + i, start + j);
        j++;
      }
    }
  }

  private void add(char sign, String text, int beforeIt, int afterIt) {
    lines.add(new Line(sign, text, beforeIt, afterIt));
  }

  private String hunks() {
    StringBuilder out = new StringBuilder();
    int at = 0;
    while (at < lines.size()) {
      if (lines.get(at).sign() == ' ') {
        at++;
        continue;
      }
      int from = Math.max(0, at - CONTEXT);
      int last = at;
      for (int i = at; i < lines.size() && i <= last + 2 * CONTEXT; i++) {
        last = lines.get(i).sign() == ' ' ? last : i;
      }
      at = Math.min(lines.size(), last + 1 + CONTEXT);
      out.append(hunk(lines.subList(from, at)));
    }
    return out.toString();
  }

  private static String hunk(List<Line> lines) {
    StringBuilder out = new StringBuilder();
    int before = 0;
    int after = 0;
    for (Line line : lines) {
      before += line.sign() == '+' ? 0 : 1;
      after += line.sign() == '-' ? 0 : 1;
      out.append(line.sign()).append(line.text());
      if (!line.text().endsWith("\n")) {
        out.append(NO_LINE_END);
      }
    }
    Line first = lines.getFirst();
    return "@@ -%s +%s @@\n%s"
        .formatted(range(first.before(), before), range(first.after(), after), out);
  }

  private static String range(int from, int count) {
    int line = count == 0 ? from : from + 1;
    return count == 1 ? Integer.toString(line) : line + "," + count;
  }
}
