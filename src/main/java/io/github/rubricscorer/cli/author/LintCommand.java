package io.github.rubricscorer.cli.author;

import io.github.rubricscorer.Scorer;
import io.github.rubricscorer.cli.io.Source;
import io.github.rubricscorer.cli.io.Streams;
import io.github.rubricscorer.cli.option.ExitCode;
import io.github.rubricscorer.cli.option.OneOf;
import io.github.rubricscorer.cli.option.OutputOption;
import io.github.rubricscorer.cli.option.Usage;
import io.github.rubricscorer.cli.option.VersionText;
import io.github.rubricscorer.language.Language;
import io.github.rubricscorer.lint.Lint;
import io.github.rubricscorer.lint.Lint.Finding;
import io.github.rubricscorer.lint.Lint.Severity;
import io.github.rubricscorer.rubric.Rubric;
import io.github.rubricscorer.rubric.RubricException;
import io.github.rubricscorer.rubric.RubricSet;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.Callable;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code rubric lint}. */
@Command(
    name = "lint",
    mixinStandardHelpOptions = true,
    versionProvider = VersionText.class,
    sortOptions = false,
    description = {
      "Finds what is weak in rubrics that are valid: synonyms that find nothing new or are found"
          + " everywhere, weights that decide nothing, what is missing. The exit code is 1 if there"
          + " is an error.",
      "",
      "What is meant so is kept quiet in the rubric, with a reason: \"lint\": {\"ignore\":"
          + " [{\"rule\": \"common-word\", \"where\": \"water\", \"reason\": \"...\"}]}."
    },
    parameterListHeading = "%nParameters:%n",
    optionListHeading = "%nOptions:%n",
    footerHeading = "%nExamples:%n",
    footer = {
      "  rubric lint my-rubrics",
      "  rubric lint my-rubrics/spikes.json --severity note",
      "  rubric lint my-rubrics/spikes.json --answers class.csv",
      "  rubric lint my-rubrics --fail-on warning --format sarif --output lint.sarif"
    })
public final class LintCommand implements Callable<Integer> {
  private static final String NEVER = "never";

  private final Streams streams;
  @Mixin private final Usage usage = new Usage();

  @Mixin private final RubricFiles files = new RubricFiles();

  @Option(
      names = "--severity",
      paramLabel = "SEVERITY",
      defaultValue = "warning",
      description = "The least to show: error, warning or note; warning if not given.")
  private String least = Severity.WARNING.key();

  @Option(
      names = "--fail-on",
      paramLabel = "SEVERITY",
      defaultValue = "error",
      description =
          "The least that makes the exit code 1: error, warning, note or never; error if not"
              + " given.")
  private String failOn = Severity.ERROR.key();

  @Option(
      names = "--format",
      paramLabel = "FORMAT",
      defaultValue = "text",
      description =
          "One of ${COMPLETION-CANDIDATES}; text if not given. sarif is SARIF 2.1.0, for code"
              + " hosts and editors; github annotates the lines in a GitHub workflow.")
  private LintFormat format = LintFormat.TEXT;

  @Option(
      names = "--answers",
      paramLabel = "FILE",
      description =
          "Judge synonyms also by these answers, JSON or CSV, '-' for standard input: which of them"
              + " most answers have. A table without a column of questions is for a single rubric.")
  private @Nullable Path answers;

  @Mixin private final OutputOption output = new OutputOption();

  public LintCommand(Streams streams) {
    this.streams = streams;
  }

