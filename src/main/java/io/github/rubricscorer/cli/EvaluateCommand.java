package io.github.rubricscorer.cli;

import io.github.rubricscorer.Scorer;
import io.github.rubricscorer.base.Decimal;
import io.github.rubricscorer.cli.io.Progress;
import io.github.rubricscorer.cli.io.Source;
import io.github.rubricscorer.cli.io.Streams;
import io.github.rubricscorer.cli.option.AgainstOption;
import io.github.rubricscorer.cli.option.CsvOptions;
import io.github.rubricscorer.cli.option.ExitCode;
import io.github.rubricscorer.cli.option.Format;
import io.github.rubricscorer.cli.option.OutputOption;
import io.github.rubricscorer.cli.option.RubricsOption;
import io.github.rubricscorer.cli.option.Usage;
import io.github.rubricscorer.cli.option.VersionText;
import io.github.rubricscorer.evaluation.AnswerReader;
import io.github.rubricscorer.evaluation.AssumedBest;
import io.github.rubricscorer.evaluation.CsvColumns;
import io.github.rubricscorer.evaluation.Evaluation;
import io.github.rubricscorer.evaluation.Evaluator;
import io.github.rubricscorer.evaluation.Facet;
import io.github.rubricscorer.evaluation.GradeAgreement;
import io.github.rubricscorer.evaluation.GradeEvaluation;
import io.github.rubricscorer.evaluation.GradedAnswer;
import io.github.rubricscorer.evaluation.JudgedAnswer;
import io.github.rubricscorer.evaluation.JudgedAnswers;
import io.github.rubricscorer.evaluation.LabelEvaluation;
import io.github.rubricscorer.evaluation.LabelledAnswer;
import io.github.rubricscorer.evaluation.measure.Bootstrap;
import io.github.rubricscorer.input.answers.AnswerForm;
import io.github.rubricscorer.report.evaluation.EvaluationReport;
import io.github.rubricscorer.suggest.LevelProposal;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.OptionalDouble;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code rubric evaluate}. */
@Command(
    name = "evaluate",
    mixinStandardHelpOptions = true,
    versionProvider = VersionText.class,
    sortOptions = false,
    description = {
      "Measures how well scores agree with people, and shows where they do not.",
      "",
      "The input is either JSON with labels, each object with id, question and answer and the"
          + " arrays covered, rejected and hedged of ids of concepts (what is hedged is covered"
          + " too; rejected and hedged are empty where they are not there), one object a line or in an array or laid out in any way; or CSV with a person's"
          + " score of each answer, whose first row names the columns, with commas, semicolons, tabs"
          + " or bars. With a score the level is compared where a rubric has levels, else the"
          + " coverage. Anything wrong with the input makes the exit code 1, and nothing is"
          + " measured."
    },
    parameterListHeading = "%nParameters:%n",
    optionListHeading = "%nOptions:%n",
    footerHeading = "%nExamples:%n",
    footer = {
      "  rubric evaluate labels.jsonl --second labels-of-another-reader.jsonl",
      "  rubric evaluate labels.jsonl --no-disagreements --min-f1 0.9",
      "  rubric evaluate labels.jsonl --rubrics rubrics --against old/salesforce-sync.json",
      "  rubric evaluate exam.csv --question salesforce-sync --max-score 5"
    })
final class EvaluateCommand implements Callable<Integer> {
  /**
   * Kappa so far below the correlation shows scores that are right in order, and wrong in height.
   */
  private static final double ASIDE = 0.1;

  private final Streams streams;
  @Mixin private final Usage usage = new Usage();

  @Parameters(
      arity = "0..1",
      paramLabel = "LABELS",
      description = "The file with the judged answers; '-' or nothing for standard input.")
  private @Nullable Path file;

  @Mixin private final RubricsOption rubrics = new RubricsOption();

  @Option(
      names = "--second",
      paramLabel = "FILE",
      description =
          "A second person's judgements of the same answers (the same ids), to show how well people"
              + " agree with each other.")
  private @Nullable Path second;

  @Mixin private final AgainstOption against = new AgainstOption();

  @Option(
      names = "--format",
      paramLabel = "FORMAT",
      defaultValue = "text",
      description = "One of ${COMPLETION-CANDIDATES}; text if not given.")
  private Format format = Format.TEXT;

  @Mixin private final OutputOption output = new OutputOption();

