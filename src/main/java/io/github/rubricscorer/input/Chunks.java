package io.github.rubricscorer.input;

import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** Pieces of an input, each of which should hold one answer, in their order. Not thread-safe. */
public interface Chunks {
  /**
   * Bytes of UTF-8 that should be one JSON object.
   *
   * @param number the number of the line on which it starts, from 1
   * @param column the column at which it starts, in UTF-16 units from 1
   * @param bytes its bytes, or null where there are too many of them to be kept
   */
  @SuppressWarnings("ArrayRecordComponent")
  record Chunk(long number, int column, byte @Nullable [] bytes) {
    /** The number of bytes that it keeps. */
    public int length() {
      return bytes == null ? 0 : bytes.length;
    }

    /** Whether it holds nothing but white space. */
    public boolean isBlank() {
      if (bytes == null) {
        return false;
      }
      for (byte b : bytes) {
        if (b < 0 || b > ' ') {
          return false;
        }
      }
      return true;
    }
  }

  /** Returns the next piece, or null at the end. */
  @Nullable Chunk next() throws IOException;

  /** Whether nothing more is at hand, so that the next call may wait. */
  boolean mayWait();

  /** The number of bytes read so far. */
  long bytes();

  /** What is wrong with the input as a whole, once its end is reached; null where nothing is. */
  default @Nullable Truncation truncation() {
    return null;
  }

  /**
   * The input ends too early.
   *
   * @param line the last line
   * @param problem what is wrong
   */
  record Truncation(long line, String problem) {}
}
