package io.github.rubricscorer.input;

import java.io.BufferedInputStream;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/** Pieces of an input, each of which should hold one answer, in their order. Not thread-safe. */
public interface Chunks {
  /** No object of a text in memory has more bytes. */
  int LONGEST = Integer.MAX_VALUE - 16;

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

  /**
   * Cuts JSON into its objects.
   *
   * @param in UTF-8
   * @param form whether they stand a line each or in any other layout
   * @param longest the most bytes of one that are kept
   */
  static Chunks of(BufferedInputStream in, Form form, int longest) {
    return form == Form.JSON ? new JsonObjects(in, longest) : new ByteLines(in, longest);
  }

  /** Cuts a text of JSON into its objects, however long they are. */
  static Chunks of(String text, Form form) {
    InputStream bytes = new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
    return of(new BufferedInputStream(bytes, 1 << 16), form, LONGEST);
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
