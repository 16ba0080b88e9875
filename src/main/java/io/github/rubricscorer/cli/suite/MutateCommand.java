package io.github.rubricscorer.cli.suite;

import io.github.rubricscorer.base.Decimal;
import io.github.rubricscorer.cli.io.Progress;
import io.github.rubricscorer.cli.io.Streams;
import io.github.rubricscorer.cli.option.ExitCode;
import io.github.rubricscorer.cli.option.OneOf;
import io.github.rubricscorer.cli.option.OutputOption;
import io.github.rubricscorer.cli.option.RubricsParameter;
import io.github.rubricscorer.cli.option.TextOrJson;
import io.github.rubricscorer.cli.option.Usage;
import io.github.rubricscorer.cli.option.VersionText;
import io.github.rubricscorer.mutation.FailingExamplesException;
import io.github.rubricscorer.mutation.Mutant.Status;
import io.github.rubricscorer.mutation.Mutation.Kind;
import io.github.rubricscorer.mutation.MutationReport;
import io.github.rubricscorer.mutation.MutationTester;
import io.github.rubricscorer.mutation.RubricMutants;
import io.github.rubricscorer.rubric.RubricSet;
import io.github.rubricscorer.testing.suite.NamePattern;
import java.io.IOException;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code rubric mutate}. */
@Command(
    name = "mutate",
    mixinStandardHelpOptions = true,
    versionProvider = VersionText.class,
    sortOptions = false,
    description = {
      "Shows what a rubric could lose without an example noticing.",
      "",
      "Removes or loosens one thing at a time and runs the rubric's examples again. What makes no"
          + " example fail is unprotected: another example should demand it, or it is not needed."
          + " Examples with 'knownGap' protect nothing; if any other fails as it is, nothing is"
          + " mutated and the exit code is 1.",
      "",
      "synonym, unless, impliedBy and misconception are removed; the parts of a synonym may be"
          + " anywhere in a sentence (limit); weights are stepped by 1, the credit of a partial"
          + " half the way; the concepts of a group count one by one. A synonym that matches the"
          + " same as another of its concept is redundant, and not counted."
    },
    parameterListHeading = "%nParameters:%n",
    optionListHeading = "%nOptions:%n",
    footerHeading = "%nExamples:%n",
    footer = {
      "  rubric mutate my-rubrics",
      "  rubric mutate my-rubrics --filter spikes/replication --show all",
      "  rubric mutate my-rubrics --only synonym,unless --min-protected 80"
    })
public final class MutateCommand implements Callable<Integer> {
  private final Streams streams;
  @Mixin private final Usage usage = new Usage();

  @Mixin private final RubricsParameter rubrics = new RubricsParameter();

  @Option(
      names = "--filter",
      paramLabel = "NAME",
      description =
          "Mutate only concepts whose name, whose rubric's name, or both as 'rubric/concept'"
              + " contain this or, with * or ?, match it as a whole.")
  private @Nullable String filter;

  @Option(
      names = "--only",
      paramLabel = "KIND",
      split = ",",
      description =
          "Only mutations of these kinds: synonym, unless, limit, partial, impliedBy,"
              + " combination, onlyIf, weight, group, misconception. All if not given.")
  private List<String> only = new ArrayList<>();

  @Option(
      names = "--show",
      paramLabel = "WHAT",
      defaultValue = "unprotected",
      description =
          "Which mutants to list: unprotected (with the redundant ones), all (with the examples"
              + " that notice the others) or none; unprotected if not given.")
  private String show = OneOf.word(Show.UNPROTECTED);

  @Option(
      names = "--min-protected",
      paramLabel = "PERCENT",
      description = "Exit with 1 unless every rubric has at least so much protected, 0..100.")
  private @Nullable Double minProtected;

  @Mixin private final TextOrJson format = new TextOrJson();

  @Mixin private final OutputOption output = new OutputOption();

  public MutateCommand(Streams streams) {
    this.streams = streams;
  }

  @Override
  public Integer call() throws IOException {
    MutationReport report =
        new MutationReport(OneOf.of(Show.class).chosen("--show", show, usage).statuses());
    Set<Kind> kinds = kinds();
    usage.require(
        minProtected == null || (minProtected >= 0 && minProtected <= 100),
        "--min-protected is not in 0..100");
    output.rejectOverwriting(usage, rubrics.directory());
    boolean json = format.isJson(usage);
    usage.require(filter == null || !filter.isBlank(), "--filter is blank");
    RubricSet set = rubrics.read();
    Bar bar = new Bar();
    List<RubricMutants> mutants;
    try {
      mutants =
          MutationTester.of(set)
              .with(kinds)
              .matching(NamePattern.of(filter == null ? "" : filter))
              .telling(bar)
              .run();
    } catch (FailingExamplesException e) {
      e.checks().forEach(check -> streams.out().print(check.message() + "\n"));
      streams.tell("rubric: " + e.getMessage());
      return ExitCode.FAULT;
    }
    bar.clear();
    usage.require(
        !mutants.isEmpty(), "--filter matches no rubric and no concept, '" + filter + "'");
    output.print(streams, json ? report.json(mutants) : report.text(mutants));
    return isProtectedEnough(mutants) ? ExitCode.OK : ExitCode.FAULT;
  }

  /** A progress bar that appears when the total is known. */
  private final class Bar implements MutationTester.Listener {
    private @Nullable Progress progress;

    @Override
    public void update(int done, int total) {
      if (progress == null) {
        progress = Progress.of(streams, total, "mutants");
      }
      progress.update(done, done);
    }

    private void clear() {
      if (progress != null) {
        progress.clear();
      }
    }
  }

  /** Which mutants to list. */
  private enum Show {
    UNPROTECTED,
    ALL,
    NONE;

    Set<Status> statuses() {
      return switch (this) {
        case UNPROTECTED -> EnumSet.of(Status.UNPROTECTED, Status.REDUNDANT);
        case ALL -> EnumSet.allOf(Status.class);
        case NONE -> EnumSet.noneOf(Status.class);
      };
    }
  }

  private Set<Kind> kinds() {
    OneOf<Kind> all = new OneOf<>(List.of(Kind.values()), Kind::key);
    return only.isEmpty()
        ? EnumSet.allOf(Kind.class)
        : only.stream().map(key -> all.chosen("--only", key, usage)).collect(Collectors.toSet());
  }

  private boolean isProtectedEnough(List<RubricMutants> rubrics) {
    boolean enough = true;
    for (RubricMutants rubric : rubrics) {
      // Shares would not do: 100 * 0.29 is less than 29.
      double hundredfold = 100.0 * rubric.count(Status.PROTECTED);
      if (minProtected != null && hundredfold < minProtected * rubric.noticeable()) {
        enough = false;
        streams.tell(
            "rubric: %s is %s%% protected; --min-protected demands %s%%"
                .formatted(
                    rubric.rubricId(), rubric.protectedPercent(), Decimal.text(minProtected)));
      }
    }
    return enough;
  }
}
