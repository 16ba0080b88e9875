package io.github.rubricscorer;

import io.github.rubricscorer.match.CompiledRubric;
import io.github.rubricscorer.rubric.RubricSet;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What the build has made of the rubrics that come with this library, and of the polarity cues, so
 * that a process that scores one answer need not compile them. The build writes it into the jars
 * and nowhere else: whoever runs the classes without a jar, as the tests do, compiles what the
 * texts say now.
 */
final class BundledPrograms {
  private static final String SUFFIX = ".program";

  private BundledPrograms() {}

  /** Returns the program of a rubric, or null where the build has made none. */
  static byte @Nullable [] read(String id) {
    return BundledRubrics.find(id + SUFFIX);
  }

  /**
   * Compiles all of them.
   *
   * @param arguments the directory to write to, which becomes a part of the jars
   * @throws IOException if that fails
   */
  public static void main(String[] arguments) throws IOException {
    Path classes = Path.of(arguments[0]);
    Path here = classes.resolve(BundledPrograms.class.getPackageName().replace('.', '/'));
    write(here.resolve("match").resolve("cues" + SUFFIX), CompiledRubric.cues());
    for (String id : BundledRubrics.ids()) {
      write(here.resolve(BundledRubrics.FOLDER).resolve(id + SUFFIX), compiled(id));
    }
  }

  static byte[] compiled(String id) {
    RubricSet set = BundledRubrics.read(id);
    return Scorer.compile(set).question(id).compiled().program();
  }

  private static void write(Path file, byte[] bytes) throws IOException {
    Files.createDirectories(Objects.requireNonNull(file.getParent()));
    Files.write(file, bytes);
  }
}