  @Option(
      names = "--disagreements",
      paramLabel = "N",
      description =
          "Show at most so many answers that are judged differently; ${DEFAULT-VALUE} if not"
              + " given.")
  private int disagreements = 1_000;

  @Option(
      names = "--no-disagreements",
      description = "Show none of them; with --against still what moved.")
  private boolean noDisagreements;

  @Option(
      names = "--all-concepts",
      description =
          "Of an answer whose score is not the person's, show all concepts, not only those that may"
              + " be wrong.")
  private boolean allConcepts;

  @Option(
      names = "--verbose",
      description =
          "Of an answer whose score is not the person's, show all concepts that may be wrong with"
              + " all that is known of them, not a few in a line each.")
  private boolean verbose;

  @Option(
      names = "--resamples",
      paramLabel = "N",
      description =
          "How many resamples of the bootstrap give the 95%% intervals; 0 for no intervals, 2000 if"
              + " not given.")
  private int resamples = Bootstrap.DEFAULT.resamples();

  @Option(
      names = "--min-f1",
      paramLabel = "F1",
      description = "Make the exit code 1 where the micro F1 of detection is lower; for labels.")
  private @Nullable Double minF1;

  @Mixin private final CsvOptions csv = new CsvOptions();

  EvaluateCommand(Streams streams) {
    this.streams = streams;
  }

  @Override
  public Integer call() throws IOException {
    Source source = Source.of(file);
    check(source);
    Scorer scorer = rubrics.scorer();
    AnswerForm form = csv.input().form(scorer, streams);
    AnswerReader reader = AnswerReader.of(scorer, form);
    source.announce(streams, "judged answers");
    String text = text(source, form);
    boolean isCsv = csv.isMeant(source, form, text);
    requireLabelsForF1(isCsv);
    Evaluation evaluation =
        isCsv
            ? scores(scorer, reader, form, source, text)
            : labels(scorer, reader, form, source, text);
    output.print(
        streams,
        format.evaluation(
            report(evaluation, source, form, text),
            evaluation,
            noDisagreements ? 0 : disagreements,
            output.isColoured(streams)));
    return isGoodEnough(evaluation) ? ExitCode.OK : ExitCode.FAULT;
  }

  private EvaluationReport report(
      Evaluation evaluation, Source source, AnswerForm form, String text) throws IOException {
    EvaluationReport report = new EvaluationReport();
    if (allConcepts) {
      return report.withAllConcepts();
    }
    if (verbose) {
      return report.withAllCauses();
    }
    return evaluation instanceof GradeEvaluation grades && !grades.disagreements().isEmpty()
        ? report.withMore(more(grades.disagreements().getFirst().answer(), source, form, text))
        : report;
  }

  /** Where there is more of an answer, as a command line where {@code rubric explain} reads so. */
  private String more(GradedAnswer answer, Source source, AnswerForm form, String text)
      throws IOException {
    String all = "All that may be wrong of each answer: --verbose";
    Path path = source.path();
    if (path == null || !isReadAlike(form, text)) {
      return all;
    }
    List<String> words = new ArrayList<>(List.of("rubric", "explain", answer.question()));
    words.add(path.toString());
    if (rubrics.directory() != null) {
      words.addAll(List.of("--rubrics", rubrics.directory().toString()));
    }
    words.add("--answer-id=" + answer.id());
    return all + "; all of one:\n  " + ShellWords.line(words);
  }

  /** Whether {@code rubric explain}, which has fewer options, reads an input in the same way. */
  private boolean isReadAlike(AnswerForm form, String text) throws IOException {
    AnswerForm usual =
        form.only() == null ? AnswerForm.DEFAULT : AnswerForm.DEFAULT.answering(form.only());
    CsvColumns columns = csv.columns(form);
    boolean isQuestionGiven =
        form.only() != null && JudgedAnswers.opened(text, columns).place(columns.question()) >= 0;
    return form.equals(usual) && columns.equals(CsvColumns.DEFAULT) && !isQuestionGiven;
  }

  private void check(Source source) throws IOException {
    usage.require(disagreements >= 0, "--disagreements is below 0");
    usage.require(resamples >= 0, "--resamples is below 0");
    usage.require(minF1 == null || (minF1 >= 0 && minF1 <= 1), "--min-f1 is not in 0..1");
    requireLabelsForF1(csv.isMeant());
    usage.require(csv.isMaxScoreAboveZero(), "--max-score is not above 0");
    usage.require(csv.isMaxScoreWithinLimit(), "--max-score is above 1,000,000,000");
    usage.require(
        second == null || source.path() != null || Source.of(second).path() != null,
        "FILE and --second cannot both be standard input");
    output.rejectOverwriting(
        usage, rubrics.directory(), csv.input().with(source, Source.of(second)));
    against.check(usage, rubrics, output);
  }

