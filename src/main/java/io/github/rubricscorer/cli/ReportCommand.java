package io.github.rubricscorer.cli;

import io.github.rubricscorer.Scorer;
import io.github.rubricscorer.cli.io.AnswerLines;
import io.github.rubricscorer.cli.io.Batch;
import io.github.rubricscorer.cli.io.ByteLines;
import io.github.rubricscorer.cli.io.Progress;
import io.github.rubricscorer.cli.io.Source;
import io.github.rubricscorer.cli.io.Streams;
import io.github.rubricscorer.cli.io.WholeFile;
import io.github.rubricscorer.cli.option.AnswersParameter;
import io.github.rubricscorer.cli.option.ExitCode;
import io.github.rubricscorer.cli.option.OutputOption;
import io.github.rubricscorer.cli.option.RubricsOption;
import io.github.rubricscorer.cli.option.Usage;
import io.github.rubricscorer.cli.option.VersionText;
import io.github.rubricscorer.report.HtmlAnswers;
import io.github.rubricscorer.report.Review;
import io.github.rubricscorer.report.lines.AnswerLine;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import java.util.concurrent.CancellationException;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code rubric report}. */
@Command(
    name = "report",
    mixinStandardHelpOptions = true,
    versionProvider = VersionText.class,
    description = {
      "Makes an HTML page of many answers: scores, concepts, evidence and feedback, to be searched,"
          + " filtered and sorted. The page is one file that asks for nothing from outside.",
      "",
      "Each line in is an object with the strings id, question (an id of 'rubric list') and answer,"
          + " as for 'rubric batch'. A line at fault is reported and left out, and makes the exit"
          + " code 1. An existing page is replaced when the new one is complete."
    },
    parameterListHeading = "%nParameters:%n",
    optionListHeading = "%nOptions:%n",
    footerHeading = "%nExample:%n",
    footer = "  rubric report answers.jsonl --output report.html")
final class ReportCommand implements Callable<Integer> {
  private final Streams streams;
  @Mixin private final Usage usage = new Usage();
  @Mixin private final RubricsOption rubrics = new RubricsOption();

  @Mixin private final AnswersParameter answers = new AnswersParameter();

  @Mixin private final OutputOption output = new OutputOption();

  @Option(
      names = "--title",
      paramLabel = "TEXT",
      description = "What the page is called; the name of the input if not given.")
  private @Nullable String title;

  ReportCommand(Streams streams) {
    this.streams = streams;
  }

  /** An answer and what there is to say of it. */
  private record Reviewed(String id, Review review) {}

  @Override
  public Integer call() throws IOException {
    Source source = answers.source();
    Path to = output.file();
    usage.require(
        to != null || !streams.terminal().out(),
        "a page is for browsers; name a file with --output, such as report.html");
    output.rejectOverwriting(usage, source);
    Scorer scorer = rubrics.scorer();
    source.announce(streams, "answers, one JSON object a line,");
    try (InputStream in = source.open(streams)) {
      return to == null
          ? write(scorer, source, in, streams.out())
          : writeToFile(scorer, source, in, to);
    }
  }

  private int writeToFile(Scorer scorer, Source source, InputStream in, Path to) {
    try (WholeFile page = WholeFile.of(to)) {
      int code = write(scorer, source, in, page.out());
      page.complete();
      return code;
    }
  }

  private int write(Scorer scorer, Source source, InputStream in, PrintWriter out) {
    Progress progress = Progress.of(streams, source.size());
    ByteLines lines = new ByteLines(in, AnswerLines.MAX_LINE_BYTES);
    AtomicLong faults = new AtomicLong();
    HtmlAnswers.write(
        title == null ? source.title() : title,
        out,
        page -> {
          Batch<Reviewed> batch =
              new Batch<>(
                  answer -> review(scorer, answer), source.name(), into(page), progress, streams);
          faults.set(run(batch, lines));
        });
    out.flush();
    return faults.get() == 0 ? ExitCode.OK : ExitCode.FAULT;
  }

  private static Reviewed review(Scorer scorer, AnswerLine answer) {
    return new Reviewed(answer.id(), Review.explained(scorer, answer.question(), answer.answer()));
  }

  private static Batch.Results<Reviewed> into(HtmlAnswers page) {
    return results -> results.forEach(reviewed -> page.add(reviewed.id(), reviewed.review()));
  }

  private static long run(Batch<?> batch, ByteLines lines) {
    try {
      return batch.run(lines);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new CancellationException("interrupted");
    }
  }
}
