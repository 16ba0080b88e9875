package io.github.rubricscorer.cli.option;

import io.github.rubricscorer.cli.io.Source;
import io.github.rubricscorer.cli.io.Streams;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** The option that says where the result goes. */
public final class OutputOption {
  @Option(
      names = {"-o", "--output"},
      paramLabel = "FILE",
      description = "Write to this file instead of standard output.")
  private @Nullable Path file;

  /** The file, or null for standard output. */
  public @Nullable Path file() {
    return file;
  }

  /** Whether the result takes colours. */
  public boolean isColoured(Streams streams) {
    return file == null && streams.isColoured();
  }

  /** Refuses a file that is also read. */
  public void rejectOverwriting(Usage usage, Source... sources) throws IOException {
    if (file != null) {
      for (Source source : sources) {
        usage.require(!source.isFile(file), "--output would overwrite the input, " + file);
      }
    }
  }

  /** Writes a result. */
  public void print(Streams streams, String result) {
    if (file == null) {
      streams.out().print(result);
      return;
    }
    try (PrintWriter out = Streams.fileWriter(file)) {
      out.print(result);
    }
  }
}
