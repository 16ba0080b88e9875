package io.github.rubricscorer.polarity.role;

import io.github.rubricscorer.compact.WordSet;
import io.github.rubricscorer.language.Language;
import io.github.rubricscorer.text.SmallLetters;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** The words of a language by their {@link WordRole}. Immutable and thread-safe. */
public final class ClauseWords {
  private static final WordRole[] ROLES = WordRole.values();

  /** Those of a language that has none. */
  public static final ClauseWords NONE = new ClauseWords(Map.of());

  /** The words of each role, by its ordinal. */
  private final WordSet[] sets = new WordSet[ROLES.length];

  /** A bit for each length of a conjunction: most words are told apart by it. */
  private final int conjunctLengths;

  @SuppressWarnings("EnumOrdinal") // The numbers leave no running program.
  private ClauseWords(Map<WordRole, List<String>> words) {
    for (WordRole role : ROLES) {
      sets[role.ordinal()] = WordSet.of(words.getOrDefault(role, List.of()).toArray(new String[0]));
    }
    int lengths = 0;
    for (String word : of(WordRole.CONJUNCTIONS).words()) {
      lengths |= 1 << word.length();
    }
    conjunctLengths = lengths;
  }

  /**
   * Reads those of a language.
   *
   * @throws IllegalStateException if its file has a section that is no role
   */
  public static ClauseWords of(Language language) {
    Map<String, List<String>> sections = language.sections("clauses.txt");
    Map<WordRole, List<String>> words = new EnumMap<>(WordRole.class);
    for (WordRole role : ROLES) {
      List<String> section = sections.get(role.section());
      if (section != null) {
        words.put(role, section.stream().map(SmallLetters::of).toList());
      }
    }
    if (words.size() != sections.size()) {
      throw new IllegalStateException("a section of clauses.txt is no role: " + sections.keySet());
    }
    return new ClauseWords(words);
  }

  /** Returns the words of a role. */
  @SuppressWarnings("EnumOrdinal") // The numbers leave no running program.
  public WordSet of(WordRole role) {
    return sets[role.ordinal()];
  }

  /** Tells whether a conjunction may have so many characters. */
  public boolean mayHaveConjunctOf(int length) {
    return (conjunctLengths >>> length & 1) != 0;
  }
}
