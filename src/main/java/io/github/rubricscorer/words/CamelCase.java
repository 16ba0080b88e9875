package io.github.rubricscorer.words;

import java.util.ArrayList;
import java.util.List;

/** Splits camelCase. */
public final class CamelCase {
  private static final int SHORTEST = 2;

  private CamelCase() {}

  /**
   * Returns the parts of a word: {@code readReplica} has two, {@code SQLServer} too, {@code APIs},
   * {@code OAuth} and {@code redis} have one, since every part needs two letters.
   */
  public static List<String> of(String word) {
    if (!hasCapitalInside(word)) {
      return List.of(word);
    }
    List<String> parts = new ArrayList<>(2);
    int from = 0;
    for (int i = 1; i < word.length(); i++) {
      if (begins(word, i)) {
        parts.add(word.substring(from, i));
        from = i;
      }
    }
    parts.add(word.substring(from));
    boolean whole = parts.stream().anyMatch(part -> part.length() < SHORTEST);
    return whole ? List.of(word) : parts;
  }

  private static boolean hasCapitalInside(String word) {
    for (int i = 1; i < word.length(); i++) {
      if (Character.isUpperCase(word.charAt(i))) {
        return true;
      }
    }
    return false;
  }

  private static boolean begins(String word, int i) {
    if (!Character.isUpperCase(word.charAt(i))) {
      return false;
    }
    if (Character.isLowerCase(word.charAt(i - 1))) {
      return true;
    }
    boolean pluralOfAcronym = i + 2 == word.length() && word.charAt(i + 1) == 's';
    return Character.isUpperCase(word.charAt(i - 1))
        && i + 1 < word.length()
        && Character.isLowerCase(word.charAt(i + 1))
        && !pluralOfAcronym;
  }
}
