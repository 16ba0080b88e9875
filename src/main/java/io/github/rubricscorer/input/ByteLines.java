package io.github.rubricscorer.input;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import org.jspecify.annotations.Nullable;

/**
 * The lines of an input, one at a time and without decoding them, so that bytes that are no text
 * spoil one line only. A line that is too long is passed over without keeping it. Not thread-safe.
 */
public final class ByteLines implements Chunks {
  private final InputStream in;
  private final int longest;
  private final byte[] buffer = new byte[1 << 16];
  private int start;
  private int end;
  private long number;
  private long bytes;

  /**
   * Reads lines.
   *
   * @param longest the most bytes of a line
   */
  public ByteLines(InputStream in, int longest) {
    this.in = in;
    this.longest = longest;
  }

  /** Returns the next line without its line feed, or null at the end. */
  @Override
  public @Nullable Chunk next() throws IOException {
    if (isEmpty() && !fill()) {
      return null;
    }
    number++;
    ByteArrayOutputStream line = new ByteArrayOutputStream();
    boolean tooLong = false;
    boolean ended = false;
    while (!ended && (!isEmpty() || fill())) {
      int from = start;
      ended = skipToLineFeed();
      int length = start - from - (ended ? 1 : 0);
      tooLong |= line.size() + length > longest;
      if (!tooLong) {
        line.write(buffer, from, length);
      }
    }
    return new Chunk(number, 1, tooLong ? null : line.toByteArray());
  }

  @Override
  public boolean mayWait() {
    try {
      return isEmpty() && in.available() == 0;
    } catch (IOException e) {
      return true;
    }
  }

  @Override
  public long bytes() {
    return bytes;
  }

  /** Moves the start after the next line feed, or to the end of the buffer; tells which. */
  private boolean skipToLineFeed() {
    while (start < end) {
      if (buffer[start++] == '\n') {
        return true;
      }
    }
    return false;
  }

  private boolean isEmpty() {
    return start == end;
  }

  private boolean fill() throws IOException {
    start = 0;
    end = Math.max(in.read(buffer), 0);
    bytes += end;
    return end > 0;
  }
}
