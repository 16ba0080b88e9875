package io.github.rubricscorer.cli;

import io.github.rubricscorer.cli.io.Streams;
import io.github.rubricscorer.cli.option.ExitCode;
import io.github.rubricscorer.cli.option.QuestionIds;
import io.github.rubricscorer.cli.option.RubricsOption;
import io.github.rubricscorer.cli.option.VersionText;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** {@code rubric show}. */
@Command(
    name = "show",
    mixinStandardHelpOptions = true,
    versionProvider = VersionText.class,
    description = "Shows a question, its concepts, its model answer and its follow-ups.",
    parameterListHeading = "%nParameters:%n",
    optionListHeading = "%nOptions:%n",
    footerHeading = "%nExample:%n",
    footer = "  rubric show salesforce-sync")
final class ShowCommand implements Callable<Integer> {
  private final Streams streams;
  @Mixin private final RubricsOption rubrics = new RubricsOption();

  @Parameters(
      paramLabel = "QUESTION",
      completionCandidates = QuestionIds.class,
      description = "The question's id, as 'rubric list' gives it.")
  private String question = "";

  ShowCommand(Streams streams) {
    this.streams = streams;
  }

  @Override
  public Integer call() {
    streams.out().print(streams.rubricSheet().show(rubrics.scorer().rubric(question)));
    return ExitCode.OK;
  }
}
