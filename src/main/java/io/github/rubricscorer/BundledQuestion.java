package io.github.rubricscorer;

import io.github.rubricscorer.bundled.BundledRubrics;
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

  private @Nullable Rubric rubric;
  private @Nullable CompiledPatterns patterns;
  private volatile @Nullable CompiledRubric compiled;

  /** Guards the patterns, which are read beside the rubric. */
  private final Object reading = new Object();

  BundledQuestion(String id) {
    this.id = id;
  }

  @Override
  public synchronized Rubric rubric() {
    Rubric known = rubric;
    if (known == null) {
      known = BundledRubrics.read(id);
      rubric = known;
    }
    return known;
  }

  @Override
  public CompiledRubric compiled() {
    CompiledRubric known = compiled;
    return known == null ? compile() : known;
  }

  @Override
  public void prepare() {
    Background.run(this::rubric);
    Background.run(() -> patterns().prepare());
  }

  private CompiledRubric compile() {
    CompiledPatterns ofRubric = patterns();
    synchronized (this) {
      CompiledRubric known = compiled;
      if (known == null) {
        known = new CompiledRubric(rubric(), ofRubric);
        compiled = known;
      }
      return known;
    }
  }

  private CompiledPatterns patterns() {
    synchronized (reading) {
      CompiledPatterns known = patterns;
      if (known == null) {
        known = BundledPrograms.read(id);
        if (known == null) {
          known = BundledPrograms.compile(rubric()).patterns();
        }
        patterns = known;
      }
      return known;
    }
  }
}
