package io.github.rubricscorer.cli;

import io.github.rubricscorer.cli.io.Streams;
import io.github.rubricscorer.cli.option.ExitCode;
import io.github.rubricscorer.cli.option.VersionText;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ScopeType;
import picocli.CommandLine.Spec;

/** The program without a command: says how it is used. */
@Command(
    name = "rubric",
    mixinStandardHelpOptions = true,
    versionProvider = VersionText.class,
    description = "Scores free-text answers against rubrics and shows why.",
    synopsisSubcommandLabel = "COMMAND",
    commandListHeading = "%nCommands:%n",
    optionListHeading = "%nOptions:%n",
    exitCodeListHeading = "%nExit codes:%n",
    exitCodeList = {
      "0:all went well",
      "1:the input or a rubric is at fault",
      "2:the command line is at fault",
      "70:rubric itself is at fault",
      "130:interrupted"
    },
    footerHeading = "%nExample:%n",
    footer = {
      "  rubric list",
      "  rubric score django-connection-spikes --answer \"Add PgBouncer and a queue\"",
      "",
      "'rubric COMMAND --help' says more about a command."
    })
final class RubricCommand implements Callable<Integer> {
  private final Streams streams;
  @Spec private @Nullable CommandSpec spec;

  /** {@link Main} looks for it before anything is read, so that it holds from the first word on. */
  @Option(
      names = {"-q", "--quiet"},
      scope = ScopeType.INHERIT,
      description = "Tell faults only: no progress, no notes.")
  @SuppressWarnings("UnusedVariable") // Here for the help and the completion.
  private boolean quiet;

  @Option(
      names = "--stacktrace",
      hidden = true,
      scope = ScopeType.INHERIT,
      description = "Show where a failure comes from.")
  private boolean stacktrace;

  RubricCommand(Streams streams) {
    this.streams = streams;
  }

  boolean stacktrace() {
    return stacktrace;
  }

  @Override
  public Integer call() {
    Objects.requireNonNull(spec).commandLine().usage(streams.err());
    return ExitCode.USAGE;
  }
}
