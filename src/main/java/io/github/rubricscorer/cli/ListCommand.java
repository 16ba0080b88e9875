package io.github.rubricscorer.cli;

import io.github.rubricscorer.Scorer;
import io.github.rubricscorer.cli.io.Streams;
import io.github.rubricscorer.cli.option.ExitCode;
import io.github.rubricscorer.cli.option.RubricsOption;
import io.github.rubricscorer.cli.option.VersionText;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code rubric list}. */
@Command(
    name = "list",
    mixinStandardHelpOptions = true,
    versionProvider = VersionText.class,
    description = "Lists the questions that there are rubrics for.",
    optionListHeading = "%nOptions:%n",
    footerHeading = "%nExample:%n",
    footer = "  rubric list --rubrics my-rubrics")
final class ListCommand implements Callable<Integer> {
  private final Streams streams;
  @Mixin private final RubricsOption rubrics = new RubricsOption();

  ListCommand(Streams streams) {
    this.streams = streams;
  }

  @Override
  public Integer call() {
    Scorer scorer = rubrics.scorer();
    streams
        .out()
        .print(
            streams.rubricSheet().list(scorer.questionIds().stream().map(scorer::rubric).toList()));
    return ExitCode.OK;
  }
}
