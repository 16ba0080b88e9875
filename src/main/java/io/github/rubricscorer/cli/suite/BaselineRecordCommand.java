package io.github.rubricscorer.cli.suite;

import io.github.rubricscorer.baseline.Baseline;
import io.github.rubricscorer.cli.io.OutputFile;
import io.github.rubricscorer.cli.io.Streams;
import io.github.rubricscorer.cli.option.ExitCode;
import io.github.rubricscorer.cli.option.OutputOption;
import io.github.rubricscorer.cli.option.Usage;
import io.github.rubricscorer.cli.option.VersionText;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code rubric baseline record}. */
@Command(
    name = "record",
    mixinStandardHelpOptions = true,
    versionProvider = VersionText.class,
    description = {
      "Stores the scores of many answers: JSON Lines, sorted, one answer a line.",
      "",
      "Of each answer it keeps a hash, not the text. Ids must differ among the answers to a"
          + " question. If an answer is at fault, nothing is stored and the exit code is 1. An"
          + " existing file is replaced when the new one is complete."
    },
    parameterListHeading = "%nParameters:%n",
    optionListHeading = "%nOptions:%n",
    footerHeading = "%nExample:%n",
    footer = "  rubric baseline record answers.jsonl --output baseline.jsonl")
public final class BaselineRecordCommand implements Callable<Integer> {
  private final Streams streams;
  @Mixin private final Usage usage = new Usage();
  @Mixin private final Corpus corpus = new Corpus();

  @Mixin private final OutputOption output = new OutputOption();

  public BaselineRecordCommand(Streams streams) {
    this.streams = streams;
  }

  @Override
  public Integer call() throws IOException, InterruptedException {
    output.rejectOverwriting(usage, corpus.directory(), corpus.with());
    Optional<Baseline> baseline = corpus.scored(streams);
    if (baseline.isEmpty()) {
      streams.tell("rubric: no baseline is stored");
      return ExitCode.FAULT;
    }
    Path file = output.file();
    if (file == null) {
      print(baseline.get(), streams.out());
      return ExitCode.OK;
    }
    try (OutputFile whole = OutputFile.of(file)) {
      print(baseline.get(), whole.out());
      whole.complete();
    }
    return ExitCode.OK;
  }

  private static void print(Baseline baseline, PrintWriter out) {
    baseline.lines().forEach(line -> out.print(line + "\n"));
  }
}
