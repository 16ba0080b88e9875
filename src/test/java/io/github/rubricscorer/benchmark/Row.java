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
    return (least ? figure >= goal : figure <= goal) ? "pass" : "MISS";
  }

  private String bound() {
    return Double.isNaN(goal)
        ? ""
        : String.format(Locale.ROOT, "%s %.1f", least ? ">=" : "<=", goal);
  }

  static String heading() {
    return "| %-62s | %8s | %7s | %4s | %s%n".formatted("what", "figure", "goal", "", "from")
        + "|"
        + "-".repeat(64)
        + "|---------:|--------:|------|---";
  }

  @Override
  public String toString() {
    return String.format(
        Locale.ROOT, "| %-62s | %8.2f | %7s | %4s | %s", what, figure, bound(), verdict(), detail);
  }
}
