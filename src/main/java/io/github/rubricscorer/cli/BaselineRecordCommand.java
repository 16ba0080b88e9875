package io.github.rubricscorer.cli;

import io.github.rubricscorer.baseline.Baseline;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code rubric baseline record}. */
@Command(
    name = "record",
    mixinStandardHelpOptions = true,
    versionProvider = VersionText.class,
    description = {
      "Stores the scores of many answers: JSON Lines, sorted, one answer a line.",
      "",
      "Of each answer it keeps a hash, not the text. Ids must differ among the answers to a"
          + " question. If a line is at fault, nothing is stored and the exit code is 1. An existing"
          + " file is replaced when the new one is complete."
    },
    parameterListHeading = "%nParameters:%n",
    optionListHeading = "%nOptions:%n",
    footerHeading = "%nExample:%n",
    footer = "  rubric baseline record answers.jsonl --output baseline.jsonl")
final class BaselineRecordCommand implements Callable<Integer> {
  private final Streams streams;
  @Spec private @Nullable CommandSpec spec;
  @Mixin private final Corpus corpus = new Corpus();

  @Option(
      names = {"-o", "--output"},
      paramLabel = "FILE",
      description = "Write to this file instead of standard output.")
  private @Nullable Path output;

  BaselineRecordCommand(Streams streams) {
    this.streams = streams;
  }

  @Override
  public Integer call() throws IOException, InterruptedException {
    if (output != null && corpus.source().isFile(output)) {
      throw new ParameterException(
          Objects.requireNonNull(spec).commandLine(),
          "--output would overwrite the input, " + output);
    }
    Optional<Baseline> baseline = corpus.scored(streams);
    if (baseline.isEmpty()) {
      streams.tell("rubric: no baseline is stored");
      return ExitCode.FAULT;
    }
    if (output == null) {
      print(baseline.get(), streams.out());
      return ExitCode.OK;
    }
    try (WholeFile whole = WholeFile.of(output)) {
      print(baseline.get(), whole.out());
      whole.complete();
    }
    return ExitCode.OK;
  }

  private static void print(Baseline baseline, PrintWriter out) {
    baseline.lines().forEach(line -> out.print(line + "\n"));
  }
}
