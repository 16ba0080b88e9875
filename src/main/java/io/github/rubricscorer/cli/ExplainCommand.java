package io.github.rubricscorer.cli;

import io.github.rubricscorer.Scorer;
import io.github.rubricscorer.cli.io.GivenAnswers;
import io.github.rubricscorer.cli.io.GivenAnswers.Grading;
import io.github.rubricscorer.cli.io.Source;
import io.github.rubricscorer.cli.io.Streams;
import io.github.rubricscorer.cli.option.ExitCode;
import io.github.rubricscorer.cli.option.Format;
import io.github.rubricscorer.cli.option.Usage;
import io.github.rubricscorer.cli.option.VersionText;
import io.github.rubricscorer.distance.Nearest;
import io.github.rubricscorer.input.answers.AnswerForm;
import io.github.rubricscorer.report.Report;
import io.github.rubricscorer.report.Review;
import io.github.rubricscorer.rubric.Concept;
import io.github.rubricscorer.rubric.NotationException;
import io.github.rubricscorer.rubric.RubricException;
import io.github.rubricscorer.suggest.GivenAnswer;
import io.github.rubricscorer.suggest.SynonymTrial;
import io.github.rubricscorer.suggest.TriedSynonym;
import java.io.IOException;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code rubric explain}. */
@Command(
    name = "explain",
    mixinStandardHelpOptions = true,
    versionProvider = VersionText.class,
    description = {
      "Scores an answer and shows why: everything that was found and how the answer speaks of it,"
          + " for each concept without credit the nearest miss, the points at stake, and how each"
          + " word was read.",
      "",
      "With --answer-id, FILE has many answers, as 'rubric suggest' reads them, of which that one is"
          + " explained.",
      "",
      "With --synonym, FILE has many answers, as 'rubric suggest' reads them, and is looked through"
          + " with a synonym that is not in the rubric yet."
    },
    parameterListHeading = "%nParameters:%n",
    optionListHeading = "%nOptions:%n",
    footerHeading = "%nExamples:%n",
    footer = {
      "  rubric explain django-connection-spikes --answer \"pool the connections\"",
      "  rubric explain salesforce-sync class.csv --answer-id s17",
      "  rubric explain salesforce-sync class.csv --synonym 'bulk &4 load' --concept bulk-api"
    })
final class ExplainCommand implements Callable<Integer> {
  private final Streams streams;
  @Mixin private final Usage usage = new Usage();
  @Mixin private final AnswerInput input;

  @Option(
      names = "--synonym",
      paramLabel = "PATTERN",
      description =
          "Try this synonym, which the rubric does not have yet, on the answers of FILE: what it"
              + " finds, what of that is new, which examples would no longer hold.")
  private @Nullable String synonym;

  @Option(
      names = "--concept",
      paramLabel = "ID",
      description = "The concept that the synonym is meant for.")
  private @Nullable String concept;

  @Option(
      names = "--answer-id",
      paramLabel = "ID",
      description =
          "Explain the answer with this id; FILE has many answers, as 'rubric suggest' reads them.")
  private @Nullable String answerId;

  ExplainCommand(Streams streams, Supplier<Scorer> bundled) {
    this.streams = streams;
    input = new AnswerInput(bundled);
  }

  @Override
  public Integer call() throws IOException {
    usage.require(concept == null || synonym != null, "--concept needs --synonym");
    usage.require(answerId == null || synonym == null, "takes --answer-id or --synonym, not both");
    if (synonym != null) {
      return trial(synonym);
    }
    if (answerId != null) {
      return oneOfMany(answerId);
    }
    input.print(streams, Review::analysed, Report::explanation);
    return ExitCode.OK;
  }

  private int oneOfMany(String id) throws IOException {
    usage.require(!input.hasAnswer(), "--answer-id names an answer of FILE, not --answer");
    long[] faults = {0};
    input.print(
        streams,
        scorer -> {
          GivenAnswers given = given(scorer);
          faults[0] = given.faults();
          return answer(given, id);
        },
        Review::analysed,
        Report::explanation);
    return faults[0] == 0 ? ExitCode.OK : ExitCode.FAULT;
  }

  private String answer(GivenAnswers given, String id) {
    List<String> ids = given.answers().stream().map(GivenAnswer::id).toList();
    usage.require(
        ids.contains(id),
        "--answer-id: no answer to '%s' has the id '%s'%s"
            .formatted(input.question(), id, Nearest.hint(id, ids)));
    return given.answers().get(ids.indexOf(id)).text();
  }

  private GivenAnswers given(Scorer scorer) throws IOException {
    Source source = input.source();
    source.announce(streams, "answers, JSON or CSV,");
    AnswerForm form = AnswerForm.FIXED.encoded(input.encoding());
    return GivenAnswers.read(source, Grading.of(form), scorer, input.question(), streams);
  }

  private int trial(String pattern) throws IOException {
    Format format = input.format();
    usage.require(
        format == Format.TEXT || format == Format.JSON, "--synonym: --format is text or json");
    usage.require(input.hasDefaultOffsets(), "--synonym: --offsets is utf-16");
    usage.require(!input.hasAnswer(), "--synonym looks into the answers of FILE, not --answer");
    AnswerInput.Loaded loaded = input.loaded();
    Scorer scorer = loaded.scorer();
    checkConcept(scorer);
    GivenAnswers given = given(scorer);
    SynonymTrial trial = new SynonymTrial(scorer, input.question(), loaded.vocabulary());
    TriedSynonym tried;
    try {
      tried = trial.run(pattern, concept, given.answers());
    } catch (NotationException e) {
      throw usage.fault("--synonym: " + e.getMessage());
    } catch (RubricException e) {
      throw usage.fault("--synonym: " + e.faults().getFirst().description());
    }
    streams
        .out()
        .print(
            format == Format.JSON
                ? TriedSynonymReport.json(tried)
                : TriedSynonymReport.text(tried));
    return given.faults() == 0 ? ExitCode.OK : ExitCode.FAULT;
  }

  private void checkConcept(Scorer scorer) {
    List<String> ids =
        scorer.rubric(input.question()).concepts().stream().map(Concept::id).toList();
    usage.require(
        concept == null || ids.contains(concept),
        "--concept: unknown concept" + Nearest.hint(concept == null ? "" : concept, ids));
  }
}
