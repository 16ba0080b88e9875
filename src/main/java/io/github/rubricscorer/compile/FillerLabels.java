package io.github.rubricscorer.compile;

import io.github.rubricscorer.compile.Expression.Choice;
import io.github.rubricscorer.compile.Expression.Literal;
import io.github.rubricscorer.compile.Expression.Sequence;
import io.github.rubricscorer.text.WordAnalysis;
import io.github.rubricscorer.words.Fillers;
import io.github.rubricscorer.words.Label;
import java.util.Set;
import java.util.stream.Collectors;

/** Tells which words of patterns ask for a filler, in whatever form. */
final class FillerLabels {
  private static final WordAnalysis ANALYSIS = new WordAnalysis();
  private static final Set<String> STEMS =
      Fillers.words().stream()
          .map(filler -> ANALYSIS.analyse(filler).stem())
          .collect(Collectors.toUnmodifiableSet());

  private FillerLabels() {}

  /** Tells whether some word of a run asks for a filler. */
  static boolean isIn(Expression run) {
    return switch (run) {
      case Literal literal -> mayBeFiller(literal.label());
      case Sequence sequence -> sequence.items().stream().anyMatch(FillerLabels::isIn);
      case Choice choice -> choice.options().stream().anyMatch(FillerLabels::isIn);
    };
  }

  private static boolean mayBeFiller(Label label) {
    return switch (label) {
      case Label.Stem(String stem, int number) -> STEMS.contains(stem);
      case Label.Prefix(String prefix) -> beginsFiller(prefix);
      case Label.Surface(String surface) -> Fillers.contains(surface);
      case Label.Exact(String raw) -> isFiller(raw);
      case Label.Value number -> false;
      case Label.After after -> mayBeFiller(after.label());
    };
  }

  private static boolean beginsFiller(String prefix) {
    return Fillers.words().stream().anyMatch(filler -> filler.startsWith(prefix))
        || STEMS.stream().anyMatch(stem -> stem.startsWith(prefix));
  }

  private static boolean isFiller(String raw) {
    synchronized (ANALYSIS) {
      return Fillers.contains(ANALYSIS.analyse(raw).surface());
    }
  }
}
