package io.github.rubricscorer.cli;

import io.github.rubricscorer.cli.io.Streams;
import io.github.rubricscorer.cli.io.Terminal;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import picocli.CommandLine;

/** Runs the program as a process would be run. */
public final class Cli {
  public static final String RUBRICS = "src/test/resources/io/github/rubricscorer/cli/rubrics";

  private InputStream in = InputStream.nullInputStream();
  private Terminal terminal = Terminal.NONE;

  /** What a run left. */
  public record Result(int code, String out, String err) {}

  /** Every command with its options, to look into or to parse with. */
  public static CommandLine commandLine() {
    OutputStream nowhere = OutputStream.nullOutputStream();
    return Main.commandLine(
        Streams.of(InputStream.nullInputStream(), nowhere, nowhere, Terminal.NONE));
  }

  public static Result run(String... args) {
    return new Cli().with(args);
  }

  public Cli reading(String text) {
    return reading(text.getBytes(StandardCharsets.UTF_8));
  }

  public Cli reading(byte[] bytes) {
    in = new ByteArrayInputStream(bytes);
    return this;
  }

  public Cli at(Terminal value) {
    terminal = value;
    return this;
  }

  public Result with(String... args) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    ByteArrayOutputStream err = new ByteArrayOutputStream();
    int code = writingTo(out, err, args);
    return new Result(
        code, out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8));
  }

  public int writingTo(OutputStream out, OutputStream err, String... args) {
    return Main.run(Streams.of(in, out, err, terminal), args);
  }
}
