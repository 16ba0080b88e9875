package io.github.rubricscorer.input;

import java.io.IOException;

/** An input is not written in the encoding that it should have. */
public final class MalformedInputException extends IOException {
  private static final long serialVersionUID = 1L;

  private final long line;
  private final int column;

  MalformedInputException(long line, int column, String problem) {
    super(problem);
    this.line = line;
    this.column = column;
  }

  /** Returns the line, from 1. */
  public long line() {
    return line;
  }

  /** Returns the column in UTF-16 units, from 1. */
  public int column() {
    return column;
  }
}
