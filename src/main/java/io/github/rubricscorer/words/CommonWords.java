package io.github.rubricscorer.words;

import io.github.rubricscorer.language.Language;
import io.github.rubricscorer.text.SortedLines;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Words that mean what they say, so that none is taken for a misspelling of another: "poll" is not
 * "pool", "steaming" not "streaming", "nitrite" not "nitrate".
 *
 * <p>It reads two lists. {@code common-words.txt} has the words and names of English, British and
 * American, from SCOWL (Atkinson, "Spell Checker Oriented Word Lists"; its licence is beside it).
 * {@code technical-words.txt} is our own: terms of software, science and law that general word
 * lists do not have. A word that another one yields by a regular ending (s, es, ed, er, ing, ly,
 * 's, with the usual changes of y, e and doubled consonants), or by two of them, counts as listed;
 * those that the rules find are therefore not in the file, which halves it.
 *
 * <p>Both files are read on first use. Thread-safe.
 */
final class CommonWords {
  private static final int SHORTEST_BASE = 3;
  private static final int MOST_ENDINGS = 2;

  private CommonWords() {}

  /**
   * Tells whether a word is listed, or regularly derived from one that is.
   *
   * @param surface the word, lower case
   */
  static boolean contains(String surface) {
    return isWord(surface, MOST_ENDINGS);
  }

  private static boolean isWord(String word, int endings) {
    return isListed(word) || endings > 0 && isInflected(word, endings - 1);
  }

  private static boolean isInflected(String word, int endings) {
    return word.endsWith("'s") && isBase(word, 2, "", endings)
        || word.endsWith("s") && isPlural(word, endings)
        || word.endsWith("ed") && isVerbForm(word, 2, endings)
        || word.endsWith("er") && isVerbForm(word, 2, endings)
        || word.endsWith("ing") && isVerbForm(word, 3, endings)
        || word.endsWith("ly") && isAdverb(word, endings);
  }

  private static boolean isPlural(String word, int endings) {
    String singular = word.substring(0, word.length() - 1);
    if (singular.endsWith("ie") && isBase(word, 3, "y", endings)) {
      return true;
    }
    if (singular.endsWith("e")) {
      String shorter = word.substring(0, word.length() - 2);
      if ((hisses(shorter) || shorter.endsWith("o")) && isBase(word, 2, "", endings)) {
        return true;
      }
    }
    return !hisses(singular) && !endsInConsonantAndY(singular) && isBase(word, 1, "", endings);
  }

  private static boolean isVerbForm(String word, int ending, int endings) {
    if (isBase(word, ending, "", endings) || isBase(word, ending, "e", endings)) {
      return true;
    }
    int end = word.length() - ending;
    if (ending == 2 && end > 0 && word.charAt(end - 1) == 'i') {
      return isBase(word, 3, "y", endings);
    }
    return end > 3
        && word.charAt(end - 1) == word.charAt(end - 2)
        && !isVowel(word.charAt(end - 1))
        && isBase(word, ending + 1, "", endings);
  }

  private static boolean isAdverb(String word, int endings) {
    return isBase(word, 2, "", endings)
        || isBase(word, 2, "le", endings)
        || word.endsWith("ily") && isBase(word, 3, "y", endings);
  }

  private static boolean isBase(String word, int cut, String added, int endings) {
    int length = word.length() - cut;
    return length + added.length() >= SHORTEST_BASE
        && isWord(word.substring(0, length) + added, endings);
  }

  private static boolean hisses(String word) {
    return word.endsWith("s")
        || word.endsWith("x")
        || word.endsWith("z")
        || word.endsWith("ch")
        || word.endsWith("sh");
  }

  private static boolean endsInConsonantAndY(String word) {
    return word.length() > 1 && word.endsWith("y") && !isVowel(word.charAt(word.length() - 2));
  }

  private static boolean isVowel(char letter) {
    return "aeiou".indexOf(letter) >= 0;
  }

  private static boolean isListed(String word) {
    return Lists.TECHNICAL.contains(word) || Lists.COMMON.contains(word);
  }

  /** Reads the files when they are first needed. */
  private static final class Lists {
    private static final SortedLines COMMON =
        SortedLines.of(Language.ENGLISH.bytes("common-words.txt"));
    private static final Set<String> TECHNICAL = technical();

    private static Set<String> technical() {
      Set<String> words = new HashSet<>();
      Language.ENGLISH
          .text("technical-words.txt")
          .lines()
          .filter(line -> !line.startsWith("#"))
          .forEach(line -> words.addAll(List.of(line.split(" "))));
      words.remove("");
      return Set.copyOf(words);
    }
  }
}
