package io.github.rubricscorer.spark;

import java.io.IOException;
import org.apache.hadoop.fs.FSDataOutputStream;
import org.apache.hadoop.fs.LocalFileSystem;
import org.apache.hadoop.fs.Path;
import org.apache.hadoop.fs.permission.FsPermission;
import org.apache.hadoop.util.Progressable;
import org.apache.spark.TaskContext;

/**
 * Local files whose writing fails at the very end, when all is written, in the first attempts of
 * every task.
 */
public final class FlakyFileSystem extends LocalFileSystem {
  /** How many attempts of a task fail. */
  static volatile int failing;

  @Override
  public FSDataOutputStream create(
      Path file,
      FsPermission permission,
      boolean overwrite,
      int bufferSize,
      short replication,
      long blockSize,
      Progressable progress)
      throws IOException {
    FSDataOutputStream out =
        super.create(file, permission, overwrite, bufferSize, replication, blockSize, progress);
    TaskContext task = TaskContext.get();
    return task != null && task.attemptNumber() < failing ? new Failing(out) : out;
  }

  /** Writes all that it is given, and then fails. */
  private static final class Failing extends FSDataOutputStream {
    Failing(FSDataOutputStream out) throws IOException {
      super(out, null);
    }

    @Override
    public void close() throws IOException {
      super.close();
      throw new IOException("the disk is full");
    }
  }
}
