package io.github.rubricscorer.cli.suite;

import io.github.rubricscorer.feedback.wording.Printable;
import io.github.rubricscorer.report.TextReport;
import io.github.rubricscorer.report.layout.Ink;
import io.github.rubricscorer.rubric.Fault;
import io.github.rubricscorer.testing.suite.ExampleResult;
import io.github.rubricscorer.testing.suite.Outcome;
import io.github.rubricscorer.testing.suite.RubricResult;
import io.github.rubricscorer.testing.suite.SuiteResult;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * Results as text for a person: a line of marks for each rubric, whatever failed, and the counts.
 *
 * @param coloured whether to use colours
 * @param lenient whether missing examples are warnings
 */
record SuiteText(boolean coloured, boolean lenient) implements SuiteReport {
  private static final int MARKS_A_LINE = 50;

  /** More than so many missing examples are no slip but a draft. */
  private static final int MOST_MISSING = 3;

  @Override
  public String of(SuiteResult result) {
    int width = width(result.rubrics().stream().map(RubricResult::questionId).toList());
    return result.rubrics().stream()
            .map(rubric -> line(rubric, width))
            .collect(Collectors.joining())
        + details(result);
  }

  /** The width of a column of ids. */
  static int width(List<String> questionIds) {
    return questionIds.stream().mapToInt(String::length).max().orElse(0);
  }

  /** A rubric's id, filled up to a width, and a mark for each of its examples. */
  String line(RubricResult rubric, int width) {
    String id = rubric.questionId();
    StringBuilder out = new StringBuilder(id).repeat(" ", width - id.length() + 2);
    for (int i = 0; i < rubric.examples().size(); i++) {
      if (i > 0 && i % MARKS_A_LINE == 0) {
        out.append('\n').repeat(" ", width + 2);
      }
      out.append(mark(rubric.examples().get(i).check().outcome()));
    }
    if (!rubric.missing().isEmpty()) {
      out.append("  ")
          .append(paint(lenient ? Ink.YELLOW : Ink.RED, rubric.missing().size() + " missing"));
    }
    return out.append('\n').toString();
  }

  private String mark(Outcome outcome) {
    return switch (outcome) {
      case PASSED -> paint(Ink.GREEN, ".");
      case FAILED -> paint(Ink.RED, "F");
      case KNOWN_GAP -> paint(Ink.YELLOW, "x");
      case CLOSED_GAP -> paint(Ink.RED, "X");
    };
  }

  /** What follows the lines of all rubrics. */
  String details(SuiteResult result) {
    return "\n"
        + faults(result.faults())
        + failures(result.failures())
        + missing(result.missing())
        + counts(result);
  }

  /**
   * What is new, and the counts; of what has not changed nothing is said.
   *
   * @param run the last result of rubrics that could be run
   * @param before the last result
   * @param after the result to compare with both
   */
  String changes(SuiteResult run, SuiteResult before, SuiteResult after) {
    List<String> known = keys(before.faults(), run.missing());
    List<Fault> faults = after.faults().stream().filter(f -> !known.contains(key(f))).toList();
    List<Fault> missing = after.missing().stream().filter(f -> !known.contains(key(f))).toList();
    return faults(faults)
        + (after.faults().isEmpty() ? outcomes(run, after) + missing(missing) : "")
        + counts(after);
  }

  private String outcomes(SuiteResult run, SuiteResult after) {
    StringBuilder settled = new StringBuilder();
    Map<String, ExampleResult> earlier = run.byName();
    List<ExampleResult> failures = new ArrayList<>();
    for (ExampleResult now : after.examples()) {
      Optional<ExampleResult> failed =
          Optional.ofNullable(earlier.get(now.check().name()))
              .filter(old -> old.check().outcome().isFailure());
      if (!now.check().outcome().isFailure()) {
        failed.ifPresent(old -> settled.append(settled(now)));
      } else if (failed
          .filter(old -> old.check().summary().equals(now.check().summary()))
          .isEmpty()) {
        failures.add(now);
      }
    }
    return failures(failures) + settled;
  }

  private String settled(ExampleResult result) {
    boolean passes = result.check().outcome() == Outcome.PASSED;
    return (passes ? paint(Ink.GREEN, "passes now") : paint(Ink.YELLOW, "known gap now"))
        + ": "
        + Printable.line(result.check().name())
        + "\n";
  }

  /** What faults have in common that are the same in another version of a file. */
  private static String key(Fault fault) {
    return String.join("\0", fault.file(), fault.problem(), fault.offending());
  }

  private static List<String> keys(List<Fault> faults, List<Fault> missing) {
    List<String> keys = new ArrayList<>();
    faults.forEach(fault -> keys.add(key(fault)));
    missing.forEach(fault -> keys.add(key(fault)));
    return keys;
  }

  private static String faults(List<Fault> faults) {
    return faults.stream().map(fault -> fault + "\n").collect(Collectors.joining());
  }

  private String failures(List<ExampleResult> failures) {
    TextReport report = coloured ? TextReport.coloured() : TextReport.plain();
    return failures.stream()
        .map(result -> paintedName(result.message(report)) + "\n")
        .collect(Collectors.joining());
  }

  private String paintedName(String message) {
    int end = message.indexOf('\n');
    return paint(Ink.RED, message.substring(0, end)) + message.substring(end);
  }

  private String missing(List<Fault> missing) {
    if (lenient && missing.size() > MOST_MISSING) {
      return draft(missing);
    }
    return missing.isEmpty()
        ? ""
        : missing.stream()
                .map(fault -> lenient ? fault.toWarning() : fault.toString())
                .collect(Collectors.joining("\n"))
            + "\n\n";
  }

  /** In a draft nearly every example is missing: a line for each kind of them and file. */
  private static String draft(List<Fault> missing) {
    Map<String, List<String>> kinds = new LinkedHashMap<>();
    for (Fault fault : missing) {
      List<String> what =
          kinds.computeIfAbsent(
              fault.file() + ": warning: " + fault.problem(), kind -> new ArrayList<>());
      if (!fault.offending().isEmpty()) {
        what.add(fault.offending());
      }
    }
    StringBuilder out = new StringBuilder();
    kinds.forEach((kind, what) ->
        out.append(Printable.line(kind + (what.isEmpty() ? "" : ": ") + String.join(", ", what)))
            .append('\n'));
    return out.append('\n').toString();
  }

  /** One line with the numbers of everything. */
  String counts(SuiteResult result) {
    if (!result.faults().isEmpty()) {
      return paint(Ink.RED, "not run: " + number(result.faults().size(), "fault")) + "\n";
    }
    StringBuilder out = new StringBuilder();
    out.append(
        "%d of %s"
            .formatted(result.count(Outcome.PASSED), number(result.examples().size(), "example")));
    out.append(result.examples().size() == 1 ? " passes" : " pass");
    if (result.count(Outcome.KNOWN_GAP) > 0) {
      out.append(", ").append(number(result.count(Outcome.KNOWN_GAP), "known gap"));
    }
    if (!result.missing().isEmpty()) {
      out.append(", ").append(result.missing().size()).append(" missing");
    }
    boolean good = result.isPassed(lenient);
    return paint(good ? Ink.GREEN : Ink.RED, out.toString()) + "\n";
  }

  private static String number(int count, String what) {
    return count + " " + what + (count == 1 ? "" : "s");
  }

  private String paint(Ink ink, String text) {
    return coloured ? ink.paint(text) : text;
  }
}
