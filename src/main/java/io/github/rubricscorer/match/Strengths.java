package io.github.rubricscorer.match;

/** How strongly the words of an answer say what they say, each run of words by itself. */
@FunctionalInterface
interface Strengths {
  /** All words are asserted. */
  Strengths ASSERTED = (from, to) -> Standing.ASSERTED;

  /** Returns the {@link Standing} of the words from one position to another. */
  int of(int from, int to);
}
