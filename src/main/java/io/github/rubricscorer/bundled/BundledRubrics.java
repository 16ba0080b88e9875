package io.github.rubricscorer.bundled;

import io.github.rubricscorer.base.Resource;
import io.github.rubricscorer.rubric.Rubric;
import io.github.rubricscorer.rubric.RubricSet;
import io.github.rubricscorer.rubric.Vocabulary;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The rubrics that come with this library, before they are compiled. */
public final class BundledRubrics {
  /** Where the library's files are. */
  private static final String BASE = "/io/github/rubricscorer/";

  private static final String FOLDER = "rubrics/";

  /** Lists the files in a jar, whose folders cannot be listed. */
  public static final String INDEX = FOLDER + "index.txt";

  /** The rubric of how an answer is built, which is no question to list. */
  public static final String STRUCTURE = "structure";

  private static final String JSON = ".json";
  private static final String SCHEMA = ".schema.json";
  private static final String VOCABULARY = "vocabulary.txt";

  private BundledRubrics() {}

  /**
   * Reads them.
   *
   * @return the rubrics and their vocabulary; places name the files without a folder
   */
  public static RubricSet read() {
    return RubricSet.read(files());
  }

  /** Returns the files of the rubrics and of their vocabulary, by their names. */
  public static Map<String, byte[]> files() {
    Map<String, byte[]> files = new LinkedHashMap<>();
    for (String name : names()) {
      files.put(name, bytes(FOLDER + name));
    }
    return files;
  }

  /** Returns the ids of the rubrics. */
  public static List<String> ids() {
    return names().stream().filter(BundledRubrics::isRubric).map(BundledRubrics::id).toList();
  }

  /** Reads one of them. */
  public static Rubric read(String id) {
    String file = file(id, JSON);
    return RubricSet.readChecked(Map.of(file, bytes(file))).rubrics().getFirst();
  }

  /** Returns where a file that belongs to a rubric is. */
  public static String file(String id, String suffix) {
    return (id.equals(STRUCTURE) ? "feedback/" : FOLDER) + id + suffix;
  }

  /** Reads the words that a rubric shares with others. */
  public static Vocabulary vocabulary(String id) {
    return id.equals(STRUCTURE)
        ? Vocabulary.EMPTY
        : Vocabulary.parse(VOCABULARY, text(FOLDER + VOCABULARY));
  }

  private static boolean isRubric(String name) {
    return name.endsWith(JSON) && !name.endsWith(SCHEMA);
  }

  private static String id(String name) {
    return name.substring(0, name.length() - JSON.length());
  }

  /** Returns the names of the files, sorted. */
  public static List<String> names() {
    byte[] index = find(INDEX);
    return index == null ? listed() : new String(index, StandardCharsets.UTF_8).lines().toList();
  }

  /** Lists the folder, which is no jar's where the build has not written an index yet. */
  private static List<String> listed() {
    URL vocabulary =
        Objects.requireNonNull(BundledRubrics.class.getResource(BASE + FOLDER + VOCABULARY));
    Path folder = Objects.requireNonNull(Path.of(URI.create(vocabulary.toString())).getParent());
    try (Stream<Path> files = Files.list(folder)) {
      return files.map(file -> file.getFileName().toString()).sorted().toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static byte[] bytes(String name) {
    return Resource.bytes(BundledRubrics.class, BASE + name);
  }

  private static String text(String name) {
    return Resource.text(BundledRubrics.class, BASE + name);
  }

  /** Returns the content of a file of the library, or null where there is none. */
  public static byte @Nullable [] find(String name) {
    return Resource.find(BundledRubrics.class, BASE + name);
  }
}
