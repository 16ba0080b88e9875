package io.github.rubricscorer;

import io.github.rubricscorer.base.Resource;
import io.github.rubricscorer.bundled.BundledRubrics;
import io.github.rubricscorer.language.Language;
import io.github.rubricscorer.polarity.CueBook;
import io.github.rubricscorer.rubric.Rubric;
import io.github.rubricscorer.scoring.CompiledPatterns;
import io.github.rubricscorer.scoring.CompiledRubric;
import io.github.rubricscorer.scoring.RubricCompiler;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
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

  /** Returns what the patterns of a rubric became, or null where the build has not kept it. */
  static @Nullable CompiledPatterns read(String id) {
    byte[] program = Resource.find(BundledPrograms.class, BundledRubrics.file(id, SUFFIX));
    return program == null ? null : CompiledPatterns.read(program);
  }

  /**
   * Compiles all of them, lists the files of the rubrics, and gives the build its id.
   *
   * @param arguments the directory to write to, which becomes a part of the jars
   * @throws IOException if that fails
   */
  public static void main(String[] arguments) throws IOException {
    Path classes = Path.of(arguments[0]);
    Path here = classes.resolve(BundledPrograms.class.getPackageName().replace('.', '/'));
    for (String code : Language.codes()) {
      Language language = Language.of(code);
      if (language.hasPolarity()) {
        Path file = here.resolve("language").resolve(code).resolve(CueBook.COMPILED);
        write(file, CueBook.compiled(language).bytes());
      }
    }
    for (String id : ids()) {
      write(
          here.resolve(BundledRubrics.file(id, SUFFIX)),
          compile(BundledRubrics.read(id)).patterns().bytes());
    }
    write(here.resolve(Build.FILE), Build.id(ownClasses()).getBytes(StandardCharsets.UTF_8));
    String index = String.join("\n", BundledRubrics.names()) + "\n";
    write(here.resolve(BundledRubrics.INDEX), index.getBytes(StandardCharsets.UTF_8));
  }

  /** Returns the directory that this class stands in; when the jars are made that is no jar. */
  private static Path ownClasses() {
    return Path.of(
        URI.create(
            BundledPrograms.class.getProtectionDomain().getCodeSource().getLocation().toString()));
  }

  /** Returns the ids of the rubrics that the build compiles. */
  static List<String> ids() {
    List<String> ids = new ArrayList<>(BundledRubrics.ids());
    ids.add(BundledRubrics.STRUCTURE);
    return ids;
  }

  /** Compiles a rubric, whatever the build has made. */
  static CompiledRubric compile(Rubric rubric) {
    CompiledRubric compiled =
        new RubricCompiler(BundledRubrics.vocabulary(rubric.id()))
            .compile(
                rubric,
                (pointer, problem, offending) -> {
                  throw new IllegalStateException(
                      "the library's own %s%s: %s: %s"
                          .formatted(rubric.id(), pointer, problem, offending));
                });
    return Objects.requireNonNull(compiled);
  }

  private static void write(Path file, byte[] bytes) throws IOException {
    Files.createDirectories(Objects.requireNonNull(file.getParent()));
    Files.write(file, bytes);
  }
}
