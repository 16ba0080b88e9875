package io.github.rubricscorer.importing;

import io.github.rubricscorer.language.Language;
import io.github.rubricscorer.rubric.Rubric;
import io.github.rubricscorer.rubric.Vocabulary;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** Notes of many forms and subjects, made for these tests. */
final class Fixtures {
  static final Path DIRECTORY = Path.of("src/test/resources/io/github/rubricscorer/importing");

  private Fixtures() {}

  static List<Path> files() {
    try (Stream<Path> files = Files.list(DIRECTORY)) {
      return files.filter(Fixtures::isDocument).sorted().toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static boolean isDocument(Path file) {
    return Stream.of(".md", ".csv", ".txt").anyMatch(file.toString()::endsWith);
  }

  static String text(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static Draft draft(Path file) {
    return draft(file, text(file));
  }

  static Draft draft(Path file, String text) {
    return Importer.draft(
        file.getFileName().toString(), text, false, Language.ENGLISH, Vocabulary.EMPTY);
  }

  /** Returns the rubrics of all notes, which are drafted once. */
  static List<Rubric> rubrics() {
    return Once.RUBRICS;
  }

  /** Drafts the rubrics of all notes anew. */
  static List<Rubric> draftAll() {
    return files().stream().flatMap(file -> draft(file).rubrics().stream()).toList();
  }

  private static final class Once {
    private static final List<Rubric> RUBRICS = draftAll();
  }
}
