package io.github.rubricscorer.cli.suite;

import io.github.rubricscorer.cli.io.Streams;
import io.github.rubricscorer.cli.option.ExitCode;
import io.github.rubricscorer.cli.option.VersionText;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** {@code rubric baseline} without a command: says how it is used. */
@Command(
    name = "baseline",
    mixinStandardHelpOptions = true,
    versionProvider = VersionText.class,
    description = {
      "Records the scores of many answers, and shows later which moved and why.",
      "",
      "The baseline keeps scores and a hash of each answer, not the answers: people's answers need"
          + " not lie beside the rubrics, and a check has to score them anyway."
    },
    synopsisSubcommandLabel = "COMMAND",
    commandListHeading = "%nCommands:%n",
    optionListHeading = "%nOptions:%n",
    footerHeading = "%nExamples:%n",
    footer = {
      "  rubric baseline record answers.jsonl --output baseline.jsonl",
      "  rubric baseline check answers.jsonl --baseline baseline.jsonl"
    })
public final class BaselineCommand implements Callable<Integer> {
  private final Streams streams;
  @Spec private @Nullable CommandSpec spec;

  public BaselineCommand(Streams streams) {
    this.streams = streams;
  }

  @Override
  public Integer call() {
    Objects.requireNonNull(spec).commandLine().usage(streams.err());
    return ExitCode.USAGE;
  }
}
