package io.github.rubricscorer.report.lines;

import java.util.Objects;

/** A line that should hold an answer does not. */
public final class AnswerLineException extends IllegalArgumentException {
  private static final long serialVersionUID = 1L;

  /** The line at fault. */
  private final int line;

  /** The column at fault. */
  private final int column;

  /**
   * Makes an exception for what stands on one line.
   *
   * @param problem what is wrong
   * @param column the column in UTF-16 units, from 1; 0 where the place is not known
   */
  public AnswerLineException(String problem, int column) {
    this(problem, 1, column);
  }

  /**
   * Makes an exception.
   *
   * @param problem what is wrong
   * @param line the line of the text, from 1
   * @param column the column in UTF-16 units, from 1; 0 where the place is not known
   */
  public AnswerLineException(String problem, int line, int column) {
    super(Objects.requireNonNull(problem, "problem"));
    this.line = line;
    this.column = column;
  }

  /**
   * Returns the line.
   *
   * @return the line of the text that was read, from 1
   */
  public int line() {
    return line;
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
