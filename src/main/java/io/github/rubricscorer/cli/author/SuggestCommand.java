package io.github.rubricscorer.cli.author;

import io.github.rubricscorer.Scorer;
import io.github.rubricscorer.cli.io.GivenAnswers;
import io.github.rubricscorer.cli.io.GivenAnswers.Grading;
import io.github.rubricscorer.cli.io.Progress;
import io.github.rubricscorer.cli.io.Source;
import io.github.rubricscorer.cli.io.Streams;
import io.github.rubricscorer.cli.option.CsvOptions;
import io.github.rubricscorer.cli.option.ExitCode;
import io.github.rubricscorer.cli.option.OutputOption;
import io.github.rubricscorer.cli.option.QuestionIds;
import io.github.rubricscorer.cli.option.RubricsOption;
import io.github.rubricscorer.cli.option.TextOrJson;
import io.github.rubricscorer.cli.option.Usage;
import io.github.rubricscorer.cli.option.VersionText;
import io.github.rubricscorer.distance.Nearest;
import io.github.rubricscorer.rubric.Concept;
import io.github.rubricscorer.rubric.RubricSet;
import io.github.rubricscorer.suggest.GivenAnswer;
import io.github.rubricscorer.suggest.Suggester;
import io.github.rubricscorer.suggest.Suggestions;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code rubric suggest}. */
@Command(
    name = "suggest",
    mixinStandardHelpOptions = true,
    versionProvider = VersionText.class,
    sortOptions = false,
    description = {
      "Tells from answers what a rubric gives too easily and what it misses: whether it tells"
          + " the answers apart, what share of them has each concept, the synonyms that are found"
          + " most, and the sentences that come nearest to a concept where it is missing, each with"
          + " a phrase that would match it. It changes nothing unless --apply demands it.",
      "",
      "If the answers have grades, in a column 'score', 'grade' or 'marks' of CSV, it also tells which"
          + " concepts and synonyms go with them and which do not.",
      "",
      "If the answers have labels, as 'rubric evaluate' reads them, it also finds the phrases of at"
          + " least three answers that say a concept and of no other answer, and the synonyms found"
          + " in answers that do not say it. No phrase is suggested that an example of the rubric"
          + " forbids."
    },
    parameterListHeading = "%nParameters:%n",
    optionListHeading = "%nOptions:%n",
    footerHeading = "%nExamples:%n",
    footer = {
      "  rubric suggest django-connection-spikes answers.jsonl --top 5",
      "  rubric suggest salesforce-sync labels.jsonl --concept bulk-api",
      "  rubric suggest salesforce-sync exam.csv --question salesforce-sync --next 10",
      "  rubric suggest green-leaves class.jsonl --rubrics leaves --accept 2,5 --apply",
      "  rubric suggest green-leaves exam.csv --rubrics leaves --examples 8 --apply"
    })
public final class SuggestCommand implements Callable<Integer> {
  private static final int TOP = 3;

  /** The answers are scored with the rubric, then with what may be suggested. */
  private static final long PASSES = 2;

  private final Streams streams;
  @Mixin private final Usage usage = new Usage();

  @Parameters(
      index = "0",
      paramLabel = "QUESTION",
      completionCandidates = QuestionIds.class,
      description = "The question's id, as 'rubric list' gives it.")
  private String question = "";

  @Parameters(
      index = "1",
      arity = "0..1",
      paramLabel = "FILE",
      description =
          "The file with the answers; those to other questions are passed over. '-' or nothing for"
              + " standard input.")
  private @Nullable Path file;

  @Mixin private final RubricsOption rubrics = new RubricsOption();

  @Option(names = "--concept", paramLabel = "ID", description = "Look at this concept alone.")
  private @Nullable String concept;

  @Option(
      names = "--top",
      paramLabel = "N",
      description =
          "Show at most so many of each kind for a concept; 3 if not given. With 0 only the"
              + " overview is shown, and what --next asks for.")
  private int top = TOP;

  @Option(
      names = "--next",
      paramLabel = "N",
      description =
          "Show so many answers that are most worth reading: whole, with what the rubric finds in"
              + " them. With grades, those first that are graded otherwise than they score.")
  private int next;

  @Mixin private final Acceptance acceptance = new Acceptance();

  @Mixin private final TextOrJson format = new TextOrJson();

  @Mixin private final OutputOption output = new OutputOption();

  @Mixin private final CsvOptions csv = new CsvOptions();

  public SuggestCommand(Streams streams) {
    this.streams = streams;
  }

  @Override
  public Integer call() throws IOException {
    Source source = Source.of(file);
    usage.require(top >= 0, "--top is below 0");
    usage.require(next >= 0, "--next is below 0");
    boolean json = format.isJson(usage);
    acceptance.check(usage, rubrics.directory(), json);
    output.rejectOverwriting(usage, rubrics.directory(), csv.input().with(source));
    usage.require(csv.isMaxScoreAboveZero(), "--max-score is not above 0");
    usage.require(csv.isMaxScoreWithinLimit(), "--max-score is above 1,000,000,000");
    RubricSet set = rubrics.read();
    Scorer scorer = Scorer.compile(set);
    List<String> concepts = scorer.rubric(question).concepts().stream().map(Concept::id).toList();
    usage.require(
        concept == null || concepts.contains(concept),
        "--concept: unknown concept" + Nearest.hint(concept == null ? "" : concept, concepts));
    source.announce(streams, "answers, JSON or CSV,");
    GivenAnswers given = GivenAnswers.read(source, grading(scorer), scorer, question, streams);
    if (acceptance.isForExamples()) {
      int code = acceptance.take(scorer, question, given, directory(), output, streams);
      return given.faults() == 0 ? code : ExitCode.FAULT;
    }
    Suggester suggester = new Suggester(scorer, question, set.vocabulary());
    Suggestions suggestions = suggestions(suggester, given.answers());
    String language = suggester.languageWithoutPlainWords();
    if (language != null) {
      streams.note(
          language + ": words that tell nothing are not known, and may be among what is suggested");
    }
    int code =
        acceptance.isAsked()
            ? acceptance.take(suggestions, directory(), output, usage, streams)
            : show(suggestions, json);
    return given.faults() == 0 ? code : ExitCode.FAULT;
  }

  private int show(Suggestions suggestions, boolean json) {
    output.print(
        streams,
        json
            ? SuggestJson.of(suggestions)
            : SuggestText.of(suggestions, top > 0, output.isColoured(streams)));
    return ExitCode.OK;
  }

  private Grading grading(Scorer scorer) {
    Grading grading = csv.grading(csv.input().form(scorer, streams));
    return acceptance.isForExamples() ? grading.ofRubric() : grading;
  }

  private Path directory() {
    return Objects.requireNonNull(rubrics.directory());
  }

  private Suggestions suggestions(Suggester suggester, List<GivenAnswer> answers) {
    Progress progress = Progress.of(streams, PASSES * answers.size());
    long[] done = {0};
    Suggestions suggestions =
        suggester.suggest(
            answers,
            new Suggester.Wanted(concept, top, next),
            answer -> progress.update(++done[0], done[0]));
    progress.clear();
    return suggestions;
  }
}
