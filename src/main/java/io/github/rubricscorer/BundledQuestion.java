package io.github.rubricscorer;

import io.github.rubricscorer.base.Lazy;
import io.github.rubricscorer.bundled.BundledRubrics;
import io.github.rubricscorer.integrity.Integrity;
import io.github.rubricscorer.language.Language;
import io.github.rubricscorer.polarity.OwnCues;
import io.github.rubricscorer.rubric.Rubric;
import io.github.rubricscorer.scoring.CompiledPatterns;
import io.github.rubricscorer.scoring.CompiledRubric;
import org.jspecify.annotations.Nullable;

/**
 * A question that comes with this library. Its rubric is read when it is first asked for, and
 * compiled when an answer is first scored: a program that scores one answer does not wait for the
 * others. The library's own tests see to it that neither fails. Thread-safe.
 */
final class BundledQuestion implements Question {
  private final String id;
  private final Lazy<Rubric> rubric;
  private final Lazy<CompiledPatterns> patterns;
  private final Lazy<CompiledRubric> compiled;
  private final Lazy<Integrity> integrity;

  BundledQuestion(String id) {
    this.id = id;
    rubric = Lazy.of(() -> BundledRubrics.read(id));
    patterns = Lazy.of(this::readPatterns);
    compiled = Lazy.of(this::compile);
    integrity = Lazy.of(() -> new Integrity(rubric()));
  }

  private BundledQuestion(BundledQuestion other, OwnCues cues) {
    id = other.id;
    rubric = other.rubric;
    patterns = Lazy.of(() -> other.patterns.get().withCues(cues));
    compiled = Lazy.of(this::compile);
    integrity = other.integrity;
  }

  @Override
  public Rubric rubric() {
    return rubric.get();
  }

  @Override
  public CompiledRubric compiled() {
    return compiled.get();
  }

  @Override
  public Integrity integrity() {
    return integrity.get();
  }

  @Override
  public Language language() {
    return Language.ENGLISH;
  }

  @Override
  public void prepare() {
    Background.run(rubric::get);
    Background.run(() -> patterns.get().prepare());
  }

  @Override
  public Question withCues(OwnCues cues) {
    return new BundledQuestion(this, cues);
  }

  private CompiledRubric compile() {
    return new CompiledRubric(rubric(), patterns.get());
  }

  private CompiledPatterns readPatterns() {
    @Nullable CompiledPatterns kept = BundledPrograms.read(id);
    return kept == null ? BundledPrograms.compile(rubric()).patterns() : kept;
  }
}
