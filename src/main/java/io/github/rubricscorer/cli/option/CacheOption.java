package io.github.rubricscorer.cli.option;

import io.github.rubricscorer.Scorer;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** The option that says where to keep what rubrics are compiled to. */
public final class CacheOption {
  @Mixin private final Usage usage = new Usage();

  @Option(
      names = "--cache",
      paramLabel = "DIR",
      description = "Keep in this directory what the rubrics compile to, for the next time.")
  private @Nullable Path directory;

  /** Whether there is a cache. */
  public boolean isGiven() {
    return directory != null;
  }

  /** Loads the rubrics, from the cache as far as it has them. */
  public Scorer scorer(RubricsOption rubrics) {
    Path from = rubrics.directory();
    if (directory == null) {
      return rubrics.scorer();
    }
    if (from == null) {
      throw usage.fault("--cache needs --rubrics: the built-in rubrics are compiled already");
    }
    return Scorer.load(from, directory);
  }
}
