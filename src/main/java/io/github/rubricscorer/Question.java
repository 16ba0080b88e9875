package io.github.rubricscorer;

import io.github.rubricscorer.base.Lazy;
import io.github.rubricscorer.integrity.Integrity;
import io.github.rubricscorer.language.Language;
import io.github.rubricscorer.polarity.OwnCues;
import io.github.rubricscorer.rubric.Rubric;
import io.github.rubricscorer.scoring.CompiledRubric;

/** What a scorer has of a question. Thread-safe. */
sealed interface Question permits Question.Ready, BundledQuestion {
  Rubric rubric();

  CompiledRubric compiled();

  /** Returns what finds integrity signals; it is made when it is first asked for. */
  Integrity integrity();

  /** Begins, in the background, to get everything ready for an answer. */
  void prepare();

  /** Returns the language of the rubric, which need not be read for that. */
  Language language();

  /** Returns the same question for answers that are read with other cues. */
  Question withCues(OwnCues cues);

  /** The question of a rubric that is compiled. */
  record Ready(CompiledRubric compiled, Lazy<Integrity> signals) implements Question {
    static Ready of(CompiledRubric compiled) {
      return new Ready(compiled, Lazy.of(() -> new Integrity(compiled.rubric())));
    }

    @Override
    public Integrity integrity() {
      return signals.get();
    }

    @Override
    public Rubric rubric() {
      return compiled.rubric();
    }

    @Override
    public Language language() {
      return Language.of(rubric().language());
    }

    @Override
    public void prepare() {
      Background.run(() -> compiled.patterns().prepare());
    }

    @Override
    public Question withCues(OwnCues cues) {
      return new Ready(compiled.withCues(cues), signals);
    }
  }
}
