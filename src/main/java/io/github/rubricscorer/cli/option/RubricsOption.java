package io.github.rubricscorer.cli.option;

import io.github.rubricscorer.Scorer;
import io.github.rubricscorer.bundled.BundledRubrics;
import io.github.rubricscorer.rubric.RubricSet;
import java.nio.file.Path;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** The option that says which rubrics to use. */
public final class RubricsOption {
  @Option(
      names = "--rubrics",
      paramLabel = "DIR",
      description = "Take the rubrics of this directory instead of the built-in ones.")
  private @Nullable Path directory;

  private final Supplier<Scorer> bundled;

  public RubricsOption() {
    this(Scorer::bundled);
  }

  /** Takes a way to the built-in rubrics, which may have been got ready. */
  public RubricsOption(Supplier<Scorer> bundled) {
    this.bundled = bundled;
  }

  /** The directory, or null for the built-in rubrics. */
  public @Nullable Path directory() {
    return directory;
  }

  public RubricSet read() {
    return read(directory);
  }

  /** The rubrics of a directory; the built-in ones for null. */
  public static RubricSet read(@Nullable Path directory) {
    return directory == null ? BundledRubrics.read() : RubricSet.read(directory);
  }

  public Scorer scorer() {
    return directory == null ? bundled.get() : Scorer.load(directory);
  }
}
