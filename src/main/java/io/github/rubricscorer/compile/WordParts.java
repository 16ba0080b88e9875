package io.github.rubricscorer.compile;

import io.github.rubricscorer.words.CamelCase;
import java.util.List;
import java.util.Set;

/** The parts of a word of a pattern that answers may write apart. */
final class WordParts {
  /** So many letters stand before a number that is written apart: OAuth 2, but not H 2 O. */
  private static final int FEWEST_LETTERS = 3;

  /** Contractions of a verb and "not", without their apostrophe. */
  private static final Set<String> CONTRACTIONS =
      Set.of(
          "arent",
          "cant",
          "couldnt",
          "didnt",
          "doesnt",
          "dont",
          "hadnt",
          "hasnt",
          "havent",
          "isnt",
          "mustnt",
          "neednt",
          "shouldnt",
          "wasnt",
          "werent",
          "wont",
          "wouldnt");

  private WordParts() {}

  /**
   * Returns the parts of a word, or the verb and "not": {@code doesn't} has two parts.
   *
   * @param word the word as it is written
   * @param surface its surface
   */
  static List<String> of(String word, String surface) {
    return CONTRACTIONS.contains(surface) ? List.of(verb(surface), "not") : of(word);
  }

  /**
   * Returns the humps of camelCase, or the letters and the number after them: {@code ReadReplica}
   * and {@code Python3} have two parts, {@code redis} and {@code H2O} have one.
   */
  static List<String> of(String word) {
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
        : CamelCase.of(word);
  }

  private static String verb(String contraction) {
    return switch (contraction) {
      case "wont" -> "will";
      case "cant" -> "can";
      default -> contraction.substring(0, contraction.length() - "nt".length());
    };
  }
}
