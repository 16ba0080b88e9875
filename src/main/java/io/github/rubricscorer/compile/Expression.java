package io.github.rubricscorer.compile;

import io.github.rubricscorer.words.Label;
import java.util.LinkedHashSet;
import java.util.List;

/** A run of a pattern over analysed words: what the automaton is built from. */
public sealed interface Expression {
  /** Appends the text form. */
  void write(StringBuilder out);

  /**
   * One word; the text form of {@link #toString} is its identity.
   *
   * @param label what a word must have
   * @param surface the word with its inflection, where the label is a stem; a number as the pattern
   *     has it
   */
  record Literal(Label label, String surface) implements Expression {
    /** Makes a literal of a label that is no stem. */
    Literal(Label label) {
      this(label, "");
    }

    @Override
    public String toString() {
      return label.toString();
    }

    @Override
    public void write(StringBuilder out) {
      out.append(label);
    }
  }

  /** Expressions side by side, at least two. */
  record Sequence(List<Expression> items) implements Expression {
    @Override
    public String toString() {
      StringBuilder out = new StringBuilder();
      write(out);
      return out.toString();
    }

    @Override
    public void write(StringBuilder out) {
      for (int i = 0; i < items.size(); i++) {
        if (i > 0) {
          out.append(' ');
        }
        items.get(i).write(out);
      }
    }
  }

  /** One of several expressions, at least two. */
  record Choice(List<Expression> options) implements Expression {
    @Override
    public String toString() {
      StringBuilder out = new StringBuilder();
      write(out);
      return out.toString();
    }

    @Override
    public void write(StringBuilder out) {
      for (int i = 0; i < options.size(); i++) {
        out.append(i == 0 ? '(' : '|');
        options.get(i).write(out);
      }
      out.append(')');
    }
  }

  /** Returns the items as one expression. */
  static Expression sequence(List<Expression> items) {
    return items.size() == 1 ? items.getFirst() : new Sequence(List.copyOf(items));
  }

  /** Returns the options as one expression, each once. */
  static Expression choice(List<Expression> options) {
    List<Expression> distinct =
        isDistinct(options) ? List.copyOf(options) : List.copyOf(new LinkedHashSet<>(options));
    return distinct.size() == 1 ? distinct.getFirst() : new Choice(distinct);
  }

  /** Compares each of a few, as most choices have, with each. */
  private static boolean isDistinct(List<Expression> options) {
    if (options.size() > 8) {
      return false;
    }
    for (int i = 1; i < options.size(); i++) {
      if (options.subList(0, i).contains(options.get(i))) {
        return false;
      }
    }
    return true;
  }
}
