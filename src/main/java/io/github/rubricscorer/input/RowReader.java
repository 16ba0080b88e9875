package io.github.rubricscorer.input;

import java.io.IOException;
import java.io.Reader;

/**
 * The characters of a table. It hands out no more than a line at once, so that whoever reads ahead
 * has nothing of the next line, and refuses to go on and on for one row. Not thread-safe.
 */
final class RowReader extends Reader {
  /** The most characters of a row, so that a quote never closed is told before memory runs out. */
  static final int MOST = 1 << 23;

  private final Reader in;
  private final char[] buffer = new char[1 << 16];
  private int start;
  private int end;

  /** The last character that was handed out. */
  private char last;

  private long left = MOST;
  private boolean quoted;

  RowReader(Reader in) {
    this.in = in;
  }

  /** A row has more characters than are read. */
  static final class LimitException extends IOException {
    private static final long serialVersionUID = 1L;
  }

  /** Begins a row. */
  void renew() {
    left = MOST;
    quoted = false;
  }

  /** Whether there was a quote in the row so far. */
  boolean isQuoted() {
    return quoted;
  }

  /** Takes what has not been handed out of the line of which a part has. */
  void skipLine() throws IOException {
    while (!endsLine(last) && hasMore()) {
      last = buffer[start++];
    }
    if (last == '\r' && hasMore() && buffer[start] == '\n') {
      last = buffer[start++];
    }
  }

  @Override
  public int read(char[] target, int offset, int length) throws IOException {
    if (left <= 0) {
      throw new LimitException();
    }
    if (!hasMore()) {
      return -1;
    }
    int count = 0;
    boolean whole = false;
    while (count < length && start < end && !whole) {
      last = buffer[start++];
      target[offset + count++] = last;
      quoted |= last == '"';
      whole = last == '\n' || last == '\r' && !(start < end && buffer[start] == '\n');
    }
    left -= count;
    return count;
  }

  private static boolean endsLine(char c) {
    return c == '\n' || c == '\r';
  }

  private boolean hasMore() throws IOException {
    if (start == end) {
      start = 0;
      end = Math.max(in.read(buffer), 0);
    }
    return end > 0;
  }

  @Override
  public boolean ready() throws IOException {
    return start < end || in.ready();
  }

  @Override
  public void close() throws IOException {
    in.close();
  }
}
