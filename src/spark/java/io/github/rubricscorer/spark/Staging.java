package io.github.rubricscorer.spark;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.util.UUID;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.Path;

/**
 * A directory that appears when all of it is there.
 *
 * <p>Within it, Spark's committer sees to it that each task counts once: what an attempt writes
 * stays apart until the driver has let that attempt commit. But the job's several outputs are
 * committed one after the other, and the committer moves file by file. So all of them are written
 * to a hidden directory beside the wanted one, whose last step to its name is a single rename. An
 * object store has no rename of directories and copies file by file; so the marker {@code _SUCCESS}
 * is made after the rename, and tells on any store that all is there. Not thread-safe.
 */
final class Staging implements AutoCloseable {
  private final FileSystem system;
  private final Path output;
  private final Path staged;

  /**
   * Prepares to write.
   *
   * @param output the directory that is to appear
   * @throws FileAlreadyExistsException if there is something already
   * @throws IOException if the file system cannot be asked, or may not be written
   */
  Staging(Path output, Configuration configuration) throws IOException {
    system = output.getFileSystem(configuration);
    this.output = system.makeQualified(output);
    if (system.exists(this.output)) {
      throw new FileAlreadyExistsException(output + " is there already; name another directory");
    }
    String name = "." + this.output.getName() + "." + UUID.randomUUID();
    staged = new Path(this.output.getParent(), name);
    system.mkdirs(staged); // what is not there is not deleted
    system.deleteOnExit(staged); // for a driver that is told to end
  }

  /** Returns where to write a part of the output. */
  String part(String name) {
    return new Path(staged, name).toString();
  }

  /**
   * Lets the directory appear.
   *
   * @throws IOException if somebody else has made it meanwhile, or it cannot be renamed
   */
  void commit() throws IOException {
    if (system.exists(output) || !system.rename(staged, output)) {
      throw new FileAlreadyExistsException(
          output + " cannot be made: it is there now, or may not be written");
    }
    system.create(new Path(output, "_SUCCESS")).close();
  }

  /** Removes what was not committed. */
  @Override
  public void close() throws IOException {
    system.cancelDeleteOnExit(staged);
    system.delete(staged, true);
  }
}
