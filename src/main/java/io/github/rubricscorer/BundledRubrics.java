package io.github.rubricscorer;

import io.github.rubricscorer.rubric.RubricSet;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
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

  private BundledRubrics() {}

  /**
   * Reads them.
   *
   * @return the rubrics and their vocabulary; places name the files without a folder
   */
  public static RubricSet read() {
    Map<String, byte[]> files = new LinkedHashMap<>();
    for (String name : names()) {
      files.put(name, bytes(name));
    }
    return RubricSet.read(files);
  }

  private static List<String> names() {
    return new String(bytes(INDEX), StandardCharsets.UTF_8)
        .lines()
        .filter(name -> !name.isBlank())
        .toList();
  }

  private static byte[] bytes(String name) {
    try (InputStream in = BundledRubrics.class.getResourceAsStream(FOLDER + name)) {
      if (in == null) {
        throw new IllegalStateException("the library's own " + FOLDER + name + " is lacking");
      }
      return in.readAllBytes();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
