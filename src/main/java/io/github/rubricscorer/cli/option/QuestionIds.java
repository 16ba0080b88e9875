package io.github.rubricscorer.cli.option;

import io.github.rubricscorer.Scorer;
import java.util.Iterator;

/** The ids of the built-in questions, for shell completion. */
public final class QuestionIds implements Iterable<String> {
  @Override
  public Iterator<String> iterator() {
    return Scorer.bundled().questionIds().iterator();
  }
}
