package io.github.rubricscorer.testing.suite;

import io.github.rubricscorer.report.TextReport;
import io.github.rubricscorer.rubric.Place;
import java.time.Duration;
import java.util.Objects;

/**
 * A check of an example, where the example stands and how long the check took.
 *
 * @param place the place of the example, or of the question or model answer that is checked
 * @param check what became of it
 * @param time how long scoring and comparing took
 */
public record ExampleResult(Place place, ExampleCheck check, Duration time) {
  /** Checks that nothing is null. */
  public ExampleResult {
    Objects.requireNonNull(place, "place");
    Objects.requireNonNull(check, "check");
    Objects.requireNonNull(time, "time");
  }

  /**
   * Returns what {@link ExampleCheck#message} does, and the place.
   *
   * @param report how to show the answer and its concepts
   * @return several lines, the last one ended
   */
  public String message(TextReport report) {
    return check.message(report, "  at " + place + "\n");
  }
}
