package io.github.rubricscorer.cli.io;

import io.github.rubricscorer.base.WholeFile;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;

/**
 * The output of a command that is a file, there as a whole or not at all ({@link WholeFile}), whose
 * faults are for the user. To be closed by whoever made it. Not thread-safe.
 */
public final class OutputFile implements AutoCloseable {
  private final String name;
  private final WholeFile file;
  private final PrintWriter out;

  private OutputFile(String name, WholeFile file) {
    this.name = name;
    this.file = file;
    this.out = Streams.fileWriter(file.out(), name);
  }

  /** Begins to write a file; a link leads to the file that is replaced. */
  public static OutputFile of(Path file) {
    String name = file.toString();
    try {
      return new OutputFile(name, WholeFile.of(file));
    } catch (IOException e) {
      throw new OutputException(name, e);
    }
  }

  /** Writes a file that is a text. */
  public static void write(Path file, String text) {
    try (OutputFile output = of(file)) {
      output.out().print(text);
      output.complete();
    }
  }

  /** Where to write. */
  public PrintWriter out() {
    return out;
  }

  /** Ends the file and puts it in its place. */
  public void complete() {
    out.close();
    try {
      file.complete();
    } catch (IOException e) {
      throw new OutputException(name, e);
    }
  }

  /** Drops what was written where the file was not completed. */
  @Override
  public void close() {
    file.close();
  }
}
