package io.github.rubricscorer.words;

import io.github.rubricscorer.number.NumberRange;
import io.github.rubricscorer.number.Operator;

/** What a word of an answer must have to match a word of a pattern. */
public sealed interface Label {
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

  /** This surface. */
  record Surface(String surface) implements Label {
    @Override
    public String toString() {
      return "=~" + surface;
    }
  }

  /** A number that is among these. */
  record Value(NumberRange range) implements Label {
    @Override
    public String toString() {
      return range.toString();
    }
  }

  /** What another label asks for, of a word with this operator before it. */
  record After(Operator operator, Label label) implements Label {
    @Override
    public String toString() {
      return "\\" + operator + label;
    }
  }

  /** Exactly these characters. */
  record Exact(String raw) implements Label {
    @Override
    public String toString() {
      return "=" + raw;
    }
  }
}
