package io.github.rubricscorer.spark;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.FileStatus;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.Path;

/** What an archive of answers is written in. */
enum ArchiveFormat {
  PARQUET(".*\\.parquet", "no row of Parquet"),
  JSONL(".*\\.(jsonl|ndjson|json)(\\.\\w+)?", "the line is no JSON object"),
  CSV(".*\\.(csv|tsv)(\\.\\w+)?", "the row has more or fewer cells than the header");

  private final String names;
  private final String fault;

  ArchiveFormat(String names, String fault) {
    this.names = names;
    this.fault = fault;
  }

  /** Returns what is wrong with text that is no row. */
  String fault() {
    return fault;
  }

  /**
   * Returns the format of an archive by its name, or by that of a file in it.
   *
   * @param archive a file, a directory or a pattern of Hadoop
   * @return the format; empty where no name tells it
   * @throws FileNotFoundException if there is no such archive
   * @throws IOException if it cannot be looked at
   */
  static Optional<ArchiveFormat> of(Path archive, Configuration configuration) throws IOException {
    FileSystem system = archive.getFileSystem(configuration);
    FileStatus[] found = system.globStatus(archive);
    if (found == null || found.length == 0) {
      throw new FileNotFoundException("there is no input " + archive);
    }
    return of(system, found[0]);
  }

  /** The name of a directory may tell a value of its rows, as {@code class=7a} does. */
  private static Optional<ArchiveFormat> of(FileSystem system, FileStatus file) throws IOException {
    Optional<ArchiveFormat> format = byName(file.getPath().getName());
    if (format.isPresent() || file.isFile()) {
      return format;
    }
    for (FileStatus inside : system.listStatus(file.getPath())) {
      format = isData(inside) ? of(system, inside) : Optional.empty();
      if (format.isPresent()) {
        return format;
      }
    }
    return Optional.empty();
  }

  private static Optional<ArchiveFormat> byName(String file) {
    String name = file.toLowerCase(Locale.ROOT);
    return Arrays.stream(values()).filter(format -> name.matches(format.names)).findFirst();
  }

  /** Returns the files and directories of an archive; none where there is no such archive. */
  static List<Path> places(Path archive, Configuration configuration) throws IOException {
    FileStatus[] found = archive.getFileSystem(configuration).globStatus(archive);
    return found == null ? List.of() : Arrays.stream(found).map(FileStatus::getPath).toList();
  }

  /**
   * Returns a directory within those of an archive that Spark would pass over, since its name tells
   * no value of a column.
   */
  static Optional<Path> passedOver(Path archive, Configuration configuration) throws IOException {
    FileSystem system = archive.getFileSystem(configuration);
    for (Path place : places(archive, configuration)) {
      Optional<Path> found =
          system.getFileStatus(place).isDirectory() ? passedOver(system, place) : Optional.empty();
      if (found.isPresent()) {
        return found;
      }
    }
    return Optional.empty();
  }

  private static Optional<Path> passedOver(FileSystem system, Path folder) throws IOException {
    for (FileStatus inside : system.listStatus(folder)) {
      if (inside.isDirectory() && isData(inside)) {
        Path path = inside.getPath();
        Optional<Path> found =
            path.getName().contains("=") ? passedOver(system, path) : Optional.of(path);
        if (found.isPresent()) {
          return found;
        }
      }
    }
    return Optional.empty();
  }

  /** Spark passes over the other names, too. */
  private static boolean isData(FileStatus file) {
    return !file.getPath().getName().matches("[._].*");
  }
}
