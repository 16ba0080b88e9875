package io.github.rubricscorer.cli.suite;

import io.github.rubricscorer.attack.AttackKind;
import io.github.rubricscorer.attack.AttackReport;
import io.github.rubricscorer.attack.Attacker;
import io.github.rubricscorer.attack.RubricAttack;
import io.github.rubricscorer.cli.io.Streams;
import io.github.rubricscorer.cli.option.ExitCode;
import io.github.rubricscorer.cli.option.OutputOption;
import io.github.rubricscorer.cli.option.QuestionIds;
import io.github.rubricscorer.cli.option.RubricsOption;
import io.github.rubricscorer.cli.option.TextOrJson;
import io.github.rubricscorer.cli.option.Usage;
import io.github.rubricscorer.cli.option.VersionText;
import io.github.rubricscorer.language.Language;
import io.github.rubricscorer.rubric.Rubric;
import io.github.rubricscorer.rubric.RubricSet;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code rubric attack}. */
@Command(
    name = "attack",
    mixinStandardHelpOptions = true,
    versionProvider = VersionText.class,
    sortOptions = false,
    description = {
      "Tries to talk rubrics into points, and out of them.",
      "",
      "Makes answers that deserve little (the question copied, keywords listed, everything refused"
          + " or hedged, the model answer announced as wrong ...) and answers that deserve as much"
          + " as the model answer (mistyped, in capitals, as bullets ...), and shows how far the"
          + " worst of each kind is from what it may get: the headroom."
    },
    parameterListHeading = "%nParameters:%n",
    optionListHeading = "%nOptions:%n",
    footerHeading = "%nExamples:%n",
    footer = {
      "  rubric attack salesforce-sync",
      "  rubric attack --rubrics my-rubrics --tolerance 0.1",
      "  rubric attack --format json --output attacks.json"
    })
public final class AttackCommand implements Callable<Integer> {
  private final Streams streams;
  @Mixin private final Usage usage = new Usage();

  @Parameters(
      arity = "0..*",
      paramLabel = "QUESTION",
      completionCandidates = QuestionIds.class,
      description = "The questions to attack; all if none is given.")
  private List<String> questions = new ArrayList<>();

  @Mixin private final RubricsOption rubrics = new RubricsOption();

  @Option(
      names = "--tolerance",
      paramLabel = "SHARE",
      description =
          "Exit with 1 if a bound is broken by more than this share of all points, 0..1; 0 if not"
              + " given.")
  private double tolerance;

  @Option(
      names = "--seed",
      paramLabel = "N",
      description = "Make other choices where there are many; 0 if not given.")
  private long seed;

  @Mixin private final TextOrJson format = new TextOrJson();

  @Mixin private final OutputOption output = new OutputOption();

  public AttackCommand(Streams streams) {
    this.streams = streams;
  }

  @Override
  public Integer call() throws IOException {
    usage.require(tolerance >= 0 && tolerance <= 1, "--tolerance is not in 0..1");
    boolean json = format.isJson(usage);
    output.rejectOverwriting(usage, rubrics.directory());
    RubricSet set = rubrics.read();
    Attacker attacker = Attacker.of(set).withSeed(seed);
    List<String> meant =
        questions.isEmpty()
            ? set.rubrics().stream().map(Rubric::id).sorted().toList()
            : List.copyOf(questions);
    List<RubricAttack> attacks = meant.stream().map(attacker::attack).toList();
    noteLanguages(set, meant);
    AttackReport report = new AttackReport(tolerance);
    output.print(streams, json ? report.json(attacks) : report.text(attacks));
    boolean broken =
        attacks.stream().flatMap(attack -> attack.results().stream()).anyMatch(report::isBroken);
    return broken ? ExitCode.FAULT : ExitCode.OK;
  }

  /** Says what is not tried in the languages of the rubrics. */
  private void noteLanguages(RubricSet set, List<String> ids) {
    set.rubrics().stream()
        .filter(rubric -> ids.contains(rubric.id()))
        .map(Rubric::language)
        .distinct()
        .filter(language -> !Attacker.notTried(language).isEmpty())
        .forEach(language ->
            streams.note(
                "%s: not tried, since there is nothing to make it of: %s"
                    .formatted(
                        Language.of(language).name(),
                        Attacker.notTried(language).stream()
                            .map(AttackKind::label)
                            .collect(Collectors.joining(", ")))));
  }
}
