package io.github.rubricscorer.testing;

import io.github.rubricscorer.rubric.Fault;
import java.util.List;

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
   * Returns the examples that rubrics lack.
   *
   * @return a fault for each, rubric by rubric
   */
  public List<Fault> lacks() {
    return rubrics.stream().flatMap(rubric -> rubric.lacks().stream()).toList();
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
