package io.github.rubricscorer.cli.author;

import io.github.rubricscorer.bundled.BundledRubrics;
import io.github.rubricscorer.cli.option.Usage;
import io.github.rubricscorer.rubric.RubricSet;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** The parameter that names directories of rubrics, and files in them. */
@Command
final class RubricFiles {
  private static final String JSON = ".json";

  @Parameters(
      arity = "0..*",
      paramLabel = "DIR|FILE",
      description =
          "Directories of rubrics, or single files of them; the built-in rubrics if not given.")
  private List<Path> paths = new ArrayList<>();

  /**
   * A directory, and what is asked for in it.
   *
   * @param directory the directory; null for the built-in rubrics
   * @param ids the rubrics that are asked for; empty for all
   */
  record Asked(@Nullable Path directory, Set<String> ids) {
    RubricSet read() {
      return directory == null ? BundledRubrics.read() : RubricSet.read(directory);
    }
  }

  /** Returns what is asked for, each directory once. */
  List<Asked> asked(Usage usage) {
    if (paths.isEmpty()) {
      return List.of(new Asked(null, Set.of()));
    }
    Map<Path, Set<String>> byDirectory = new LinkedHashMap<>();
    Set<Path> whole = new TreeSet<>();
    for (Path path : paths) {
      usage.require(Files.exists(path), "no such file or directory: " + path);
      if (!Files.isRegularFile(path)) {
        byDirectory.computeIfAbsent(path, one -> new TreeSet<>());
        whole.add(path);
        continue;
      }
      usage.require(RubricSet.reads(path) && path.toString().endsWith(JSON), "no rubric: " + path);
      String name = Objects.requireNonNull(path.getFileName()).toString();
      Path parent = path.getParent();
      byDirectory
          .computeIfAbsent(parent == null ? Path.of(".") : parent, one -> new TreeSet<>())
          .add(name.substring(0, name.length() - JSON.length()));
    }
    return byDirectory.entrySet().stream()
        .map(entry ->
            new Asked(entry.getKey(), whole.contains(entry.getKey()) ? Set.of() : entry.getValue()))
        .toList();
  }
}
