package io.github.rubricscorer.workbench;

import io.github.rubricscorer.lint.Lint;
import io.github.rubricscorer.rubric.Fault;

/**
 * What is to be said of a place of the rubric: a fault, or what the lint finds.
 *
 * @param severity {@code error}, {@code warning} or {@code note}
 * @param rule the id of the lint's rule; {@code invalid} for a fault
 * @param line the line from 1; 0 where it is not known
 * @param column the column in UTF-16 units from 1; 0 where it is not known
 * @param pointer the part of the rubric as a JSON Pointer; possibly empty
 * @param message what is wrong, on one line
 */
record EditorRemark(
    String severity, String rule, int line, int column, String pointer, String message) {
  static EditorRemark of(Lint.Finding finding) {
    return new EditorRemark(
        finding.rule().severity().key(),
        finding.rule().id(),
        finding.place().line(),
        finding.place().column(),
        finding.pointer(),
        finding.message());
  }

  /** Takes a fault; one of another file says so. */
  static EditorRemark of(Fault fault, String file) {
    boolean here = fault.file().equals(file);
    String what =
        fault.offending().isEmpty()
            ? fault.problem()
            : fault.problem() + ", '" + fault.offending() + "'";
    String message = new Fault("", 0, 0, what, "", "").description();
    return new EditorRemark(
        Lint.Severity.ERROR.key(),
        Lint.Rule.INVALID.id(),
        here ? fault.line() : 0,
        here ? fault.column() : 0,
        here ? fault.pointer() : "",
        here ? message : fault.place() + ": " + message);
  }
}
