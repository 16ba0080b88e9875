package io.github.rubricscorer.compile;

import io.github.rubricscorer.compile.Expression.Choice;
import io.github.rubricscorer.compile.Expression.Literal;
import io.github.rubricscorer.compile.Expression.Sequence;
import io.github.rubricscorer.text.WordAnalysis;
import io.github.rubricscorer.words.Fillers;
import io.github.rubricscorer.words.Label;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Takes apart what of a run asks for a filler, in whatever form, and what does not. Not
 * thread-safe.
 */
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

  /**
   * The words of a run in two.
   *
   * @param without those of which none asks for a filler, or null
   * @param with the others, or null
   */
  record Parts(@Nullable Expression without, @Nullable Expression with) {}

  /**
   * Takes a run apart: a choice of many words of which one is a filler need not be treated as one.
   * Of words side by side, those that ask for a filler in several places are left together, since
   * in parts they could be far more.
   */
  Parts split(Expression run) {
    if (!isIn(run)) {
      return new Parts(run, null);
    }
    return switch (run) {
      case Literal literal -> new Parts(null, literal);
      case Choice choice -> split(choice);
      case Sequence sequence -> split(sequence);
    };
  }

  private Parts split(Choice choice) {
    List<Expression> without = new ArrayList<>();
    List<Expression> with = new ArrayList<>();
    for (Expression option : choice.options()) {
      Parts parts = split(option);
      if (parts.without != null) {
        without.add(parts.without);
      }
      if (parts.with != null) {
        with.add(parts.with);
      }
    }
    return new Parts(
        without.isEmpty() ? null : Expression.choice(without), Expression.choice(with));
  }

  private Parts split(Sequence sequence) {
    List<Expression> items = sequence.items();
    int only = -1;
    for (int i = 0; i < items.size(); i++) {
      if (isIn(items.get(i))) {
        if (only >= 0) {
          return new Parts(null, sequence);
        }
        only = i;
      }
    }
    Parts parts = split(items.get(only));
    return new Parts(replaced(items, only, parts.without), replaced(items, only, parts.with));
  }

  private static @Nullable Expression replaced(
      List<Expression> items, int index, @Nullable Expression by) {
    if (by == null) {
      return null;
    }
    List<Expression> all = new ArrayList<>(items);
    all.set(index, by);
    return Expression.sequence(all);
  }

  private boolean isIn(Expression run) {
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
