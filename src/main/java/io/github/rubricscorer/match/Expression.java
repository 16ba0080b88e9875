package io.github.rubricscorer.match;

import java.util.List;
import java.util.stream.Collectors;

/** A run of a pattern over analysed words: what the automaton is built from. */
sealed interface Expression {
  /** One word; the text form of {@link #toString} is its identity. */
  record Literal(Label label, String surface) implements Expression {
    @Override
    public String toString() {
      return label.toString();
    }
  }

  /** Expressions side by side, at least two. */
  record Sequence(List<Expression> items) implements Expression {
    @Override
    public String toString() {
      return items.stream().map(Expression::toString).collect(Collectors.joining(" "));
    }
  }

  /** One of several expressions, at least two. */
  record Choice(List<Expression> options) implements Expression {
    @Override
    public String toString() {
      return options.stream().map(Expression::toString).collect(Collectors.joining("|", "(", ")"));
    }
  }

  /** What a word of an answer must have to match a literal. */
  sealed interface Label {}

  /** This stem. */
  record Stem(String stem) implements Label {
    @Override
    public String toString() {
      return stem;
    }
  }

  /** A surface or a stem that begins so. */
  record Prefix(String prefix) implements Label {
    @Override
    public String toString() {
      return prefix + "*";
    }
  }

  /** Exactly these characters. */
  record Exact(String raw) implements Label {
    @Override
    public String toString() {
      return "=" + raw;
    }
  }

  /** Returns the items as one expression. */
  static Expression sequence(List<Expression> items) {
    return items.size() == 1 ? items.getFirst() : new Sequence(List.copyOf(items));
  }

  /** Returns the options as one expression, each once. */
  static Expression choice(List<Expression> options) {
    List<Expression> distinct = options.stream().distinct().toList();
    return distinct.size() == 1 ? distinct.getFirst() : new Choice(distinct);
  }
}
