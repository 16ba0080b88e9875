package io.github.rubricscorer.cli;

import io.github.rubricscorer.Scorer;
import io.github.rubricscorer.cli.io.Streams;
import io.github.rubricscorer.cli.option.ExitCode;
import io.github.rubricscorer.cli.option.VersionText;
import io.github.rubricscorer.report.Report;
import io.github.rubricscorer.report.Review;
import java.util.concurrent.Callable;
import java.util.function.Supplier;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code rubric explain}. */
@Command(
    name = "explain",
    mixinStandardHelpOptions = true,
    versionProvider = VersionText.class,
    description =
        "Scores an answer and shows why: all evidence, and for each concept without credit the"
            + " nearest miss.",
    parameterListHeading = "%nParameters:%n",
    optionListHeading = "%nOptions:%n",
    footerHeading = "%nExample:%n",
    footer = "  rubric explain django-connection-spikes --answer \"pool the connections\"")
final class ExplainCommand implements Callable<Integer> {
  private final Streams streams;
  @Mixin private final AnswerInput input;

  ExplainCommand(Streams streams, Supplier<Scorer> bundled) {
    this.streams = streams;
    input = new AnswerInput(bundled);
  }

  @Override
  public Integer call() {
    input.print(streams, Review::explained, Report::explanation);
    return ExitCode.OK;
  }
}
