package io.github.rubricscorer.compile;

import io.github.rubricscorer.compile.Expression.Choice;
import io.github.rubricscorer.compile.Expression.Literal;
import io.github.rubricscorer.compile.Expression.Sequence;
import io.github.rubricscorer.text.WordAnalysis;
import io.github.rubricscorer.words.Fillers;
import io.github.rubricscorer.words.Label;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** Tells which words of patterns ask for a filler, in whatever form. Not thread-safe. */
final class FillerLabels {
  private final WordAnalysis analysis;
  private final Fillers fillers;
  private final Set<String> stems;

  FillerLabels(Dictionary.Reader words) {
    analysis = words.analysis();
    fillers = words.fillers();
    stems =
        fillers.words().stream()
            .map(filler -> analysis.analyse(filler).stem())
            .collect(Collectors.toUnmodifiableSet());
  }

  /** Tells whether some word of a run asks for a filler. */
  boolean isIn(Expression run) {
    return switch (run) {
      case Literal literal -> mayBeFiller(literal.label());
      case Sequence sequence -> isInAny(sequence.items());
      case Choice choice -> isInAny(choice.options());
    };
  }

  private boolean isInAny(List<Expression> expressions) {
    for (Expression expression : expressions) {
      if (isIn(expression)) {
        return true;
      }
    }
    return false;
  }

  private boolean mayBeFiller(Label label) {
    return switch (label) {
      case Label.Stem(String stem) -> stems.contains(stem);
      case Label.Prefix(String prefix) -> beginsFiller(prefix);
      case Label.Surface(String surface) -> fillers.contains(surface);
      case Label.Exact(String raw) -> isFiller(raw);
      case Label.Value number -> false;
      case Label.After after -> mayBeFiller(after.label());
    };
  }

  private boolean beginsFiller(String prefix) {
    return fillers.words().stream().anyMatch(filler -> filler.startsWith(prefix))
        || stems.stream().anyMatch(stem -> stem.startsWith(prefix));
  }

  private boolean isFiller(String raw) {
    return fillers.contains(analysis.surface(raw));
  }
}
