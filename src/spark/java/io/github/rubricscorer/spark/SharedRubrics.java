package io.github.rubricscorer.spark;

import io.github.rubricscorer.Scorer;
import io.github.rubricscorer.base.Limits;
import io.github.rubricscorer.rubric.RubricException;
import io.github.rubricscorer.rubric.RubricSet;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.Serializable;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.FSDataInputStream;
import org.apache.hadoop.fs.FileStatus;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.Path;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.broadcast.Broadcast;
import org.apache.spark.sql.SparkSession;
import org.jspecify.annotations.Nullable;

/**
 * Rubrics on their way from the driver to the executors.
 *
 * <p>Only the bytes of their files travel. Spark keeps one copy of a broadcast value for all tasks
 * of a JVM, so the scorer that hangs on it is made once in each JVM and goes when the broadcast
 * does. Thread-safe.
 */
final class SharedRubrics implements Serializable {
  private static final long serialVersionUID = 1L;

  /** A file with more is refused by whoever reads it as a rubric. */
  private static final int MAX_BYTES = Limits.FILE_MEBIBYTES << 20;

  /** The content of each file by its name, in the order of the names. */
  private final TreeMap<String, byte[]> files;

  private transient volatile @Nullable Scorer scorer;

  private SharedRubrics(Map<String, byte[]> files) {
    this.files = new TreeMap<>(files);
  }

  /**
   * Reads the rubrics of a directory, checks them and sends them to the executors.
   *
   * @throws RubricException if a rubric is at fault, with every fault of all of them
   * @throws IOException if there is no such directory, or it cannot be read
   */
  static Broadcast<SharedRubrics> broadcast(SparkSession spark, String directory)
      throws IOException {
    Configuration configuration = spark.sparkContext().hadoopConfiguration();
    SharedRubrics rubrics = read(new Path(directory), configuration);
    rubrics.scorer();
    return JavaSparkContext.fromSparkContext(spark.sparkContext()).broadcast(rubrics);
  }

  /** Reads the files of a directory on any file system that Hadoop knows. */
  static SharedRubrics read(Path directory, Configuration configuration) throws IOException {
    FileSystem system = directory.getFileSystem(configuration);
    if (!system.exists(directory) || !system.getFileStatus(directory).isDirectory()) {
      throw new FileNotFoundException("there is no directory of rubrics " + directory);
    }
    Map<String, byte[]> files = new HashMap<>();
    for (FileStatus file : system.listStatus(directory)) {
      String name = file.getPath().getName();
      if (file.isFile() && RubricSet.reads(java.nio.file.Path.of(name))) {
        try (FSDataInputStream in = system.open(file.getPath())) {
          files.put(directory + "/" + name, in.readNBytes(MAX_BYTES + 1));
        }
      }
    }
    return new SharedRubrics(files);
  }

  /** Returns what scores answers by these rubrics, the same for all threads of this JVM. */
  Scorer scorer() {
    Scorer made = scorer;
    return made == null ? make() : made;
  }

  private synchronized Scorer make() {
    Scorer made = scorer;
    if (made == null) {
      made = Scorer.compile(RubricSet.read(files));
      scorer = made;
    }
    return made;
  }
}
