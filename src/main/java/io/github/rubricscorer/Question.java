package io.github.rubricscorer;

import io.github.rubricscorer.rubric.Rubric;
import io.github.rubricscorer.scoring.CompiledRubric;

/** What a scorer has of a question. Thread-safe. */
sealed interface Question permits Question.Ready, BundledQuestion {
  Rubric rubric();

  CompiledRubric compiled();

  /** Begins, in the background, to get everything ready for an answer. */
  void prepare();

  /** The question of a rubric that is compiled. */
  record Ready(CompiledRubric compiled) implements Question {
    @Override
    public Rubric rubric() {
      return compiled.rubric();
    }

    @Override
    public void prepare() {
      Background.run(() -> compiled.patterns().prepare());
    }
  }
}
