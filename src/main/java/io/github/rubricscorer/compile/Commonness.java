package io.github.rubricscorer.compile;

import io.github.rubricscorer.compile.Expression.Choice;
import io.github.rubricscorer.compile.Expression.Literal;
import io.github.rubricscorer.compile.Expression.Sequence;
import io.github.rubricscorer.find.Plan;
import io.github.rubricscorer.words.Label;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * How common fragments are in answers, as far as the rubric itself tells: a word that many of its
 * fragments have is common in answers too. It only decides where plans are looked for.
 */
final class Commonness {
  /** How much rarer a run of words is than the rarest of them; a guess. */
  private static final double OF_RUN = 0.25;

  private final List<Expression> fragments;
  private final Map<Label, Integer> counts = new HashMap<>();

  Commonness(List<Expression> fragments) {
    this.fragments = fragments;
    fragments.forEach(this::count);
  }

  int fragmentCount() {
    return fragments.size();
  }

  private void count(Expression expression) {
    switch (expression) {
      case Literal literal -> counts.merge(literal.label(), 1, Integer::sum);
      case Sequence sequence -> sequence.items().forEach(this::count);
      case Choice choice -> choice.options().forEach(this::count);
    }
  }

  /** Returns the fragment of a window that is the least common, the first of several. */
  int rarest(Plan.Window window) {
    List<Plan.Phrase> phrases = window.phrases();
    int rarest = phrases.getFirst().fragments()[0];
    if (phrases.size() == 1 && phrases.getFirst().fragments().length == 1) {
      return rarest;
    }
    double least = Double.POSITIVE_INFINITY;
    for (Plan.Phrase phrase : phrases) {
      for (int fragment : phrase.fragments()) {
        double commonness = of(fragments.get(fragment));
        if (commonness < least) {
          rarest = fragment;
          least = commonness;
        }
      }
    }
    return rarest;
  }

  private double of(Expression expression) {
    return switch (expression) {
      case Literal literal -> counts.getOrDefault(literal.label(), 0);
      case Sequence sequence -> {
        double least = Double.POSITIVE_INFINITY;
        for (Expression item : sequence.items()) {
          least = Math.min(least, of(item));
        }
        yield least * OF_RUN;
      }
      case Choice choice -> {
        double sum = 0;
        for (Expression option : choice.options()) {
          sum += of(option);
        }
        yield sum;
      }
    };
  }
}
