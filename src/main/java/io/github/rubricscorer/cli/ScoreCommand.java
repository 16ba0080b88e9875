package io.github.rubricscorer.cli;

import io.github.rubricscorer.Scorer;
import io.github.rubricscorer.cli.io.Streams;
import io.github.rubricscorer.cli.option.ExitCode;
import io.github.rubricscorer.cli.option.VersionText;
import io.github.rubricscorer.report.Report;
import io.github.rubricscorer.report.Review;
import java.io.IOException;
import java.util.concurrent.Callable;
import java.util.function.Supplier;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code rubric score}. */
@Command(
    name = "score",
    mixinStandardHelpOptions = true,
    versionProvider = VersionText.class,
    description = "Scores an answer and gives feedback.",
    parameterListHeading = "%nParameters:%n",
    optionListHeading = "%nOptions:%n",
    footerHeading = "%nExamples:%n",
    footer = {
      "  rubric score django-connection-spikes --answer \"Add PgBouncer and a queue\"",
      "  rubric score salesforce-sync answer.txt --format markdown"
    })
final class ScoreCommand implements Callable<Integer> {
  private final Streams streams;
  @Mixin private final AnswerInput input;

  ScoreCommand(Streams streams, Supplier<Scorer> bundled) {
    this.streams = streams;
    input = new AnswerInput(bundled);
  }

  @Override
  public Integer call() throws IOException {
    input.print(streams, Review::of, Report::feedback);
    return ExitCode.OK;
  }
}
