package io.github.rubricscorer.input.answers;

import java.util.Objects;

/**
 * What should hold an answer does not. Without a stack trace: an input may have a million of them.
 */
public final class AnswerLineException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  /** The line at fault. */
  private final long line;

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
  public AnswerLineException(String problem, long line, int column) {
    super(Objects.requireNonNull(problem, "problem"), null, false, false);
    this.line = line;
    this.column = column;
  }

  /**
   * Returns what is wrong.
   *
   * @return the problem, without the place
   */
  public String problem() {
    return Objects.requireNonNull(getMessage());
  }

  /**
   * Returns the line.
   *
   * @return the line of the text that was read, from 1
   */
  public long line() {
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

  /**
   * Returns the place as messages tell it.
   *
   * @return the line, and after a colon the column where that is known
   */
  public String place() {
    return line + (column > 0 ? ":" + column : "");
  }
}
