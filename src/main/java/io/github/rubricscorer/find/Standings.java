package io.github.rubricscorer.find;

/** How strongly the words of an answer say what they say, each run of words by itself. */
@FunctionalInterface
public interface Standings {
  /** All words are asserted. */
  Standings ASSERTED = (from, to) -> Standing.ASSERTED;

  /** Returns the {@link Standing} of the words from one position to another. */
  int of(int from, int to);
}
