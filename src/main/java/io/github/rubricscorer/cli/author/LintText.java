package io.github.rubricscorer.cli.author;

import io.github.rubricscorer.cli.io.WorkflowCommand;
import io.github.rubricscorer.feedback.wording.Printable;
import io.github.rubricscorer.lint.Lint.Finding;
import io.github.rubricscorer.lint.Lint.Severity;
import java.util.List;

/** Findings as lines, for a person or for a GitHub workflow. */
final class LintText {
  private LintText() {}

  /** One line for each finding, and one for each other place that it speaks of. */
  static String of(List<Finding> findings) {
    StringBuilder out = new StringBuilder();
    for (Finding finding : findings) {
      if (finding.suppressed() == null) {
        out.append(finding).append('\n');
        finding
            .related()
            .forEach(other ->
                out.append("  ")
                    .append(other.place())
                    .append(": '")
                    .append(Printable.line(other.text()))
                    .append("' is here\n"));
      }
    }
    return out.toString();
  }

  static String github(List<Finding> findings) {
    StringBuilder out = new StringBuilder();
    for (Finding finding : findings) {
      if (finding.suppressed() == null) {
        out.append(
            WorkflowCommand.annotation(
                level(finding.rule().severity()),
                finding.place(),
                finding.rule().id(),
                finding.message()));
      }
    }
    return out.toString();
  }

  private static String level(Severity severity) {
    return severity == Severity.NOTE ? "notice" : severity.key();
  }
}
