package io.github.rubricscorer.cli;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;

/** Runs the program as a process would be run. */
final class Cli {
  static final String RUBRICS = "src/test/resources/io/github/rubricscorer/cli/rubrics";

  private InputStream in = InputStream.nullInputStream();
  private Terminal terminal = Terminal.NONE;

  /** What a run left behind. */
  record Result(int code, String out, String err) {}

  static Result run(String... args) {
    return new Cli().with(args);
  }

  Cli reading(String text) {
    return reading(text.getBytes(StandardCharsets.UTF_8));
  }

  Cli reading(byte[] bytes) {
    in = new ByteArrayInputStream(bytes);
    return this;
  }

  Cli at(Terminal value) {
    terminal = value;
    return this;
  }

  Result with(String... args) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    ByteArrayOutputStream err = new ByteArrayOutputStream();
    int code = writingTo(out, err, args);
    return new Result(
        code, out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8));
  }

  int writingTo(OutputStream out, OutputStream err, String... args) {
    return Main.run(Streams.of(in, out, err, terminal), args);
  }
}
