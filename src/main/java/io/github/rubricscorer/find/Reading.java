package io.github.rubricscorer.find;

/**
 * A text that was read: which runs end where, and what its positions are to plans.
 *
 * <p>Distances count words. A filler that a pattern asks for has a position, but it is no word of a
 * gap or a window.
 */
public interface Reading {
  /** In place of a position: there is none. */
  int NONE = -1;

  /** Returns the endings of the program's automaton after the positions; not to be changed. */
  int[] endings();

  /** Returns where runs end that ask for fillers. */
  FillerHits fillerHits();

  /** Returns the number of the sentence that a position is in. */
  int sentence(int position);

  /** Returns how many words count from one position up to another, which is at or after it. */
  int distance(int from, int to);

  /** Tells whether there are none but fillers from one position up to another. */
  boolean areFillers(int from, int to);

  /**
   * Tells whether a comma or a stronger boundary lies before one of the positions from one to
   * another.
   */
  boolean hasBoundary(int from, int to);

  /**
   * Returns where a run of so many words begins that the automaton ends at a position; {@link
   * #NONE} where none may begin there.
   */
  int start(int position, int words);

  /** Tells whether a run may begin with the word at a position: no other word denies it. */
  boolean mayBegin(int position);
}
