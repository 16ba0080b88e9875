package io.github.rubricscorer.lint;

import io.github.rubricscorer.rubric.Rubric;

/** Rubrics to try patterns of another one in, which read them and texts as that one does. */
final class TrialRubric {
  private TrialRubric() {}

  /** Begins a rubric with the language, the decimal mark and the sets of another. */
  static Rubric.Builder like(Rubric rubric) {
    Rubric.Builder trial =
        Rubric.builder("trial").language(rubric.language()).decimal(rubric.decimal());
    rubric.terms().forEach((name, terms) -> trial.terms(name, terms.toArray(String[]::new)));
    return trial;
  }
}
