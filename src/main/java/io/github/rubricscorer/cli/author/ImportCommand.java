package io.github.rubricscorer.cli.author;

import io.github.rubricscorer.authoring.RubricDirectory;
import io.github.rubricscorer.base.Utf8;
import io.github.rubricscorer.cli.io.InputException;
import io.github.rubricscorer.cli.io.OutputFile;
import io.github.rubricscorer.cli.io.Source;
import io.github.rubricscorer.cli.io.Streams;
import io.github.rubricscorer.cli.option.EncodingOption;
import io.github.rubricscorer.cli.option.ExitCode;
import io.github.rubricscorer.cli.option.Usage;
import io.github.rubricscorer.cli.option.VersionText;
import io.github.rubricscorer.importing.Draft;
import io.github.rubricscorer.importing.Importer;
import io.github.rubricscorer.importing.Merge;
import io.github.rubricscorer.importing.notes.Leftover;
import io.github.rubricscorer.language.Language;
import io.github.rubricscorer.rubric.Rubric;
import io.github.rubricscorer.rubric.RubricSet;
import io.github.rubricscorer.rubric.Vocabulary;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code rubric import}. */
@Command(
    name = "import",
    mixinStandardHelpOptions = true,
    versionProvider = VersionText.class,
    description = {
      "Drafts rubrics from notes: questions with an answer and feedback in Markdown, tables of"
          + " criteria and points, lists of criteria, marking schemes as CSV.",
      "",
      "Each remark becomes a concept with synonyms, weight and hint. What finds no place is told"
          + " with its lines. A draft is a beginning: read it, and test it on real answers."
    },
    parameterListHeading = "%nParameters:%n",
    optionListHeading = "%nOptions:%n",
    footerHeading = "%nExample:%n",
    footer = "  rubric import notes.md -o rubrics")
public final class ImportCommand implements Callable<Integer> {
  /** Notes are written by hand; ten times this is a mistake. */
  private static final int MAX_BYTES = 1 << 22;

  private static final String VOCABULARY = "vocabulary.txt";
  private static final int MOST_SHOWN = 100;

  /** Told where most of the notes were not read. */
  private static final String FORMS =
      """
      Most of this was not read. A line with the question, and criteria in forms such as these, are:
        Question: How is starch digested?
        - Names the enzyme (2 marks)
        **Place, 1 mark.** The mouth, or the small intestine.
        Any two from:
      'What becomes what' in docs/import.md has more.\
      """;

  private final Streams streams;

  @Parameters(
      arity = "0..1",
      paramLabel = "FILE",
      description = "The file with the notes; '-' or nothing for standard input.")
  private @Nullable Path file;

  @Option(
      names = {"-o", "--output"},
      paramLabel = "DIR",
      required = true,
      description = "Write the rubrics into this directory, which is made if it is not there.")
  private Path directory = Path.of("");

  @Option(
      names = "--merge",
      description =
          "Add to rubrics that are there: concepts, hints and examples that they do not have yet."
              + " What stands in them stays.")
  private boolean merge;

  @Option(
      names = "--csv",
      description = "Read CSV. Without it the file's name (*.csv, *.tsv) tells.")
  private boolean csv;

  @Option(
      names = "--language",
      paramLabel = "CODE",
      defaultValue = "en",
      description =
          "The language of the notes and of the rubrics, such as de; en if not given. What people"
              + " say for a term is known in English alone.")
  private String language = Language.ENGLISH.code();

  @Mixin private final Usage usage = new Usage();

  @Mixin private final EncodingOption encoding = new EncodingOption();

  public ImportCommand(Streams streams) {
    this.streams = streams;
  }

  @Override
  public Integer call() throws IOException {
    Source source = Source.of(file);
    source.announce(streams, "notes");
    String text = source.text(streams, encoding.encoding(), MAX_BYTES, "too long for notes");
    Language of = language();
    Draft draft = Importer.draft(name(), text, csv, of, vocabulary());
    if (draft.rubrics().isEmpty()) {
      tell(source, draft);
      throw new InputException(
          source.name() + ": no question with feedback, criteria or a model answer");
    }
    List<Rubric> there = merge && Files.isDirectory(directory) ? rubrics() : List.of();
    Map<Path, String> files = new LinkedHashMap<>();
    StringBuilder report = new StringBuilder();
    Map<String, String> ids = new HashMap<>();
    draft.rubrics().forEach(rubric -> ids.put(rubric.id(), idOf(rubric, there)));
    for (Rubric rubric : draft.rubrics()) {
      add(rubric, ids, files, report);
    }
    if (!there.isEmpty()) {
      check(files);
    }
    write(files);
    streams.out().print(report);
    tell(source, draft);
    tell(of);
    return ExitCode.OK;
  }

