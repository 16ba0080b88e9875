package io.github.rubricscorer.words;

import io.github.rubricscorer.language.Language;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The words of a language that deny a word which they are joined to. Immutable and thread-safe.
 *
 * @param words deny the next word: {@code non-relational}, {@code non relational}
 * @param firstParts deny what is written together after them: {@code NonBlocking}, {@code
 *     Nichtraucher}
 * @param lastParts deny what is before them, written together where the language has compounds, or
 *     with a hyphen: {@code zuckerfrei}, {@code dairy-free}
 */
record DenyingWords(Set<String> words, Set<String> firstParts, Set<String> lastParts) {
  private static final String FILE = "words.txt";

  /** For what is no word. */
  static final DenyingWords NONE = new DenyingWords(Set.of(), Set.of(), Set.of());

  private static final Map<Language, DenyingWords> ALL = new ConcurrentHashMap<>();

  /** Returns those that the language lists, read once; none where it lists none. */
  static DenyingWords of(Language language) {
    return ALL.computeIfAbsent(language, DenyingWords::read);
  }

  private static DenyingWords read(Language language) {
    return new DenyingWords(
        language.set(FILE, "denying words"),
        language.set(FILE, "denying first parts"),
        language.set(FILE, "denying last parts"));
  }
}
