package io.github.rubricscorer.cli.suite;

import io.github.rubricscorer.baseline.Baseline;
import io.github.rubricscorer.baseline.Comparison;
import io.github.rubricscorer.cli.io.Source;
import io.github.rubricscorer.cli.io.Streams;
import io.github.rubricscorer.cli.option.ExitCode;
import io.github.rubricscorer.cli.option.Format;
import io.github.rubricscorer.cli.option.OneOf;
import io.github.rubricscorer.cli.option.OutputOption;
import io.github.rubricscorer.cli.option.Usage;
import io.github.rubricscorer.cli.option.VersionText;
import io.github.rubricscorer.report.baseline.BaselineReport;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

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
public final class BaselineCheckCommand implements Callable<Integer> {
  private final Streams streams;
  @Mixin private final Usage usage = new Usage();
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
          "The greatest difference of coverage to pass over, 0..1. Without it, a verdict that"
              + " changes at the same coverage counts, too.")
  private double tolerance;

  @Option(
      names = "--fail-on",
      paramLabel = "WHAT",
      defaultValue = "any",
      description =
          "any: exit with 1 if any answer moved; drop: only if coverage or the level fell. any if not"
              + " given.")
  private String failOn = OneOf.word(FailOn.ANY);

  @Option(
      names = "--format",
      paramLabel = "FORMAT",
      defaultValue = "text",
      description = "text, json or markdown; text if not given.")
  private Format format = Format.TEXT;

  @Mixin private final OutputOption output = new OutputOption();

  public BaselineCheckCommand(Streams streams) {
    this.streams = streams;
  }

  @Override
  public Integer call() throws IOException, InterruptedException {
    Source stored = Source.of(baseline);
    usage.require(tolerance >= 0 && tolerance <= 1, "--tolerance is not in 0..1");
    FailOn failing = OneOf.of(FailOn.class).chosen("--fail-on", failOn, usage);
    usage.require(format != Format.HTML, "--format is text, json or markdown");
    usage.require(
        stored.path() != null || corpus.source().path() != null,
        "ANSWERS and --baseline cannot both be standard input");
    output.rejectOverwriting(usage, corpus.directory(), corpus.with(stored));
    Baseline before =
        Baseline.parse(
            stored.name(), stored.text(streams, Source.MOST_IN_MEMORY, "too long for a baseline"));
    Optional<Baseline> after = corpus.scored(streams);
    if (after.isEmpty()) {
      streams.tell("rubric: nothing is compared");
      return ExitCode.FAULT;
    }
    Comparison comparison = Comparison.of(before, after.get(), tolerance);
    output.print(streams, text(new BaselineReport(comparison)));
    return failing.isMet(comparison) ? ExitCode.FAULT : ExitCode.OK;
  }

  /** What makes the check fail. */
  private enum FailOn {
    ANY,
    DROP;

    boolean isMet(Comparison comparison) {
      return switch (this) {
        case ANY -> !comparison.moved().isEmpty();
        case DROP -> !comparison.fallen().isEmpty();
      };
    }
  }

  private String text(BaselineReport report) {
    return switch (format) {
      case TEXT, HTML -> report.text();
      case JSON -> report.json();
      case MARKDOWN -> report.markdown();
    };
  }
}
