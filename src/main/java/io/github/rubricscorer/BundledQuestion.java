package io.github.rubricscorer;

import io.github.rubricscorer.match.CompiledRubric;
import io.github.rubricscorer.rubric.Rubric;
import io.github.rubricscorer.rubric.RubricSet;
import io.github.rubricscorer.rubric.Vocabulary;
import org.jspecify.annotations.Nullable;

/**
 * A question that comes with this library. Its rubric is read when it is first asked for, and
 * compiled when an answer is first scored: a program that scores one answer does not wait for the
 * others. The library's own tests see to it that neither fails. Thread-safe.
 */
final class BundledQuestion implements Question {
  private final String id;

  /** What was read, as long as it is not compiled. */
  private @Nullable RubricSet read;

  private volatile @Nullable CompiledRubric compiled;

  BundledQuestion(String id) {
    this.id = id;
  }

  @Override
  public Rubric rubric() {
    CompiledRubric known = compiled;
    return known == null ? read() : known.rubric();
  }

  @Override
  public CompiledRubric compiled() {
    CompiledRubric known = compiled;
    return known == null ? compile() : known;
  }

  private synchronized Rubric read() {
    CompiledRubric known = compiled;
    return known == null ? set().rubrics().getFirst() : known.rubric();
  }

  private synchronized CompiledRubric compile() {
    CompiledRubric known = compiled;
    if (known == null) {
      known = compiled(set(), BundledPrograms.read(id));
      compiled = known;
      read = null;
    }
    return known;
  }

  private CompiledRubric compiled(RubricSet set, byte @Nullable [] program) {
    Vocabulary vocabulary = set.vocabulary();
    return program == null
        ? Scorer.compile(set).question(id).compiled()
        : CompiledRubric.of(set.rubrics().getFirst(), () -> vocabulary, program);
  }

  private RubricSet set() {
    RubricSet known = read;
    if (known == null) {
      known = BundledRubrics.read(id);
      read = known;
    }
    return known;
  }
}
