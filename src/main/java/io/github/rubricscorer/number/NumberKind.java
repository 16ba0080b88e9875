package io.github.rubricscorer.number;

/** What a number is said to be. */
public enum NumberKind {
  /** How many or how much. */
  PLAIN,
  /** How many of a hundred. */
  PERCENT,
  /** Which in a row. */
  ORDINAL;

  /**
   * Tells whether who asks for this kind is content with another: a per cent sign may be left out
   * of a pattern as any unit may.
   *
   * @param other the kind of a number that was read
   * @return true if it will do
   */
  public boolean accepts(NumberKind other) {
    return this == other || this == PLAIN && other == PERCENT;
  }
}
