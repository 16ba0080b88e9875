package io.github.rubricscorer.find;

import java.util.BitSet;

/**
 * A reading of a text that is one sentence without fillers.
 *
 * @param denied the positions that no run begins at
 */
record PlainText(BitSet denied) implements Reading {
  /** A text of which no word is denied. */
  static final PlainText OF_ANY_WORDS = new PlainText(new BitSet());

  @Override
  public int[] endings() {
    return new int[0];
  }

  @Override
  public FillerHits fillerHits() {
    return FillerHits.NONE;
  }

  @Override
  public int sentence(int position) {
    return 0;
  }

  @Override
  public int distance(int from, int to) {
    return to - from;
  }

  @Override
  public boolean areFillers(int from, int to) {
    return from == to;
  }

  @Override
  public boolean hasBoundary(int from, int to) {
    return false;
  }

  @Override
  public int start(int position, int words) {
    int from = position + 1 - words;
    return mayBegin(from) ? from : NONE;
  }

  @Override
  public boolean mayBegin(int position) {
    return !denied.get(position);
  }
}
