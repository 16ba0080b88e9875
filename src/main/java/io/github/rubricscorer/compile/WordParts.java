package io.github.rubricscorer.compile;

import io.github.rubricscorer.language.Language;
import io.github.rubricscorer.words.CamelCase;
import io.github.rubricscorer.words.Contractions;
import java.util.List;

/** The parts of a word of a pattern that answers may write apart. */
final class WordParts {
  /** So many letters stand before a number that is written apart: OAuth 2, but not H 2 O. */
  private static final int FEWEST_LETTERS = 3;

  private static final String NOT = "not";

  private WordParts() {}

  /**
   * Returns the parts of a word, or the verb and "not": {@code doesn't} has two parts.
   *
   * @param word the word as it is written
   * @param surface its surface
   * @param language its language
   */
  static List<String> of(String word, String surface, Language language) {
    List<String> apart = Contractions.of(language).words(word, surface);
    return apart.size() > 1 && apart.getLast().equals(NOT) ? apart : of(word, language);
  }

  /**
   * Returns the humps of camelCase, or the letters and the number after them: {@code ReadReplica}
   * and {@code Python3} have two parts, {@code redis} and {@code H2O} have one.
   */
  static List<String> of(String word, Language language) {
    int digits = word.length();
    while (digits > 0 && Character.isDigit(word.charAt(digits - 1))) {
      digits--;
    }
    boolean numbered =
        digits < word.length()
            && digits >= FEWEST_LETTERS
            && word.substring(0, digits).chars().allMatch(Character::isLetter);
    return numbered
        ? List.of(word.substring(0, digits), word.substring(digits))
        : CamelCase.of(word, language);
  }
}
