package io.github.rubricscorer.cli;

import io.github.rubricscorer.cli.io.Streams;
import io.github.rubricscorer.cli.option.ExitCode;
import io.github.rubricscorer.cli.option.OneOf;
import io.github.rubricscorer.cli.option.Usage;
import io.github.rubricscorer.cli.option.VersionText;
import java.util.Iterator;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import picocli.AutoComplete;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code rubric completion}. */
@Command(
    name = "completion",
    mixinStandardHelpOptions = true,
    versionProvider = VersionText.class,
    description =
        "Prints a script that lets bash and zsh, or fish, complete commands, options and"
            + " questions.",
    parameterListHeading = "%nParameters:%n",
    optionListHeading = "%nOptions:%n",
    footerHeading = "%nExamples:%n",
    footer = {
      "  rubric completion fish > ~/.config/fish/completions/rubric.fish",
      "  source <(rubric completion)"
    })
final class CompletionCommand implements Callable<Integer> {
  private static final OneOf<String> SHELLS =
      new OneOf<>(List.of("bash", "zsh", "fish"), Function.identity());

  private final Streams streams;
  @Spec private @Nullable CommandSpec spec;

  @Mixin private final Usage usage = new Usage();

  @Parameters(
      arity = "0..1",
      paramLabel = "SHELL",
      completionCandidates = Shells.class,
      description = "One of ${COMPLETION-CANDIDATES}; bash if not given.")
  private String shell = "bash";

  CompletionCommand(Streams streams) {
    this.streams = streams;
  }

  @Override
  public Integer call() {
    CommandSpec root = Objects.requireNonNull(spec).root();
    String script =
        switch (SHELLS.chosen("SHELL", shell, usage)) {
          case "fish" -> FishCompletion.of(root.commandLine());
          default -> AutoComplete.bash(root.name(), root.commandLine());
        };
    streams.out().print(script);
    return ExitCode.OK;
  }

  /** The shells that there is a script for. */
  static final class Shells implements Iterable<String> {
    @Override
    public Iterator<String> iterator() {
      return SHELLS.values().iterator();
    }
  }
}
