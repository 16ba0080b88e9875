package io.github.rubricscorer.benchmark;

import java.util.Locale;

/**
 * A line of the table.
 *
 * @param what what was measured
 * @param figure what came out
 * @param goal the bound; NaN where there is no goal
 * @param least whether the bound is the least instead of the most
 * @param detail the figures behind it
 */
record Row(String what, double figure, double goal, boolean least, String detail) {
  private static final String LINE = "| %-53s | %6s | %6s | %-7s | %s |";

  static Row atMost(String what, double figure, double goal, String detail) {
    return new Row(what, figure, goal, false, detail);
  }

  static Row atLeast(String what, double figure, double goal, String detail) {
    return new Row(what, figure, goal, true, detail);
  }

  static Row peer(String what, double figure, String detail) {
    return new Row(what, figure, Double.NaN, false, detail);
  }

  private String verdict() {
    if (Double.isNaN(goal)) {
      return "";
    }
    return (least ? figure >= goal : figure <= goal) ? "met" : "not met";
  }

  private String bound() {
    return Double.isNaN(goal)
        ? ""
        : String.format(Locale.ROOT, "%s %.1f", least ? ">=" : "<=", goal);
  }

  /** The head of a table in Markdown. */
  static String heading() {
    return LINE.formatted("what", "figure", "goal", "", "from")
        + "\n|"
        + "-".repeat(55)
        + "|-------:|-------:|---------|---|";
  }

  @Override
  public String toString() {
    return LINE.formatted(
        what, String.format(Locale.ROOT, "%.2f", figure), bound(), verdict(), detail);
  }
}