  @Override
  public Integer call() throws IOException {
    OneOf<Severity> severities = new OneOf<>(List.of(Severity.values()), Severity::key);
    Severity shown = severities.chosen("--severity", least, usage);
    Severity failing = failOn.equals(NEVER) ? null : severities.chosen("--fail-on", failOn, usage);
    List<RubricFiles.Asked> asked = files.asked(usage);
    Source source = Source.of(answers);
    for (RubricFiles.Asked one : asked) {
      output.rejectOverwriting(usage, one.directory(), source);
    }
    List<Finding> all = new ArrayList<>();
    List<Judged> judged = new ArrayList<>();
    for (RubricFiles.Asked one : asked) {
      try {
        judged.add(Judged.of(one));
      } catch (RubricException e) {
        all.addAll(Lint.invalid(e));
      }
    }
    LintAnswers given = answers == null ? LintAnswers.NONE : given(source, judged);
    for (Judged one : judged) {
      noteLanguages(one.set(), one.ids());
      all.addAll(Lint.check(one.set(), one.ids(), given.byQuestion()));
    }
    if (format == LintFormat.TEXT) {
      all.sort(Comparator.comparing((Finding one) -> one.rule().severity())); // errors first
    }
    output.print(streams, format.of(filtered(all, one -> isAtLeast(one, shown))));
    if (format == LintFormat.TEXT || output.file() != null) {
      streams.out().flush();
      streams.note(counts(all, shown) + (output.file() == null ? "" : "; see " + output.file()));
    }
    return given.faults() > 0 || fails(all, failing) ? ExitCode.FAULT : ExitCode.OK;
  }

  /**
   * Rubrics that are valid, and which of them are judged.
   *
   * @param set the rubrics with all that they refer to
   * @param ids the ids of those to judge
   */
  private record Judged(RubricSet set, Set<String> ids) {
    static Judged of(RubricFiles.Asked asked) {
      RubricSet set = asked.read();
      return new Judged(
          set,
          asked.ids().isEmpty()
              ? set.rubrics().stream().map(Rubric::id).collect(Collectors.toSet())
              : asked.ids());
    }
  }

  /** Says what is not looked for in the languages of the rubrics. */
  private void noteLanguages(RubricSet set, Set<String> ids) {
    set.rubrics().stream()
        .filter(rubric -> ids.contains(rubric.id()))
        .map(Rubric::language)
        .distinct()
        .filter(language -> !Lint.notLookedFor(language).isEmpty())
        .forEach(language ->
            streams.note(
                "%s: not looked for, since frequent words are not known: %s"
                    .formatted(
                        Language.of(language).name(),
                        Lint.notLookedFor(language).stream()
                            .map(Lint.Rule::id)
                            .collect(Collectors.joining(", ")))));
  }

  /** Reads the answers; none where the lint tells what is at fault in all rubrics. */
  private LintAnswers given(Source source, List<Judged> judged) throws IOException {
    List<Scorer> scorers = new ArrayList<>();
    Set<String> ids = new TreeSet<>();
    for (Judged one : judged) {
      try {
        scorers.add(Scorer.compile(one.set()));
        ids.addAll(one.ids());
      } catch (RubricException e) {
        // The lint tells what is at fault.
      }
    }
    if (scorers.isEmpty()) {
      return LintAnswers.NONE;
    }
    source.announce(streams, "answers, JSON or CSV,");
    return LintAnswers.read(source, scorers, ids, streams);
  }

  private static boolean isAtLeast(Finding finding, Severity severity) {
    return finding.rule().severity().isAtLeast(severity);
  }

  private static boolean fails(List<Finding> all, @Nullable Severity failing) {
    return failing != null
        && all.stream().anyMatch(one -> one.suppressed() == null && isAtLeast(one, failing));
  }

  private static List<Finding> filtered(List<Finding> all, Predicate<Finding> wanted) {
    return all.stream().filter(wanted).toList();
  }

  /** Says how many there are of each severity, and how to see those that are not shown. */
  private static String counts(List<Finding> all, Severity shown) {
    List<String> counts = new ArrayList<>();
    for (Severity severity : Severity.values()) {
      long count =
          all.stream()
              .filter(one -> one.suppressed() == null && one.rule().severity() == severity)
              .count();
      String how = severity.isAtLeast(shown) ? "" : " (--severity " + severity.key() + ")";
      counts.add(count + " " + severity.key() + (count == 1 ? "" : "s") + (count == 0 ? "" : how));
    }
    long suppressed = all.stream().filter(one -> one.suppressed() != null).count();
    return String.join(", ", counts) + (suppressed == 0 ? "" : ", " + suppressed + " suppressed");
  }
}
