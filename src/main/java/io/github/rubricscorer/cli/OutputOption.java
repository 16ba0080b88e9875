package io.github.rubricscorer.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** The option that says where the result goes. */
final class OutputOption {
  @Option(
      names = {"-o", "--output"},
      paramLabel = "FILE",
      description = "Write to this file instead of standard output.")
  private @Nullable Path file;

  /** The file, or null for standard output. */
  @Nullable Path file() {
    return file;
  }

  /** Whether the result takes colours. */
  boolean isColoured(Streams streams) {
    return file == null && streams.isColoured();
  }

  /** Refuses a file that is also read. */
  void rejectOverwriting(Usage usage, Source... sources) throws IOException {
    if (file != null) {
      for (Source source : sources) {
        usage.require(!source.isFile(file), "--output would overwrite the input, " + file);
      }
    }
  }

  /** Writes a result. */
  void print(Streams streams, String result) {
    if (file == null) {
      streams.out().print(result);
      return;
    }
    try (PrintWriter out = Streams.fileWriter(file)) {
      out.print(result);
    }
  }
}
