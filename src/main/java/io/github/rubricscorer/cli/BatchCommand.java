package io.github.rubricscorer.cli;

import io.github.rubricscorer.Scorer;
import io.github.rubricscorer.cli.io.AnswerLines;
import io.github.rubricscorer.cli.io.Batch;
import io.github.rubricscorer.cli.io.LineOutput;
import io.github.rubricscorer.cli.io.Progress;
import io.github.rubricscorer.cli.io.Source;
import io.github.rubricscorer.cli.io.Streams;
import io.github.rubricscorer.cli.option.AnswersParameter;
import io.github.rubricscorer.cli.option.CacheOption;
import io.github.rubricscorer.cli.option.ExitCode;
import io.github.rubricscorer.cli.option.InputOptions;
import io.github.rubricscorer.cli.option.OffsetsOption;
import io.github.rubricscorer.cli.option.OutputOption;
import io.github.rubricscorer.cli.option.RubricsOption;
import io.github.rubricscorer.cli.option.Usage;
import io.github.rubricscorer.cli.option.VersionText;
import io.github.rubricscorer.input.answers.AnswerLine;
import io.github.rubricscorer.report.JsonReport;
import io.github.rubricscorer.result.Score;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code rubric batch}. */
@Command(
    name = "batch",
    mixinStandardHelpOptions = true,
    versionProvider = VersionText.class,
    description = {
      "Scores many answers: JSON or CSV in, JSON Lines or CSV out, in the same order.",
      "",
      InputOptions.FORMS
          + " What is at fault is reported with its line and left out, and makes the exit code 1;"
          + " so do ids that repeat among the answers to a question, which are scored all the same"
          + " (of the first two million ids).",
      "",
      "As CSV, for a spreadsheet, a row has the columns id, question, points, max_points, coverage,"
          + " level and max_level (of a rubric with levels), covered, hedged, partial, rejected and"
          + " missing (ids of concepts), mistakes (misconceptions that cost points), review and"
          + " signals.",
      "",
      "As JSON, each line out is an object:%n"
          + "  id             the answer's id%n"
          + "  question       the id of the question%n"
          + "  coverage       the score, 0 to 1: points by maxPoints%n"
          + "  points         what the concepts earn: their weights by their credits%n"
          + "  maxPoints      what an answer with all concepts earns%n"
          + "  level          what that amounts to; only if the rubric has levels%n"
          + "  maxLevel       the highest level; likewise%n"
          + "  concepts       every concept of the rubric, in its order:%n"
          + "    id           the concept's id%n"
          + "    verdict      covered, hedged, partial, rejected or missing%n"
          + "    credit       0 to 1, the share of the weight that is earned%n"
          + "    weight       as the rubric has it; below 0 for a misconception%n"
          + "    support      how many synonyms speak for the credit without a maybe%n"
          + "    evidence     where the answer says it, rejected mentions too:%n"
          + "      start, end offsets in the answer, the end exclusive%n"
          + "      text       the answer's text there%n"
          + "      synonym    the rubric's synonym that matched%n"
          + "      polarity   asserted, hedged or rejected%n"
          + "      stance     proposal, mention or listed%n"
          + "      cue        the words that decided it (start, end, text), or null%n"
          + "      spellings  misspelt words: written and meant; only if there are any%n"
          + "    impliedBy    the concept that covers this one, or those that do%n"
          + "                 together; only if there are any%n"
          + "  needsReview    what a person should look at, the most doubtful first;%n"
          + "                 only if the rubric asks for it:%n"
          + "    concept      the concept's id, and why:%n"
          + "    reasons      single-synonym, mixed or hedged%n"
          + "    signals      or, for the answer itself, kinds of signals%n"
          + "  signals        what a grader should know beside the score, such as a%n"
          + "                 copied question; only if there is any:%n"
          + "    kind         such as copied-question%n"
          + "    value        what was measured%n"
          + "    threshold    from which value on it is reported%n"
          + "    explanation  what was measured, in a line%n"
          + "    spans        where (start, end, text)%n"
          + "  offsets        what start and end count: utf-16 or codepoints%n"
          + "  schemaVersion  the version of this form; pass over keys that you do not know%n"
          + "  scorerVersion  the version of rubric"
    },
    parameterListHeading = "%nParameters:%n",
    optionListHeading = "%nOptions:%n",
    footerHeading = "%nExamples:%n",
    footer = {
      "  rubric batch answers.jsonl --output scores.jsonl",
      "  rubric batch class.csv --question salesforce-sync --format csv --output marks.csv",
      "  rubric batch exam.csv --encoding windows-1252 --question salesforce-sync"
    })
final class BatchCommand implements Callable<Integer> {
  private final Streams streams;
  @Mixin private final Usage usage = new Usage();
  @Mixin private final RubricsOption rubrics = new RubricsOption();
  @Mixin private final CacheOption cache = new CacheOption();

  @Mixin private final AnswersParameter answers = new AnswersParameter();

  @Option(
      names = "--format",
      paramLabel = "FORMAT",
      defaultValue = "jsonl",
      description =
          "One of ${COMPLETION-CANDIDATES}; jsonl if not given. csv is for spreadsheets, without"
              + " the evidence.")
  private BatchFormat format = BatchFormat.JSONL;

  @Mixin private final OffsetsOption offsets = new OffsetsOption();

  @Mixin private final OutputOption output = new OutputOption();

  BatchCommand(Streams streams) {
    this.streams = streams;
  }

  @Override
  public Integer call() throws IOException, InterruptedException {
    Source source = answers.source();
    output.rejectOverwriting(usage, rubrics.directory(), answers.sources());
    Scorer scorer = cache.scorer(rubrics);
    AnswerLines lines = answers.lines(scorer, streams);
    source.announce(streams, "answers, JSON or CSV,");
    Path to = output.file();
    try (InputStream in = source.open(streams)) {
      return to == null
          ? score(scorer, lines, in, streams.out(), !streams.terminal().out())
          : scoreToFile(scorer, lines, in, to);
    }
  }

  private int scoreToFile(Scorer scorer, AnswerLines lines, InputStream in, Path to)
      throws InterruptedException {
    try (PrintWriter out = Streams.fileWriter(to)) {
      return score(scorer, lines, in, out, true);
    }
  }

  private int score(
      Scorer scorer, AnswerLines lines, InputStream in, PrintWriter out, boolean leavesTerminalFree)
      throws InterruptedException {
    boolean drawn = leavesTerminalFree && streams.terminal().err();
    Progress progress =
        new Progress(streams.err(), drawn, answers.source().size(), System::nanoTime);
    JsonReport report = offsets.json();
    try (LineOutput whole = new LineOutput(out)) {
      if (format == BatchFormat.CSV) {
        whole.write(List.of(ScoreRows.head()));
      }
      Batch<String> batch =
          new Batch<>(answer -> line(report, scorer, answer), lines, whole, progress, streams);
      return batch.run(in) == 0 ? ExitCode.OK : ExitCode.FAULT;
    }
  }

  private String line(JsonReport report, Scorer scorer, AnswerLine answer) {
    String text = answer.answer();
    Score score = scorer.score(answer.question(), text);
    List<Score.Signal> signals = scorer.signals(text, score);
    return switch (format) {
      case JSONL -> report.line(answer.id(), text, score, signals) + "\n";
      case CSV -> ScoreRows.of(answer.id(), score, signals);
    };
  }
}
