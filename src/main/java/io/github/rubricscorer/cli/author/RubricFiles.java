package io.github.rubricscorer.cli.author;

import io.github.rubricscorer.cli.option.RubricsOption;
import io.github.rubricscorer.cli.option.Usage;
import io.github.rubricscorer.rubric.RubricSet;
import java.io.IOException;
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
      return RubricsOption.read(directory);
    }

    /** What is asked for here or there, in the same directory. */
    Asked or(Asked other) {
      Set<String> both = new TreeSet<>(ids);
      both.addAll(other.ids);
      return new Asked(directory, ids.isEmpty() || other.ids.isEmpty() ? Set.of() : both);
    }
  }

  /** Returns what is asked for, each directory once. */
  List<Asked> asked(Usage usage) throws IOException {
    if (paths.isEmpty()) {
      return List.of(new Asked(null, Set.of()));
    }
    Map<Path, Asked> byPlace = new LinkedHashMap<>();
    for (Path path : paths) {
      usage.require(Files.exists(path), "no such file or directory: " + path);
      boolean whole = !Files.isRegularFile(path);
      usage.require(whole || isRubric(path), "no rubric: " + path);
      Path directory = whole ? path : Objects.requireNonNullElse(path.getParent(), Path.of("."));
      Asked one = new Asked(directory, whole ? Set.of() : Set.of(idOf(path)));
      byPlace.merge(directory.toRealPath(), one, Asked::or);
    }
    return List.copyOf(byPlace.values());
  }

  private static boolean isRubric(Path file) {
    return RubricSet.reads(file) && file.toString().endsWith(JSON);
  }

  private static String idOf(Path file) {
    String name = Objects.requireNonNull(file.getFileName()).toString();
    return name.substring(0, name.length() - JSON.length());
  }
}
