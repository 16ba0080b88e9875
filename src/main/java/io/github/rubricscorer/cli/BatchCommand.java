package io.github.rubricscorer.cli;

import io.github.rubricscorer.Scorer;
import io.github.rubricscorer.cli.io.AnswerLines;
import io.github.rubricscorer.cli.io.Batch;
import io.github.rubricscorer.cli.io.ByteLines;
import io.github.rubricscorer.cli.io.LineOutput;
import io.github.rubricscorer.cli.io.Progress;
import io.github.rubricscorer.cli.io.Source;
import io.github.rubricscorer.cli.io.Streams;
import io.github.rubricscorer.cli.option.AnswersParameter;
import io.github.rubricscorer.cli.option.ExitCode;
import io.github.rubricscorer.cli.option.OutputOption;
import io.github.rubricscorer.cli.option.RubricsOption;
import io.github.rubricscorer.cli.option.Usage;
import io.github.rubricscorer.cli.option.VersionText;
import io.github.rubricscorer.report.JsonReport;
import io.github.rubricscorer.report.lines.AnswerLine;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code rubric batch}. */
@Command(
    name = "batch",
    mixinStandardHelpOptions = true,
    versionProvider = VersionText.class,
    description = {
      "Scores many answers: JSON Lines in, JSON Lines out, in the same order.",
      "",
      "Each line in is an object with the strings id, question (an id of 'rubric list') and answer;"
          + " other keys are passed over. A line at fault is reported and left out, and makes the"
          + " exit code 1."
    },
    parameterListHeading = "%nParameters:%n",
    optionListHeading = "%nOptions:%n",
    footerHeading = "%nExample:%n",
    footer = "  rubric batch answers.jsonl --output scores.jsonl")
final class BatchCommand implements Callable<Integer> {
  private final Streams streams;
  @Mixin private final Usage usage = new Usage();
  @Mixin private final RubricsOption rubrics = new RubricsOption();

  @Mixin private final AnswersParameter answers = new AnswersParameter();

  @Mixin private final OutputOption output = new OutputOption();

  BatchCommand(Streams streams) {
    this.streams = streams;
  }

  @Override
  public Integer call() throws IOException, InterruptedException {
    Source source = answers.source();
    output.rejectOverwriting(usage, source);
    Scorer scorer = rubrics.scorer();
    source.announce(streams, "answers, one JSON object a line,");
    Path to = output.file();
    try (InputStream in = source.open(streams)) {
      return to == null
          ? score(scorer, source, in, streams.out(), !streams.terminal().out())
          : scoreToFile(scorer, source, in, to);
    }
  }

  private int scoreToFile(Scorer scorer, Source source, InputStream in, Path to)
      throws InterruptedException {
    try (PrintWriter out = Streams.fileWriter(to)) {
      return score(scorer, source, in, out, true);
    }
  }

  private int score(
      Scorer scorer, Source source, InputStream in, PrintWriter out, boolean leavesTerminalFree)
      throws InterruptedException {
    boolean drawn = leavesTerminalFree && streams.terminal().err();
    Progress progress = new Progress(streams.err(), drawn, source.size(), System::nanoTime);
    ByteLines lines = new ByteLines(in, AnswerLines.MAX_LINE_BYTES);
    JsonReport report = new JsonReport();
    try (LineOutput whole = new LineOutput(out)) {
      Batch<String> batch =
          new Batch<>(
              answer -> line(report, scorer, answer), source.name(), whole, progress, streams);
      return batch.run(lines) == 0 ? ExitCode.OK : ExitCode.FAULT;
    }
  }

  private static String line(JsonReport report, Scorer scorer, AnswerLine answer) {
    return report.line(answer.id(), scorer.score(answer.question(), answer.answer())) + "\n";
  }
}
