package io.github.rubricscorer.rubric.copy;

import io.github.rubricscorer.result.ReviewReason;
import io.github.rubricscorer.result.Score.Signal;
import io.github.rubricscorer.rubric.Rubric;

/** Begins rubrics that are like another one, without its concepts. */
public final class RubricCopy {
  private RubricCopy() {}

  /**
   * Begins a rubric that has nothing of another one but how it reads patterns and answers, and what
   * it gives for what is only hedged or listed.
   *
   * @param rubric the other one
   * @param id the id of the rubric
   * @return a builder without a question and concepts
   */
  public static Rubric.Builder reading(Rubric rubric, String id) {
    Rubric.Builder copy =
        Rubric.builder(id)
            .hedgedCredit(rubric.hedgedCredit())
            .listedCredit(rubric.listedCredit())
            .stance(rubric.stance())
            .language(rubric.language())
            .decimal(rubric.decimal());
    rubric.terms().forEach((name, terms) -> copy.terms(name, terms.toArray(String[]::new)));
    return copy;
  }

  /**
   * Begins a rubric that has all of another one but its concepts.
   *
   * @param rubric the other one
   * @return a builder without concepts
   */
  public static Rubric.Builder withoutConcepts(Rubric rubric) {
    Rubric.Builder copy =
        reading(rubric, rubric.id())
            .title(rubric.title())
            .question(rubric.question())
            .levels(rubric.levels())
            .needsReview(rubric.needsReview().toArray(ReviewReason[]::new))
            .reviewSignals(rubric.reviewSignals().toArray(Signal.Kind[]::new))
            .modelAnswer(rubric.modelAnswer())
            .delivery(rubric.delivery());
    rubric.groups().forEach(copy::group);
    rubric.followUps().forEach(copy::followUp);
    rubric.examples().forEach(copy::example);
    rubric.suppressions().forEach(copy::suppress);
    return copy;
  }
}
