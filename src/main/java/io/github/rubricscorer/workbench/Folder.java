package io.github.rubricscorer.workbench;

import io.github.rubricscorer.base.Sha256;
import io.github.rubricscorer.base.Utf8;
import io.github.rubricscorer.base.WholeFile;
import io.github.rubricscorer.rubric.RubricSet;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The files of rubrics: those of a directory, or given ones that are not changed. Beside a rubric
 * {@code leaves.json} its draft is {@code leaves.json.draft}, which no command reads.
 *
 * <p>On the page lines end with a line feed. A file keeps its own line ends, and its byte order
 * mark where it has one. Thread-safe as far as the file system is.
 */
public final class Folder {
  private static final String DRAFT = ".draft";
  private static final String BYTE_ORDER_MARK = "\uFEFF";

  private final @Nullable Path directory;
  private final Map<String, byte[]> given;

  private Folder(@Nullable Path directory, Map<String, byte[]> given) {
    this.directory = directory;
    this.given = given;
  }

  /**
   * Takes a directory.
   *
   * @param directory the directory
   * @return the folder
   */
  public static Folder of(Path directory) {
    return new Folder(directory, Map.of());
  }

  /**
   * Takes files that are not to be changed.
   *
   * @param files their content by their names
   * @return the folder
   */
  public static Folder fixed(Map<String, byte[]> files) {
    return new Folder(null, Map.copyOf(files));
  }

  /**
   * A text and where it comes from.
   *
   * @param text the text, with line feeds
   * @param version tells two contents of the file apart: SHA-256, in hexadecimal digits
   */
  record Saved(String text, String version) {}

  /** Whether rubrics can be saved here. */
  boolean isWritable() {
    return directory != null;
  }

  static String fileOf(String question) {
    return question + ".json";
  }

  /**
   * Reads all files of rubrics and the vocabulary.
   *
   * @return their content by their names
   * @throws UncheckedIOException if one cannot be read
   */
  public Map<String, byte[]> files() {
    if (directory == null) {
      return given;
    }
    Map<String, byte[]> files = new TreeMap<>();
    try (Stream<Path> all = Files.list(directory)) {
      for (Path file : all.filter(RubricSet::reads).toList()) {
        files.put(file.getFileName().toString(), Files.readAllBytes(file));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return files;
  }

  /** Returns the text of a rubric. */
  Saved saved(Map<String, byte[]> files, String question) {
    byte[] bytes = files.get(fileOf(question));
    if (bytes == null) {
      throw new UncheckedIOException(new IOException(fileOf(question) + " is no longer there"));
    }
    return new Saved(plain(Utf8.replacing(bytes)), Sha256.hex(bytes));
  }

  /** Returns the draft of a rubric, or null where there is none. */
  @Nullable String draft(String question) {
    if (directory == null) {
      return null;
    }
    try {
      Path file = directory.resolve(fileOf(question) + DRAFT);
      return Files.isRegularFile(inside(file))
          ? plain(Utf8.replacing(Files.readAllBytes(file)))
          : null;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Keeps a draft of a rubric, or drops it where there is no text. */
  void keepDraft(String question, @Nullable String text) {
    if (directory == null) {
      return;
    }
    try {
      Path draft = directory.resolve(fileOf(question) + DRAFT);
      if (text == null) {
        Files.deleteIfExists(draft);
      } else {
        WholeFile.write(inside(draft), text);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Saves a rubric, with the line ends that its file has. */
  void save(String question, String text) {
    Path file = place(question);
    try {
      String old = new String(Files.readAllBytes(inside(file)), StandardCharsets.UTF_8);
      String mark = old.startsWith(BYTE_ORDER_MARK) ? BYTE_ORDER_MARK : "";
      WholeFile.write(file, mark + (old.contains("\r\n") ? text.replace("\n", "\r\n") : text));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private Path place(String question) {
    if (directory == null) {
      throw new IllegalStateException("the built-in rubrics are not changed");
    }
    return directory.resolve(fileOf(question));
  }

  /** Refuses what a link leads out of the directory. */
  private Path inside(Path file) throws IOException {
    Path root = Objects.requireNonNull(directory).toRealPath();
    if (Files.exists(file) && !file.toRealPath().startsWith(root)) {
      throw new AccessDeniedException(file + " leads out of the directory");
    }
    return file;
  }

  private static String plain(String text) {
    return text.replace("\r\n", "\n");
  }
}
