package io.github.rubricscorer.cli.option;

import io.github.rubricscorer.rubric.RubricSet;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Parameters;

/** The parameter that says which rubrics to look into. */
public final class RubricsParameter {
  @Parameters(
      arity = "0..1",
      paramLabel = "DIR",
      description = "The directory of the rubrics; the built-in ones if not given.")
  private @Nullable Path directory;

  /** The directory, or null for the built-in rubrics. */
  public @Nullable Path directory() {
    return directory;
  }

  public RubricSet read() {
    return RubricsOption.read(directory);
  }
}
