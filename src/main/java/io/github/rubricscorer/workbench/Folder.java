package io.github.rubricscorer.workbench;

import io.github.rubricscorer.authoring.LineEnds;
import io.github.rubricscorer.base.Sha256;
import io.github.rubricscorer.base.Utf8;
import io.github.rubricscorer.base.WholeFile;
import io.github.rubricscorer.rubric.RubricSet;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * The files of rubrics: those of a directory, or given ones that are not changed. Beside a rubric
 * {@code leaves.json} its draft is {@code leaves.json.draft}, which no command reads.
 *
 * <p>On the page lines end with a line feed. A file keeps its own line ends, and its byte order
 * mark where it has one. Thread-safe as far as the file system is.
 */
public final class Folder {
  private static final String RUBRIC = ".json";
  private static final String DRAFT = ".draft";
  private static final String BYTE_ORDER_MARK = "\uFEFF";
  private static final byte[] NOTHING = {};

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
  record Saved(String text, String version) {
    static Saved of(byte[] bytes) {
      return new Saved(plain(Utf8.replacing(bytes)), Sha256.hex(bytes));
    }
  }

  /**
   * What somebody was writing.
   *
   * @param base the text of the file that it began with; null where that is not known
   * @param text the text
   */
  record Draft(@Nullable String base, String text) {}

  /** Whether rubrics can be saved here. */
  boolean isWritable() {
    return directory != null;
  }

  static String fileOf(String question) {
    return question + RUBRIC;
  }

  /**
   * Reads all files of rubrics and the vocabulary.
   *
   * @return their content by their names
   * @throws UncheckedIOException if one cannot be read
   */
  public Map<String, byte[]> files() {
    Map<String, byte[]> files = new TreeMap<>();
    names().forEach(name -> files.put(name, bytes(name)));
    return files;
  }

  /**
   * Reads a rubric and the vocabulary. The other rubrics are there by their names alone: for a
   * single rubric no more of them counts.
   */
  Map<String, byte[]> around(String question) {
    Map<String, byte[]> files = new TreeMap<>();
    for (String name : names()) {
      boolean isOther = name.endsWith(RUBRIC) && !name.equals(fileOf(question));
      files.put(name, isOther ? NOTHING : bytes(name));
    }
    return files;
  }

  private List<String> names() {
    if (directory == null) {
      return List.copyOf(given.keySet());
    }
    try (Stream<Path> all = Files.list(directory)) {
      return all.filter(RubricSet::reads).map(file -> file.getFileName().toString()).toList();
    } catch (IOException e) {
      throw failure("read", directory.toString(), e);
    }
  }

  private byte[] bytes(String name) {
    if (directory == null) {
      return Objects.requireNonNull(given.get(name), name);
    }
    try {
      return Files.readAllBytes(directory.resolve(name));
    } catch (IOException e) {
      throw failure("read", name, e);
    }
  }

  /** Returns the text of a rubric among files that were read. */
  Saved saved(Map<String, byte[]> files, String question) {
    byte[] bytes = files.get(fileOf(question));
    if (bytes == null) {
      throw new UncheckedIOException(new IOException(fileOf(question) + " is no longer there"));
    }
    return Saved.of(bytes);
  }

  /** Reads the text of a rubric. */
  Saved saved(String question) {
    return Saved.of(bytes(fileOf(question)));
  }

  /** Returns the draft of a rubric, or null where there is none. */
  @Nullable Draft draft(String question) {
    if (directory == null) {
      return null;
    }
    String name = fileOf(question) + DRAFT;
    try {
      Path file = directory.resolve(name);
      return Files.isRegularFile(inside(file)) ? draft(Files.readAllBytes(file)) : null;
    } catch (IOException e) {
      throw failure("read", name, e);
    }
  }

  /** What is no draft of ours is taken for the text alone. */
  private static Draft draft(byte[] bytes) {
    String text = plain(Utf8.replacing(bytes));
    try {
      JsonNode json = JsonMapper.shared().readTree(text);
      if (json.path("base").isString() && json.path("text").isString()) {
        return new Draft(json.path("base").stringValue(), json.path("text").stringValue());
      }
    } catch (JacksonException e) {
      // The rubric may be at fault.
    }
    return new Draft(null, text);
  }

  /** Keeps a draft of a rubric, or drops it where there is none. */
  void keepDraft(String question, @Nullable Draft draft) {
    if (directory == null) {
      return;
    }
    String name = fileOf(question) + DRAFT;
    try {
      Path file = directory.resolve(name);
      if (draft == null) {
        Files.deleteIfExists(file);
      } else {
        WholeFile.write(inside(file), JsonMapper.shared().writeValueAsString(draft));
      }
    } catch (IOException e) {
      throw failure("write", name, e);
    }
  }

  /**
   * Saves a rubric, with the line ends that its file has.
   *
   * @return what the file is now
   */
  Saved save(String question, String text) {
    Path file = place(question);
    try {
      String old = new String(Files.readAllBytes(inside(file)), StandardCharsets.UTF_8);
      String mark = old.startsWith(BYTE_ORDER_MARK) ? BYTE_ORDER_MARK : "";
      String written = mark + LineEnds.kept(old.substring(mark.length()), text);
      byte[] bytes = written.getBytes(StandardCharsets.UTF_8);
      WholeFile.write(file, bytes);
      return Saved.of(bytes);
    } catch (IOException e) {
      throw failure("write", fileOf(question), e);
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
      throw new IOException("it is a link that leads out of the directory");
    }
    return file;
  }

  /** Says what went wrong as a person would: of many problems Java tells the path alone. */
  private static UncheckedIOException failure(String verb, String name, IOException problem) {
    String reason =
        switch (problem) {
          case NoSuchFileException e -> "no such file or directory";
          case AccessDeniedException e -> "permission denied";
          case FileSystemException e -> Objects.requireNonNullElse(e.getReason(), e.toString());
          default -> String.valueOf(problem.getMessage());
        };
    return new UncheckedIOException(
        new IOException("cannot " + verb + " " + name + ": " + reason, problem));
  }

  private static String plain(String text) {
    return text.replace("\r\n", "\n");
  }
}
