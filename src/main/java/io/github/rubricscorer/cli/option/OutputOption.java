package io.github.rubricscorer.cli.option;

import io.github.rubricscorer.cli.io.OutputFile;
import io.github.rubricscorer.cli.io.Source;
import io.github.rubricscorer.cli.io.Streams;
import io.github.rubricscorer.rubric.RubricSet;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import java.util.stream.Stream;
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

  /**
   * Refuses a file that is also read, and a directory.
   *
   * @param rubrics the directory or archive of the rubrics, or null for the built-in ones
   * @param sources all else that is read
   */
  public void rejectOverwriting(Usage usage, @Nullable Path rubrics, Source... sources)
      throws IOException {
    if (file == null) {
      return;
    }
    usage.require(!Files.isDirectory(file), "--output is a directory, " + file);
    for (Source source : sources) {
      usage.require(!source.isFile(file), "--output would overwrite the input, " + file);
    }
    if (rubrics != null && Files.isDirectory(rubrics)) {
      rejectRubric(usage, rubrics, file);
    } else if (rubrics != null && Files.exists(rubrics) && Files.exists(file)) {
      usage.require(
          !Files.isSameFile(rubrics, file), "--output would overwrite the rubrics, " + file);
    }
  }

  /** Refuses what would be read as a rubric, and a link to what is one. */
  private static void rejectRubric(Usage usage, Path rubrics, Path file) throws IOException {
    Path parent = Objects.requireNonNull(file.toAbsolutePath().getParent());
    boolean inside =
        RubricSet.reads(file) && Files.exists(parent) && Files.isSameFile(parent, rubrics);
    usage.require(!inside, "--output would be read as a rubric, " + file);
    if (Files.exists(file)) {
      try (Stream<Path> entries = Files.list(rubrics)) {
        for (Path entry : entries.filter(RubricSet::reads).toList()) {
          boolean same = Files.exists(entry) && Files.isSameFile(entry, file);
          usage.require(!same, "--output would overwrite a rubric, " + file);
        }
      }
    }
  }

  /** Writes a result; a file is replaced when it is complete. */
  public void print(Streams streams, String result) {
    if (file == null) {
      streams.out().print(result);
      return;
    }
    OutputFile.write(file, result);
  }
}
