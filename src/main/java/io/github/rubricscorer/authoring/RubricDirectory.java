package io.github.rubricscorer.authoring;

import io.github.rubricscorer.base.Limits;
import io.github.rubricscorer.rubric.RubricSet;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * The files of a directory of rubrics, for who changes one of them before they are read as a set.
 *
 * @param path the directory
 */
public record RubricDirectory(Path path) {
  private static final int MOST_BYTES = Limits.FILE_MEBIBYTES << 20;

  /**
   * Reads the rubrics and the vocabulary. Of a file that is too large no more is read than makes
   * {@link RubricSet#read(Map)} tell so.
   *
   * @return the content of each file by its name alone
   * @throws IOException if one cannot be read
   */
  public Map<String, byte[]> files() throws IOException {
    Map<String, byte[]> files = new TreeMap<>();
    try (Stream<Path> all = Files.list(path)) {
      for (Path file : all.filter(RubricSet::reads).toList()) {
        try (InputStream in = Files.newInputStream(file)) {
          String name = Objects.requireNonNull(file.getFileName()).toString();
          files.put(name, in.readNBytes(MOST_BYTES + 1));
        }
      }
    }
    return files;
  }

  /**
   * Reads the same files.
   *
   * @return the content of each by its name after that of the directory
   * @throws IOException if one cannot be read
   */
  public Map<String, byte[]> filesByPath() throws IOException {
    Map<String, byte[]> files = new TreeMap<>();
    files().forEach((name, bytes) -> files.put(path.resolve(name).toString(), bytes));
    return files;
  }
}
