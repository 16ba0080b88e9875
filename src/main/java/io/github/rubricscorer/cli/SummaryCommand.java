package io.github.rubricscorer.cli;

import io.github.rubricscorer.Scorer;
import io.github.rubricscorer.cli.io.AnswerLines;
import io.github.rubricscorer.cli.io.InputException;
import io.github.rubricscorer.cli.io.Progress;
import io.github.rubricscorer.cli.io.Source;
import io.github.rubricscorer.cli.io.Streams;
import io.github.rubricscorer.cli.option.AnswersParameter;
import io.github.rubricscorer.cli.option.ExitCode;
import io.github.rubricscorer.cli.option.Format;
import io.github.rubricscorer.cli.option.InputOptions;
import io.github.rubricscorer.cli.option.RubricsOption;
import io.github.rubricscorer.cli.option.VersionText;
import io.github.rubricscorer.feedback.Attempt;
import io.github.rubricscorer.feedback.PracticeSummary;
import io.github.rubricscorer.report.Report;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code rubric summary}. */
@Command(
    name = "summary",
    mixinStandardHelpOptions = true,
    versionProvider = VersionText.class,
    description = {
      "Gives overall feedback on one person's answers: strengths and gaps by theme, the trend of"
          + " each question, what to learn next.",
      "",
      InputOptions.FORMS
          + " The earliest answer comes first; of several answers to a question, the latest counts."
          + " What is at fault is reported with its line and left out, and makes the exit code 1."
    },
    parameterListHeading = "%nParameters:%n",
    optionListHeading = "%nOptions:%n",
    footerHeading = "%nExample:%n",
    footer = "  rubric summary answers.jsonl --format markdown")
final class SummaryCommand implements Callable<Integer> {
  private final Streams streams;
  @Mixin private final RubricsOption rubrics = new RubricsOption();

  @Mixin private final AnswersParameter answers = new AnswersParameter();

  @Option(
      names = "--format",
      paramLabel = "FORMAT",
      defaultValue = "text",
      description = "One of ${COMPLETION-CANDIDATES}; text if not given.")
  private Format format = Format.TEXT;

  SummaryCommand(Streams streams) {
    this.streams = streams;
  }

  @Override
  public Integer call() throws IOException {
    Source source = answers.source();
    Scorer scorer = rubrics.scorer();
    Report report = format.report(streams.isColoured());
    AnswerLines lines = answers.lines(scorer, streams);
    source.announce(streams, "answers, JSON or CSV,");
    List<Attempt> attempts = new ArrayList<>();
    long faults = readInto(attempts, scorer, lines);
    if (attempts.isEmpty()) {
      throw new InputException(source.name() + ": no answer to sum up");
    }
    streams.out().print(report.summary(PracticeSummary.of(attempts)));
    return faults == 0 ? ExitCode.OK : ExitCode.FAULT;
  }

  /** Scores all answers; returns the number of answers at fault. */
  private long readInto(List<Attempt> attempts, Scorer scorer, AnswerLines lines)
      throws IOException {
    Source source = answers.source();
    Progress progress = Progress.of(streams, source.size());
    try (InputStream in = source.open(streams)) {
      return lines.forEach(
          in, a -> attempts.add(Attempt.of(scorer, a.question(), a.answer())), progress, streams);
    }
  }
}
