package io.github.rubricscorer.testing;

import io.github.rubricscorer.result.Explanation;

/**
 * AssertJ's entry point for explanations of scores. Stateless and thread-safe. To be imported
 * statically, beside those of AssertJ itself:
 *
 * {@snippet class="io.github.rubricscorer.testing.ExplanationAssertTest" region="assert"}
 *
 * <p>Needs AssertJ, an optional dependency.
 */
public final class RubricAssertions {
  private RubricAssertions() {}

  /**
   * Starts assertions on an explanation, as {@code Scorer.explain} returns it.
   *
   * @param actual the explanation
   * @return the assertions
   */
  public static ExplanationAssert assertThat(Explanation actual) {
    return new ExplanationAssert(actual);
  }
}
