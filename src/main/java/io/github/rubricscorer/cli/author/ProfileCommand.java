package io.github.rubricscorer.cli.author;

import io.github.rubricscorer.Scorer;
import io.github.rubricscorer.cli.io.AnswerLines;
import io.github.rubricscorer.cli.io.InputException;
import io.github.rubricscorer.cli.io.Progress;
import io.github.rubricscorer.cli.io.Source;
import io.github.rubricscorer.cli.io.Streams;
import io.github.rubricscorer.cli.option.ExitCode;
import io.github.rubricscorer.cli.option.InputOptions;
import io.github.rubricscorer.cli.option.Usage;
import io.github.rubricscorer.cli.option.VersionText;
import io.github.rubricscorer.input.answers.AnswerLine;
import io.github.rubricscorer.profile.SynonymProfile;
import io.github.rubricscorer.profile.SynonymProfile.Row;
import io.github.rubricscorer.report.layout.Palette;
import io.github.rubricscorer.report.layout.Table;
import io.github.rubricscorer.report.layout.Table.Cell;
import io.github.rubricscorer.rubric.Rubric;
import io.github.rubricscorer.rubric.RubricSet;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code rubric profile}. */
@Command(
    name = "profile",
    mixinStandardHelpOptions = true,
    versionProvider = VersionText.class,
    sortOptions = false,
    description = {
      "Shows what each synonym costs and finds in answers.",
      "",
      "A synonym of several parts is tried in each sentence that has all of them; what it costs"
          + " is how often these occur there. One that is tried often and found seldom is slow, and"
          + " wide windows over common words are seldom what was meant; give it a rarer word or"
          + " fewer words between.",
      "",
      InputOptions.FORMS
          + " What is at fault is reported with its line and left out, and makes the exit code 1."
    },
    parameterListHeading = "%nParameters:%n",
    optionListHeading = "%nOptions:%n",
    footerHeading = "%nExample:%n",
    footer = "  rubric profile my-rubrics answers.jsonl --top 20")
public final class ProfileCommand implements Callable<Integer> {
  private static final int TOP = 10;

  private final Streams streams;
  @Mixin private final Usage usage = new Usage();

  @Parameters(index = "0", paramLabel = "DIR", description = "The directory of the rubrics.")
  private Path directory = Path.of("");

  @Parameters(
      index = "1",
      arity = "0..1",
      paramLabel = "ANSWERS",
      description =
          "The file with the answers, JSON or CSV as for 'rubric batch'; '-' or nothing for"
              + " standard input.")
  private @Nullable Path file;

  @Option(
      names = "--top",
      paramLabel = "N",
      description = "Show so many synonyms of each question, the costliest; 10 if not given.")
  private int top = TOP;

  @Mixin private final InputOptions input = new InputOptions();

  public ProfileCommand(Streams streams) {
    this.streams = streams;
  }

  @Override
  public Integer call() throws IOException {
    usage.require(top >= 1, "--top is below 1");
    RubricSet set = RubricSet.read(directory);
    Scorer scorer = Scorer.compile(set);
    Map<String, SynonymProfile> profiles = new TreeMap<>();
    long faults =
        read(
            scorer,
            line -> {
              Rubric rubric = scorer.rubric(AnswerLines.checked(scorer, line));
              profiles
                  .computeIfAbsent(rubric.id(), id -> new SynonymProfile(rubric, set.vocabulary()))
                  .add(line.answer());
            });
    if (profiles.isEmpty()) {
      throw new InputException(Source.of(file).name() + ": no answer to profile");
    }
    profiles.forEach((question, profile) -> streams.out().print(text(question, profile)));
    return faults == 0 ? ExitCode.OK : ExitCode.FAULT;
  }

  private long read(Scorer scorer, Consumer<AnswerLine> each) throws IOException {
    Source source = Source.of(file);
    AnswerLines lines = new AnswerLines(source.name(), input.form(scorer, streams));
    source.announce(streams, "answers, JSON or CSV,");
    try (InputStream in = source.open(streams)) {
      return lines.forEach(in, each, Progress.of(streams, source.size()), streams);
    }
  }

  private String text(String question, SynonymProfile profile) {
    List<Row> rows = profile.rows();
    long unfound = rows.stream().filter(row -> row.found() == 0).count();
    Table table = new Table("  ");
    row(table, "Parts", "Tried", "Found", "Concept", "Synonym");
    rows.stream()
        .limit(top)
        .forEach(row ->
            row(
                table,
                Long.toString(row.parts()),
                Long.toString(row.tried()),
                Long.toString(row.found()),
                row.concept(),
                (row.exclusion() ? "unless " : "") + row.notation()));
    return "%s, answers: %d, synonyms: %d, never found: %d\n\n%s\n"
        .formatted(
            question, profile.answers(), rows.size(), unfound, table.text(new Palette(false)));
  }

  private static void row(Table table, String... cells) {
    Cell[] row = new Cell[cells.length];
    for (int i = 0; i < row.length; i++) {
      row[i] = Cell.plain(cells[i]);
    }
    table.row(row);
  }
}
