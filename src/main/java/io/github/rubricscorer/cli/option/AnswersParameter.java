package io.github.rubricscorer.cli.option;

import io.github.rubricscorer.Scorer;
import io.github.rubricscorer.cli.io.AnswerLines;
import io.github.rubricscorer.cli.io.Source;
import io.github.rubricscorer.cli.io.Streams;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** The parameter that says where many answers come from. */
public final class AnswersParameter {
  @Parameters(
      arity = "0..1",
      paramLabel = "FILE",
      description = "The file with the answers; '-' or nothing for standard input.")
  private @Nullable Path file;

  @Mixin private final InputOptions input = new InputOptions();

  public Source source() {
    return Source.of(file);
  }

  /** All that is read for the answers. */
  public Source[] sources() {
    return input.with(source());
  }

  /** The answers as the options say they are to be read. */
  public AnswerLines lines(Scorer scorer, Streams streams) {
    return new AnswerLines(source().name(), input.form(scorer, streams));
  }
}
