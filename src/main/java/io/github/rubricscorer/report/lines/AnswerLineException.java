package io.github.rubricscorer.report.lines;

import java.util.Objects;

/** A line that should hold an answer does not. */
public final class AnswerLineException extends IllegalArgumentException {
  private static final long serialVersionUID = 1L;

  /** The column at fault. */
  private final int column;

  /**
   * Makes an exception.
   *
   * @param problem what is wrong
   * @param column the column in UTF-16 units, from 1; 0 where the place is not known
   */
  public AnswerLineException(String problem, int column) {
    super(Objects.requireNonNull(problem, "problem"));
    this.column = column;
  }

  /**
   * Returns the place.
   *
   * @return the column in UTF-16 units, from 1; 0 where the place is not known
   */
  public int column() {
    return column;
  }
}
