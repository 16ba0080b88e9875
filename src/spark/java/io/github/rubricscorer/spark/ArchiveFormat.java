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
   * A name that tells a format.
   *
   * @param format the format
   * @param name the name of a file or a directory, in small letters
   */
  record Told(ArchiveFormat format, String name) {
    /** Returns what separates the cells of CSV. */
    String separator() {
      return name.contains(".tsv") ? "\t" : ",";
    }
  }

  /**
   * Returns what tells the format of an archive: its name, or that of a file in it.
   *
   * @param archive a file, a directory or a pattern of Hadoop
   * @return the first name that tells it; empty where none does
   * @throws FileNotFoundException if there is no such archive
   * @throws IOException if it cannot be looked at
   */
  static Optional<Told> told(Path archive, Configuration configuration) throws IOException {
    FileSystem system = archive.getFileSystem(configuration);
    FileStatus[] found = system.globStatus(archive);
    if (found == null || found.length == 0) {
      throw new FileNotFoundException("there is no input " + archive);
    }
    return told(system, found);
  }

  private static Optional<Told> told(FileSystem system, FileStatus[] files) throws IOException {
    for (FileStatus file : files) {
      Optional<Told> told = isData(file) ? told(system, file) : Optional.empty();
      if (told.isPresent()) {
        return told;
      }
    }
    return Optional.empty();
  }

  /** The name of a directory may tell a value of its rows, as {@code class=7a} does. */
  private static Optional<Told> told(FileSystem system, FileStatus file) throws IOException {
    Optional<Told> told = byName(file.getPath().getName().toLowerCase(Locale.ROOT));
    return told.isPresent() || file.isFile()
        ? told
        : told(system, system.listStatus(file.getPath()));
  }

  private static Optional<Told> byName(String name) {
    return Arrays.stream(values())
        .filter(format -> name.matches(format.names))
        .findFirst()
        .map(format -> new Told(format, name));
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
