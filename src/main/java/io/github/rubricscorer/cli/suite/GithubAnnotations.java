package io.github.rubricscorer.cli.suite;

import io.github.rubricscorer.cli.io.WorkflowCommand;
import io.github.rubricscorer.report.TextReport;
import io.github.rubricscorer.rubric.Fault;
import io.github.rubricscorer.rubric.Place;
import io.github.rubricscorer.testing.suite.ExampleResult;
import io.github.rubricscorer.testing.suite.SuiteResult;

/**
 * Results as workflow commands of GitHub Actions, which shows them beside the lines of the files; a
 * last line has the counts.
 *
 * @param lenient whether missing examples are warnings
 */
record GithubAnnotations(boolean lenient) implements SuiteReport {
  private enum Level {
    ERROR("error"),
    WARNING("warning");

    private final String command;

    Level(String command) {
      this.command = command;
    }
  }

  @Override
  public String of(SuiteResult result) {
    StringBuilder out = new StringBuilder();
    for (Fault fault : result.faults()) {
      out.append(annotation(Level.ERROR, fault.place(), "rubric at fault", fault.description()));
    }
    for (ExampleResult failure : result.failures()) {
      String message = failure.message(TextReport.plain());
      out.append(annotation(Level.ERROR, failure.place(), failure.check().name(), message));
    }
    for (Fault fault : result.missing()) {
      Level level = lenient ? Level.WARNING : Level.ERROR;
      out.append(annotation(level, fault.place(), "example missing", fault.description()));
    }
    return out.append(new SuiteText(false, lenient).counts(result)).toString();
  }

  private static String annotation(Level level, Place place, String title, String message) {
    return WorkflowCommand.annotation(level.command, place, title, message);
  }
}
