package io.github.rubricscorer.importing;

import io.github.rubricscorer.importing.notes.MarkingScheme;
import io.github.rubricscorer.importing.notes.NotesReader;
import io.github.rubricscorer.rubric.Vocabulary;
import java.util.List;
import java.util.Locale;

/** Drafts rubrics from a file of any of the forms that are known. */
public final class Importer {
  private static final List<String> TABLES = List.of(".csv", ".tsv", ".tab");

  private Importer() {}

  /**
   * Drafts rubrics.
   *
   * @param fileName the file's name, which tells CSV and names what nothing else does
   * @param text its text
   * @param csv whether it is CSV, whatever its name
   * @param vocabulary the words that the drafts will share
   */
  public static Draft draft(String fileName, String text, boolean csv, Vocabulary vocabulary) {
    String lower = fileName.toLowerCase(Locale.ROOT);
    boolean table = csv || TABLES.stream().anyMatch(lower::endsWith);
    int dot = fileName.lastIndexOf('.');
    String name = dot > 0 ? fileName.substring(0, dot) : fileName;
    return new DraftWriter(vocabulary, name)
        .draft(table ? MarkingScheme.read(text) : NotesReader.read(text), text);
  }
}
