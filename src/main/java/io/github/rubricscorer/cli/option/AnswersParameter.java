package io.github.rubricscorer.cli.option;

import io.github.rubricscorer.cli.io.Source;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Parameters;

/** The parameter that says where many answers come from. */
public final class AnswersParameter {
  @Parameters(
      arity = "0..1",
      paramLabel = "FILE",
      description = "The file with the answers; '-' or nothing for standard input.")
  private @Nullable Path file;

  public Source source() {
    return Source.of(file);
  }
}
