package io.github.rubricscorer.cli.io;

import io.github.rubricscorer.report.lines.AnswerLine;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** The answers of an input in their order, blank lines and rows left out. Not thread-safe. */
interface Entries {
  /** Returns the next answer, or null at the end. */
  @Nullable Entry next() throws IOException;

  /** Whether nothing more is at hand, so that the next call may wait. */
  boolean mayWait();

  /** The number of bytes read so far. */
  long bytes();

  /** An answer that has not been read yet, which any thread can do. */
  interface Entry {
    /** The line on which it starts, from 1. */
    long line();

    /** About how many bytes it keeps. */
    int length();

    /** Reads it. */
    AnswerLine read() throws FaultException;
  }

  /** An entry holds no answer. */
  final class FaultException extends Exception {
    private static final long serialVersionUID = 1L;

    private final long line;
    private final int column;

    /** Makes an exception; the column is 0 where it is not known. */
    FaultException(long line, int column, String problem) {
      super(problem, null, false, false);
      this.line = line;
      this.column = column;
    }

    /** The line, and the column where it is known. */
    String place() {
      return line + (column > 0 ? ":" + column : "");
    }
  }
}