  private Language language() {
    return Language.find(language)
        .orElseThrow(() ->
            usage.fault(
                "--language is one of %s, not '%s'"
                    .formatted(String.join(", ", Language.codes()), language)));
  }

  /** Says what drafts in other languages than English are made without. */
  private void tell(Language of) {
    if (of != Language.ENGLISH) {
      streams.note(
          "%s: synonyms are the words of the notes; what else people say for them is known in English"
                  .formatted(of.name())
              + " alone"
              + (Importer.knowsPlainWords(of) ? "" : ", and so are words that tell nothing"));
    }
  }

  private String name() {
    return file == null || file.getFileName() == null ? "notes" : file.getFileName().toString();
  }

  /** The words that rubrics of the directory share. */
  private Vocabulary vocabulary() throws IOException {
    Path there = directory.resolve(VOCABULARY);
    return Files.exists(there) ? Vocabulary.parse(there.toString(), text(there)) : Vocabulary.EMPTY;
  }

  /** The rubrics of the directory; none where it has none yet. */
  private List<Rubric> rubrics() throws IOException {
    try (Stream<Path> files = Files.list(directory)) {
      return files.anyMatch(RubricSet::reads) ? RubricSet.read(directory).rubrics() : List.of();
    }
  }

  /** The text of a rubric or of what rubrics share. */
  private static String text(Path file) {
    try {
      return Utf8.decode(Files.readAllBytes(file));
    } catch (IOException e) {
      throw new InputException(file.toString(), e);
    }
  }

  private void add(
      Rubric rubric, Map<String, String> ids, Map<Path, String> files, StringBuilder report) {
    Path path = directory.resolve(ids.get(rubric.id()) + ".json");
    String before = files.get(path); // another draft may be to the same question
    if (before == null && !Files.exists(path)) {
      files.put(path, Draft.json(rubric, ids));
      int synonyms = rubric.concepts().stream().mapToInt(c -> c.synonyms().size()).sum();
      report.append(
          "%s: %s, %s%n"
              .formatted(
                  path,
                  counted(rubric.concepts().size(), "concept"),
                  counted(synonyms, "synonym")));
      return;
    }
    if (!merge) {
      throw new InputException(path + ": there already; --merge adds to it");
    }
    Merge merged = Merge.of(before == null ? text(path) : before, rubric, ids);
    files.put(path, merged.json());
    report.append("%s: %s added%n".formatted(path, counted(merged.added().size(), "concept")));
    merged.added().forEach(id -> report.append("  added %s%n".formatted(id)));
    merged
        .unlisted()
        .forEach((id, synonyms) ->
            report.append("  not in %s: %s%n".formatted(id, String.join(", ", synonyms))));
  }

  /**
   * The id of the rubric that a draft belongs to: of those with its question the one with its id,
   * else the first, whatever its id has become.
   */
  private static String idOf(Rubric draft, List<Rubric> there) {
    List<String> same =
        there.stream()
            .filter(other -> other.question().strip().equals(draft.question().strip()))
            .map(Rubric::id)
            .toList();
    return same.isEmpty() || same.contains(draft.id()) ? draft.id() : same.getFirst();
  }

  /** Reads what the directory will have, so that nothing is written that is no rubric. */
  private void check(Map<Path, String> written) throws IOException {
    Map<String, byte[]> all = new RubricDirectory(directory).filesByPath();
    written.forEach(
        (path, text) -> all.put(path.toString(), text.getBytes(StandardCharsets.UTF_8)));
    RubricSet.read(all);
  }

  private static String counted(int number, String noun) {
    return number + " " + noun + (number == 1 ? "" : "s");
  }

  private void write(Map<Path, String> files) throws IOException {
    Files.createDirectories(directory);
    for (Map.Entry<Path, String> entry : files.entrySet()) {
      OutputFile.write(entry.getKey(), entry.getValue());
    }
    EditorSchema.addTo(directory);
  }

  private void tell(Source source, Draft draft) {
    tell(source, draft.leftovers());
    if (draft.isThin()) {
      streams.tell(FORMS);
    }
  }

  private void tell(Source source, List<Leftover> leftovers) {
    if (leftovers.isEmpty()) {
      return;
    }
    streams.tell("Not in a rubric:");
    for (Leftover leftover : leftovers) {
      streams.tell(
          "%s:%d: %s%s"
              .formatted(
                  source.name(),
                  leftover.line(),
                  leftover.reason(),
                  leftover.text().isBlank() ? "" : ": " + shortened(leftover.text())));
    }
  }

  private static String shortened(String text) {
    return text.length() <= MOST_SHOWN
        ? text
        : text.substring(
                0,
                text.offsetByCodePoints(
                    0, Math.min(MOST_SHOWN, text.codePointCount(0, text.length()))))
            + "…";
  }
}
