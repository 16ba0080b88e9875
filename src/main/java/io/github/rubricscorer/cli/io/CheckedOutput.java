package io.github.rubricscorer.cli.io;

import java.io.IOException;
import java.io.OutputStream;

/**
 * Output whose failures are not lost in a {@code PrintWriter}. It tells of the first one; what is
 * written afterwards goes nowhere. Not thread-safe.
 */
final class CheckedOutput extends OutputStream {
  private final OutputStream out;
  private final String name;
  private boolean failed;

  CheckedOutput(OutputStream out, String name) {
    this.out = out;
    this.name = name;
  }

  /** Something that can fail. */
  private interface Attempt {
    void run() throws IOException;
  }

  @Override
  public void write(int b) {
    attempt(() -> out.write(b));
  }

  @Override
  public void write(byte[] bytes, int offset, int length) {
    attempt(() -> out.write(bytes, offset, length));
  }

  @Override
  public void flush() {
    attempt(out::flush);
  }

  @Override
  public void close() {
    attempt(out::close);
  }

  private void attempt(Attempt attempt) {
    if (failed) {
      return;
    }
    try {
      attempt.run();
    } catch (IOException e) {
      failed = true;
      throw new OutputException(name, e);
    }
  }
}
