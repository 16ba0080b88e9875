package io.github.rubricscorer.cli;

import io.github.rubricscorer.baseline.Baseline;
import io.github.rubricscorer.baseline.BaselineReport;
import io.github.rubricscorer.baseline.Comparison;
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

/** {@code rubric baseline check}. */
@Command(
    name = "check",
    mixinStandardHelpOptions = true,
    versionProvider = VersionText.class,
    sortOptions = false,
    description = {
      "Scores answers again and shows which moved since the baseline was recorded, by how much, on"
          + " which concepts and through which synonym.",
      "",
      "Answers that only one of the two has, or whose text has changed, are told but not compared;"
          + " record the baseline again to take them in. The exit code is 1 if an answer moved or a"
          + " line is at fault."
    },
    parameterListHeading = "%nParameters:%n",
    optionListHeading = "%nOptions:%n",
    footerHeading = "%nExamples:%n",
    footer = {
      "  rubric baseline check answers.jsonl --baseline baseline.jsonl",
      "  rubric baseline check answers.jsonl --baseline baseline.jsonl --fail-on drop"
    })
final class BaselineCheckCommand implements Callable<Integer> {
  private static final int MAX_BYTES = 1 << 30;

  private final Streams streams;
  @Spec private @Nullable CommandSpec spec;
  @Mixin private final Corpus corpus = new Corpus();

  @Option(
      names = "--baseline",
      paramLabel = "FILE",
      required = true,
      description = "The file that 'rubric baseline record' has written.")
  private Path baseline = Path.of("");

  @Option(
      names = "--tolerance",
      paramLabel = "T",
      description =
          "The greatest difference of coverage to pass over, 0..1. Without it, a verdict that changes"
              + " at the same coverage counts, too.")
  private double tolerance;

  @Option(
      names = "--fail-on",
      paramLabel = "WHAT",
      defaultValue = "any",
      description =
          "any: exit with 1 if any answer moved; drop: only if coverage fell. any if not given.")
  private String failOn = "any";

  @Option(
      names = "--format",
      paramLabel = "FORMAT",
      defaultValue = "text",
      description = "text, json or markdown; text if not given.")
  private Format format = Format.TEXT;

  @Option(
      names = {"-o", "--output"},
      paramLabel = "FILE",
      description = "Write to this file instead of standard output.")
  private @Nullable Path output;

  BaselineCheckCommand(Streams streams) {
    this.streams = streams;
  }

  @Override
  public Integer call() throws IOException, InterruptedException {
    Source stored = Source.of(baseline);
    check(tolerance >= 0 && tolerance <= 1, "--tolerance is not in 0..1");
    check(
        failOn.equals("any") || failOn.equals("drop"),
        "--fail-on: '%s' is none of any, drop".formatted(failOn));
    check(format != Format.HTML, "--format is text, json or markdown");
    check(
        stored.path() != null || corpus.source().path() != null,
        "ANSWERS and --baseline cannot both be standard input");
    if (output != null) {
      check(
          !corpus.source().isFile(output) && !stored.isFile(output),
          "--output would overwrite the input, " + output);
    }
    Baseline before = Baseline.parse(stored.name(), stored.text(streams, MAX_BYTES, "a baseline"));
    Optional<Baseline> after = corpus.scored(streams);
    if (after.isEmpty()) {
      streams.tell("rubric: nothing is compared");
      return ExitCode.FAULT;
    }
    Comparison comparison = Comparison.of(before, after.get(), tolerance);
    print(text(new BaselineReport(comparison)));
    boolean failed =
        failOn.equals("drop") ? !comparison.fallen().isEmpty() : !comparison.moved().isEmpty();
    return failed ? ExitCode.FAULT : ExitCode.OK;
  }

  private String text(BaselineReport report) {
    return switch (format) {
      case TEXT, HTML -> report.text();
      case JSON -> report.json();
      case MARKDOWN -> report.markdown();
    };
  }

  private void check(boolean holds, String problem) {
    if (!holds) {
      throw new ParameterException(Objects.requireNonNull(spec).commandLine(), problem);
    }
  }

  private void print(String report) {
    if (output == null) {
      streams.out().print(report);
      return;
    }
    try (PrintWriter out = Streams.fileWriter(output)) {
      out.print(report);
    }
  }
}
