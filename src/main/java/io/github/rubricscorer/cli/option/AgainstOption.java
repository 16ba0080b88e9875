package io.github.rubricscorer.cli.option;

import io.github.rubricscorer.Scorer;
import io.github.rubricscorer.bundled.BundledRubrics;
import io.github.rubricscorer.cli.io.InputException;
import io.github.rubricscorer.cli.io.Source;
import io.github.rubricscorer.rubric.RubricSet;
import io.github.rubricscorer.workbench.Folder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** The option that says what rubrics were before: all of a directory, or one of them. */
public final class AgainstOption {
  @Option(
      names = "--against",
      paramLabel = "OLD",
      description =
          "Older rubrics: a directory, or a file that is called as the rubric is. Shows first which"
              + " measures changed, before -> after, and which answers moved, the worst first.")
  private @Nullable Path older;

  /** The files of the newer rubrics, where a single one of them is older. */
  private Map<String, byte[]> newer = Map.of();

  /** Whether there is anything to compare with. */
  public boolean isGiven() {
    return older != null;
  }

  /** Checks what was given, before answers are read. */
  public void check(Usage usage, RubricsOption rubrics, OutputOption output) throws IOException {
    if (older == null) {
      return;
    }
    usage.require(Files.exists(older), "--against: there is no '" + older + "'");
    boolean directory = Files.isDirectory(older);
    newer = directory ? Map.of() : files(usage, rubrics);
    usage.require(
        directory || newer.containsKey(name(older)),
        "--against: no rubric is called as the file '" + older + "' is");
    output.rejectOverwriting(
        usage,
        directory ? older : null,
        directory ? new Source[0] : new Source[] {Source.of(older)});
  }

  private static Map<String, byte[]> files(Usage usage, RubricsOption rubrics) {
    Path directory = rubrics.directory();
    if (directory == null) {
      return BundledRubrics.files();
    }
    usage.require(
        !Files.isRegularFile(directory),
        "--against: with a file, --rubrics has to be a directory, not '" + directory + "'");
    rubrics.read(); // so that what is wrong is reported as by other commands
    return Folder.of(directory).files();
  }

  private static String name(Path file) {
    return String.valueOf(file.getFileName());
  }

  /**
   * Returns a scorer by the older rubrics, once they were checked.
   *
   * @param questions those of which one must be there
   */
  public Scorer scorer(Set<String> questions) throws IOException {
    Path place = Objects.requireNonNull(older);
    Scorer scorer = Files.isDirectory(place) ? Scorer.load(place) : with(place);
    if (scorer.questionIds().stream().noneMatch(questions::contains)) {
      throw new InputException(place + ": has none of the questions that were answered");
    }
    return scorer;
  }

  private Scorer with(Path file) throws IOException {
    Map<String, byte[]> files = new TreeMap<>(newer);
    files.remove(name(file));
    files.put(file.toString(), Files.readAllBytes(file));
    return Scorer.compile(RubricSet.read(files));
  }
}
