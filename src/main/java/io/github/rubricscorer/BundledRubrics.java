package io.github.rubricscorer;

import io.github.rubricscorer.base.Resource;
import io.github.rubricscorer.rubric.Rubric;
import io.github.rubricscorer.rubric.RubricSet;
import io.github.rubricscorer.rubric.Vocabulary;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The rubrics that come with this library, before they are compiled: for those who test or extend
 * them. {@link Scorer#bundled} scores with them.
 */
public final class BundledRubrics {
  private static final String FOLDER = "rubrics/";

  /** Lists the files, since a jar's folder cannot be listed. */
  private static final String INDEX = "index.txt";

  /** The rubric of {@link Scorer#structure}, which is no question to list. */
  static final String STRUCTURE = "structure";

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
    Map<String, byte[]> files = new LinkedHashMap<>();
    for (String name : names()) {
      files.put(name, bytes(FOLDER + name));
    }
    return RubricSet.read(files);
  }

  /** Returns the ids of the rubrics. */
  static List<String> ids() {
    return names().stream().filter(BundledRubrics::isRubric).map(BundledRubrics::id).toList();
  }

  /** Reads one of them. */
  static Rubric read(String id) {
    String file = file(id, JSON);
    return RubricSet.readChecked(Map.of(file, bytes(file))).rubrics().getFirst();
  }

  /** Returns where a file that belongs to a rubric is. */
  static String file(String id, String suffix) {
    return (id.equals(STRUCTURE) ? "feedback/" : FOLDER) + id + suffix;
  }

  /** Reads the words that a rubric shares with others. */
  static Vocabulary vocabulary(String id) {
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

  private static List<String> names() {
    return text(FOLDER + INDEX).lines().filter(name -> !name.isBlank()).toList();
  }

  private static byte[] bytes(String name) {
    return Resource.bytes(BundledRubrics.class, name);
  }

  private static String text(String name) {
    return Resource.text(BundledRubrics.class, name);
  }
}
