package io.github.rubricscorer.testing.suite;

import io.github.rubricscorer.rubric.Fault;
import io.github.rubricscorer.rubric.Place;
import java.util.List;
import java.util.Objects;

/**
 * What became of the examples of one rubric.
 *
 * @param questionId the rubric's id
 * @param place the rubric's file
 * @param examples the results in the order of the rubric
 * @param missing the examples that are missing from the rubric, as faults
 */
public record RubricResult(
    String questionId, Place place, List<ExampleResult> examples, List<Fault> missing) {
  /** Copies the lists. */
  public RubricResult {
    Objects.requireNonNull(questionId, "questionId");
    Objects.requireNonNull(place, "place");
    examples = List.copyOf(examples);
    missing = List.copyOf(missing);
  }
}
