package io.github.rubricscorer.cli;

import io.github.rubricscorer.Scorer;
import io.github.rubricscorer.cli.io.AnswerLines;
import io.github.rubricscorer.cli.io.Batch;
import io.github.rubricscorer.cli.io.OutputFile;
import io.github.rubricscorer.cli.io.Progress;
import io.github.rubricscorer.cli.io.Source;
import io.github.rubricscorer.cli.io.Streams;
import io.github.rubricscorer.cli.option.AnswersParameter;
import io.github.rubricscorer.cli.option.ExitCode;
import io.github.rubricscorer.cli.option.InputOptions;
import io.github.rubricscorer.cli.option.OutputOption;
import io.github.rubricscorer.cli.option.RubricsOption;
import io.github.rubricscorer.cli.option.Usage;
import io.github.rubricscorer.cli.option.VersionText;
import io.github.rubricscorer.input.answers.AnswerLine;
import io.github.rubricscorer.report.HtmlAnswers;
import io.github.rubricscorer.report.Review;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import java.util.concurrent.CancellationException;
import java.util.concurrent.atomic.AtomicReference;
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
      InputOptions.FORMS
          + " What is at fault is reported with its line and left out, and makes the exit code 1;"
          + " so do ids that repeat among the answers to a question, which are shown all the same."
          + " An existing page is replaced when the new one is complete."
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

  @Override
  public Integer call() throws IOException {
    Source source = answers.source();
    Path to = output.file();
    usage.require(
        to != null || !streams.terminal().out(),
        "a page is for browsers; name a file with --output, such as report.html");
    output.rejectOverwriting(usage, rubrics.directory(), answers.sources());
    Scorer scorer = rubrics.scorer();
    AnswerLines lines = answers.lines(scorer, streams);
    source.announce(streams, "answers, JSON or CSV,");
    try (InputStream in = source.open(streams)) {
      return to == null
          ? code(write(scorer, lines, in, streams.out()))
          : writeToFile(scorer, lines, in, to);
    }
  }

  private int writeToFile(Scorer scorer, AnswerLines lines, InputStream in, Path to) {
    try (OutputFile page = OutputFile.of(to)) {
      Answers written = write(scorer, lines, in, page.out());
      if (written.scored() > 0) {
        page.complete();
      }
      return code(written);
    }
  }

  /** How many answers there are: those on the page, and those at fault. */
  private record Answers(long scored, long faults) {}

  private int code(Answers written) {
    if (written.scored() + written.faults() == 0) {
      streams.tell("rubric: there is no answer in " + answers.source().name());
    }
    return written.scored() > 0 && written.faults() == 0 ? ExitCode.OK : ExitCode.FAULT;
  }

  private Answers write(Scorer scorer, AnswerLines lines, InputStream in, PrintWriter out) {
    Source source = answers.source();
    Progress progress = Progress.of(streams, source.size());
    AtomicReference<Answers> written = new AtomicReference<>(new Answers(0, 0));
    HtmlAnswers.write(
        title == null ? source.title() : title,
        out,
        page -> {
          Batch<HtmlAnswers.Answer> batch =
              new Batch<>(
                  answer -> reviewed(page, scorer, answer),
                  lines,
                  ready -> ready.forEach(page::add),
                  progress,
                  streams);
          long faults = run(batch, in);
          written.set(new Answers(batch.scored(), faults));
        });
    out.flush();
    return written.get();
  }

  private static HtmlAnswers.Answer reviewed(HtmlAnswers page, Scorer scorer, AnswerLine answer) {
    return page.answer(answer.id(), Review.explained(scorer, answer.question(), answer.answer()));
  }

  private static long run(Batch<?> batch, InputStream in) {
    try {
      return batch.run(in);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new CancellationException("interrupted");
    }
  }
}
