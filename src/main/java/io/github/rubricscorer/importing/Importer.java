package io.github.rubricscorer.importing;

import io.github.rubricscorer.importing.notes.MarkingScheme;
import io.github.rubricscorer.importing.notes.NotesReader;
import io.github.rubricscorer.language.Language;
import io.github.rubricscorer.rubric.Vocabulary;
import io.github.rubricscorer.text.StopWords;
import java.util.List;
import java.util.Locale;

/** Drafts rubrics from a file of any of the forms that are known. */
public final class Importer {
  private static final List<String> TABLES = List.of(".csv", ".tsv", ".tab");

  private Importer() {}

  /**
   * Tells whether words that tell nothing are known in a language, so that none of them becomes a
   * synonym.
   */
  public static boolean knowsPlainWords(Language language) {
    return StopWords.areKnown(language);
  }

  /**
   * Drafts rubrics.
   *
   * @param fileName the file's name, which tells CSV and names what nothing else does
   * @param text its text
   * @param csv whether it is CSV, whatever its name
   * @param language the language of the document and of its drafts
   * @param vocabulary the words that the drafts will share
   */
  public static Draft draft(
      String fileName, String text, boolean csv, Language language, Vocabulary vocabulary) {
    String lower = fileName.toLowerCase(Locale.ROOT);
    boolean table = csv || TABLES.stream().anyMatch(lower::endsWith);
    int dot = fileName.lastIndexOf('.');
    String name = dot > 0 ? fileName.substring(0, dot) : fileName;
    return new DraftWriter(vocabulary, language, name)
        .draft(table ? MarkingScheme.read(text) : NotesReader.read(text), text);
  }
}
