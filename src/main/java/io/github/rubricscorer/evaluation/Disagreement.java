package io.github.rubricscorer.evaluation;

import io.github.rubricscorer.result.ConceptScore;
import io.github.rubricscorer.result.Miss;
import io.github.rubricscorer.result.Verdict;
import io.github.rubricscorer.rubric.Rubric;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A concept of an answer that person and scorer judge differently. Partial counts as covered.
 *
 * @param answer the answer with the person's labels
 * @param expected the person's verdict
 * @param actual what the scorer gave, with its evidence
 * @param miss the nearest miss, or null where the scorer gave credit
 * @param rubric the rubric that it is by
 */
public record Disagreement(
    LabelledAnswer answer,
    Verdict expected,
    ConceptScore actual,
    @Nullable Miss miss,
    Rubric rubric) {
  /** Checks that nothing but the miss is null. */
  public Disagreement {
    Objects.requireNonNull(answer, "answer");
    Objects.requireNonNull(expected, "expected");
    Objects.requireNonNull(actual, "actual");
    Objects.requireNonNull(rubric, "rubric");
  }
}
