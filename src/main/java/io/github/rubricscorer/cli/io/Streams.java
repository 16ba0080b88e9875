package io.github.rubricscorer.cli.io;

import io.github.rubricscorer.feedback.wording.Printable;
import io.github.rubricscorer.report.layout.RubricSheet;
import java.io.BufferedOutputStream;
import java.io.FileDescriptor;
import java.io.FileInputStream;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Where a command reads from and writes to.
 *
 * @param in standard input, as bytes
 * @param out standard output, as UTF-8; a failure to write is an {@link OutputException}
 * @param err standard error, as UTF-8; a failure to write is passed over
 * @param terminal which of the three are a terminal
 * @param quiet whether only faults are reported
 */
public record Streams(
    InputStream in, PrintWriter out, PrintWriter err, Terminal terminal, boolean quiet) {
  /** The streams of the process. */
  public static Streams standard() {
    return of(
        new FileInputStream(FileDescriptor.in),
        new FileOutputStream(FileDescriptor.out),
        new FileOutputStream(FileDescriptor.err),
        Terminal.detected());
  }

  public static Streams of(InputStream in, OutputStream out, OutputStream err, Terminal terminal) {
    return new Streams(
        in, writer(new CheckedOutput(out, "standard output")), writer(err), terminal, false);
  }

  /** Returns the same, on which only faults are reported, and no progress. */
  public Streams quietly() {
    return new Streams(in, out, err, terminal.withoutErr(), true);
  }

  /** Opens a file to write UTF-8 to. */
  public static PrintWriter fileWriter(Path file) {
    String name = file.toString();
    try {
      return fileWriter(Files.newOutputStream(file), name);
    } catch (IOException e) {
      throw new OutputException(name, e);
    }
  }

  /** Writes UTF-8 to a file that messages call by a name. */
  static PrintWriter fileWriter(OutputStream file, String name) {
    return writer(new CheckedOutput(file, name));
  }

  /** A buffered UTF-8 writer. */
  private static PrintWriter writer(OutputStream out) {
    return new PrintWriter(
        new OutputStreamWriter(new BufferedOutputStream(out), StandardCharsets.UTF_8));
  }

  /** The sheets for rubrics that suit standard output. */
  public RubricSheet rubricSheet() {
    return isColoured() ? RubricSheet.coloured() : RubricSheet.plain();
  }

  /** Whether standard output takes colours. */
  public boolean isColoured() {
    return terminal.forcesColour() || (terminal.out() && terminal.wantsColour());
  }

  /** Tells the user something that is neither a result nor a fault, unless that is too much. */
  public void note(String message) {
    if (!quiet) {
      tell(message);
    }
  }

  /** Tells the user something that is not a result; it may quote input, so it is made safe. */
  public void tell(String message) {
    err.print(Printable.lines(message) + "\n");
    err.flush();
  }
}
