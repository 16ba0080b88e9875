package io.github.rubricscorer.find;

/** How strongly the words of an answer say what they say, each run of words by itself. */
@FunctionalInterface
public interface Strengths {
  /** All words are asserted. */
  Strengths ASSERTED = (from, to) -> Strength.ASSERTED;

  /** Returns the {@link Strength} of the words from one position to another. */
  int of(int from, int to);
}
