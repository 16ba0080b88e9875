package io.github.rubricscorer.spark;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.util.Arrays;
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
    Optional<ArchiveFormat> byName = of(found[0]);
    if (byName.isPresent() || found[0].isFile()) {
      return byName;
    }
    return Arrays.stream(system.listStatus(found[0].getPath()))
        .filter(ArchiveFormat::isData)
        .findFirst()
        .flatMap(ArchiveFormat::of);
  }

  private static Optional<ArchiveFormat> of(FileStatus file) {
    String name = file.getPath().getName().toLowerCase(Locale.ROOT);
    return Arrays.stream(values()).filter(format -> name.matches(format.names)).findFirst();
  }

  /** Spark passes over the other names, too. */
  private static boolean isData(FileStatus file) {
    return !file.getPath().getName().matches("[._].*");
  }
}
