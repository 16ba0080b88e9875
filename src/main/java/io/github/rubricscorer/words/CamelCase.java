package io.github.rubricscorer.words;

import io.github.rubricscorer.base.Resource;
import io.github.rubricscorer.language.Language;
import io.github.rubricscorer.text.SortedLines;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * Splits camelCase, unless the word is a name whose parts mean something else: those listed in
 * {@code joined-names.txt}, and words whose first part denies the others ({@code NonBlocking},
 * {@code NoOp}).
 */
public final class CamelCase {
  private static final int SHORTEST = 2;

  private CamelCase() {}

  /**
   * Returns the parts of a word: {@code readReplica} has two, {@code SQLServer} too, {@code APIs},
   * {@code OAuth} and {@code redis} have one, since every part needs two letters, and {@code
   * JavaScript} has one, since it is a name.
   *
   * @param word the word as it is written
   * @param language the language that it is in, which knows what denies
   */
  public static List<String> of(String word, Language language) {
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
    return whole || isName(word, parts.getFirst(), language) ? List.of(word) : parts;
  }

  private static boolean isName(String word, String first, Language language) {
    return DenyingWords.of(language).firstParts().contains(first.toLowerCase(Locale.ROOT))
        || Names.LISTED.contains(word.toLowerCase(Locale.ROOT));
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

  /** Reads the file when it is first needed. */
  private static final class Names {
    private static final SortedLines LISTED =
        SortedLines.of(Resource.bytes(CamelCase.class, "joined-names.txt"));
  }
}