  private void requireLabelsForF1(boolean isCsv) {
    usage.require(minF1 == null || !isCsv, "--min-f1 is for labels, not for CSV");
  }

  private Evaluation labels(
      Scorer scorer, AnswerReader reader, AnswerForm form, Source source, String text)
      throws IOException {
    Source again = Source.of(second);
    List<LabelledAnswer> first = reader.jsonLines(source.name(), text);
    List<LabelledAnswer> other =
        second == null
            ? null
            : reader.repeating(source.name(), first).jsonLines(again.name(), text(again, form));
    Progress progress = progress(first.size());
    Evaluator evaluator = evaluator(scorer, progress);
    LabelEvaluation evaluation =
        against.isGiven()
            ? evaluator.against(older(first), disagreements).labels(first, other)
            : evaluator.labels(first, other);
    progress.clear();
    return evaluation;
  }

  private Evaluation scores(
      Scorer scorer, AnswerReader scale, AnswerForm form, Source source, String text)
      throws IOException {
    AnswerReader reader = csv.scaled(scale);
    CsvColumns columns = csv.columns(form);
    Source again = Source.of(second);
    List<GradedAnswer> first = reader.csv(source.name(), text, columns);
    List<GradedAnswer> other =
        second == null
            ? null
            : reader.repeating(source.name(), first).csv(again.name(), text(again, form), columns);
    if (csv.isBestScoreAssumed()) {
      AssumedBest.told(first, text, columns, scorer, CsvOptions.MAX_SCORE).forEach(streams::note);
    }
    Progress progress = progress(first.size());
    Evaluator evaluator = evaluator(scorer, progress);
    GradeEvaluation evaluation =
        against.isGiven()
            ? evaluator.against(older(first), disagreements).grades(first, other)
            : evaluator.grades(first, other);
    progress.clear();
    evaluation.scorer().questions().forEach(question -> hint(question, scorer));
    return evaluation;
  }

  private Scorer older(List<? extends JudgedAnswer> answers) throws IOException {
    return against.scorer(answers.stream().map(JudgedAnswer::question).collect(Collectors.toSet()));
  }

  /** Tells where levels would probably put the scores of a question right as a whole. */
  private void hint(GradeAgreement.OfQuestion question, Scorer scorer) {
    OptionalDouble pearson = question.measures().pearson().value();
    OptionalDouble kappa = question.measures().weightedKappa().value();
    if (question.answers() >= LevelProposal.LEAST_ANSWERS
        && scorer.rubric(question.question()).levels() == null
        && pearson.isPresent()
        && kappa.isPresent()
        && kappa.getAsDouble() < pearson.getAsDouble() - ASIDE) {
      streams.note(
          question.question()
              + ": the scores as a whole are not where the grades are, which levels put right;"
              + " 'rubric suggest' proposes some");
    }
  }

  private String text(Source source, AnswerForm form) {
    return source.text(
        streams, form.encoding(), Source.MOST_IN_MEMORY, "too long for judged answers");
  }

  private Progress progress(int answers) {
    return Progress.of(streams, answers);
  }

  private Evaluator evaluator(Scorer scorer, Progress progress) {
    return Evaluator.of(scorer)
        .with(Bootstrap.DEFAULT.withResamples(resamples))
        .keeping(noDisagreements ? 0 : disagreements)
        .telling(scored -> progress.update(scored, scored));
  }

  private boolean isGoodEnough(Evaluation evaluation) {
    if (minF1 == null || !(evaluation instanceof LabelEvaluation labels)) {
      return true;
    }
    OptionalDouble f1 = labels.scorer().overall(Facet.DETECTION).counts().f1();
    if (f1.isPresent() && f1.getAsDouble() >= minF1) {
      return true;
    }
    String was = f1.isPresent() ? Decimal.text(f1.getAsDouble()) : "not defined";
    streams.tell(
        String.format(
            Locale.ROOT,
            "rubric: the micro F1 of detection is %s; --min-f1 demands %s",
            was,
            Decimal.text(minF1)));
    return false;
  }
}
