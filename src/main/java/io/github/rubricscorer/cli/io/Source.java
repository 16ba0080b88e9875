package io.github.rubricscorer.cli.io;

import io.github.rubricscorer.input.Encoding;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A file, or standard input.
 *
 * @param name what messages call it
 * @param path the file, or null for standard input
 */
public record Source(String name, @Nullable Path path) {
  /** In bytes, as large as a text that Java holds in memory comes near to. */
  public static final int MOST_IN_MEMORY = 1 << 30;

  private static final Source STANDARD_INPUT = new Source("<stdin>", null);

  /** The source that an argument names: nothing and {@code -} are standard input. */
  public static Source of(@Nullable Path argument) {
    return argument == null || argument.toString().equals("-")
        ? STANDARD_INPUT
        : new Source(argument.toString(), argument);
  }

  /** What a report on the source is called: a file's name without its directory. */
  public String title() {
    return path == null
        ? "Answers"
        : Objects.requireNonNullElse(path.getFileName(), path).toString();
  }

  /** Tells a person at a terminal that the program waits for them. */
  public void announce(Streams streams, String what) {
    if (path == null && streams.terminal().in()) {
      streams.note("Reading " + what + " from standard input; end with Ctrl-D.");
    }
  }

  /** Opens the source. */
  public InputStream open(Streams streams) {
    try {
      return path == null ? streams.in() : Files.newInputStream(path);
    } catch (IOException e) {
      throw new InputException(name, e);
    }
  }

  /**
   * Reads it all, as long as it has no more than so many bytes.
   *
   * @param tooLong what is told of it otherwise
   */
  public String text(Streams streams, int most, String tooLong) {
    return text(streams, Encoding.DEFAULT, most, tooLong);
  }

  /**
   * Reads it all, as long as it has no more than so many bytes.
   *
   * @param encoding how its characters are written
   * @param tooLong what is told of it otherwise
   */
  public String text(Streams streams, Encoding encoding, int most, String tooLong) {
    return decoded(bytes(streams, most, tooLong), encoding);
  }

  /**
   * Reads it all, as long as it has no more than so many bytes.
   *
   * @param tooLong what is told of it otherwise
   */
  public byte[] bytes(Streams streams, int most, String tooLong) {
    try (InputStream in = open(streams)) {
      byte[] bytes = in.readNBytes(most + 1);
      if (bytes.length > most) {
        throw new InputException(name + ": " + tooLong);
      }
      return bytes;
    } catch (IOException e) {
      throw new InputException(name, e);
    }
  }

  /** Returns the text that bytes of it are. */
  public String decoded(byte[] bytes, Encoding encoding) {
    try {
      return encoding.decode(bytes);
    } catch (IOException e) {
      throw new InputException(name, e);
    }
  }

  /** Whether another path leads to the same file. */
  public boolean isFile(Path other) throws IOException {
    return path != null
        && Files.exists(path)
        && Files.exists(other)
        && Files.isSameFile(path, other);
  }

  /** The number of bytes, or 0 where it is not known. */
  public long size() {
    try {
      return path == null || !Files.isRegularFile(path) ? 0 : Files.size(path);
    } catch (IOException e) {
      return 0;
    }
  }
}
