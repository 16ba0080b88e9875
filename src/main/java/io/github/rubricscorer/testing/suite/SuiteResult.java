package io.github.rubricscorer.testing.suite;

import io.github.rubricscorer.rubric.Fault;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * What became of a {@link RubricSuite}.
 *
 * @param rubrics the results, ordered by the rubrics' ids
 * @param faults why no rubric could be loaded; then there are no results
 */
public record SuiteResult(List<RubricResult> rubrics, List<Fault> faults) {
  /** Copies the lists. */
  public SuiteResult {
    rubrics = List.copyOf(rubrics);
    faults = List.copyOf(faults);
  }

  /**
   * Returns the results of all examples.
   *
   * @return the results, rubric by rubric
   */
  public List<ExampleResult> examples() {
    return rubrics.stream().flatMap(rubric -> rubric.examples().stream()).toList();
  }

  /**
   * Returns the results that fail the suite.
   *
   * @return the examples that fail, and the known gaps that have closed
   */
  public List<ExampleResult> failures() {
    return examples().stream().filter(result -> result.check().outcome().isFailure()).toList();
  }

  /**
   * Returns the examples that are missing from rubrics.
   *
   * @return a fault for each, rubric by rubric
   */
  public List<Fault> missing() {
    return rubrics.stream().flatMap(rubric -> rubric.missing().stream()).toList();
  }

  /**
   * Tells whether the suite passes.
   *
   * @param lenient whether missing examples are passed over
   * @return true if there is no fault and no failure and, unless lenient, no example is missing
   */
  public boolean isPassed(boolean lenient) {
    return faults.isEmpty() && failures().isEmpty() && (lenient || missing().isEmpty());
  }

  /**
   * Returns the results of the examples by the names of their checks.
   *
   * @return by {@code rubric > example}, the first of each name
   */
  public Map<String, ExampleResult> byName() {
    Map<String, ExampleResult> results = new HashMap<>();
    examples().forEach(result -> results.putIfAbsent(result.check().name(), result));
    return results;
  }

  /**
   * Returns how many examples had an outcome.
   *
   * @param outcome the outcome
   * @return their number
   */
  public int count(Outcome outcome) {
    return (int) examples().stream().filter(result -> result.check().outcome() == outcome).count();
  }
}
