package io.github.rubricscorer.words;

import io.github.rubricscorer.language.Language;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The words that a contraction stands for: {@code wouldn't} is {@code would not}, whether it has an
 * apostrophe or, as in chat, none. Immutable and thread-safe.
 *
 * <p>The lists are in the {@code words.txt} of each language. The English one is that of any
 * grammar: the auxiliaries with {@code n't}, the pronouns with {@code 'd, 'll, 'm, 're, 's, 've},
 * and {@code gonna, gotta, wanna}. Forms without an apostrophe that are words of their own ({@code
 * id, ill, its, shed, well, were}) stand for themselves. {@code 's} is a verb only after a pronoun
 * that has no possessive, elsewhere a possessive.
 */
public final class Contractions {
  private static final String FILE = "words.txt";

  /** Made once for each language: every rubric has them. */
  private static final Map<Language, Contractions> ALL = new ConcurrentHashMap<>();

  private final Map<String, List<String>> whole;
  private final Map<String, List<String>> endings;
  private final Set<String> beforeS;
  private final List<String> s;

  private Contractions(Language language) {
    whole = pairs(language.section(FILE, "contractions"));
    endings = pairs(language.section(FILE, "endings"));
    beforeS = language.set(FILE, "before s");
    s = language.section(FILE, "s");
  }

  /** Returns those of a language. */
  public static Contractions of(Language language) {
    return ALL.computeIfAbsent(language, Contractions::new);
  }

  /** Reads entries of a word and the words that it stands for. */
  private static Map<String, List<String>> pairs(List<String> entries) {
    Map<String, List<String>> pairs = new HashMap<>();
    for (String entry : entries) {
      List<String> words = List.of(entry.split(" +", -1));
      pairs.put(words.getFirst(), words.subList(1, words.size()));
    }
    return Map.copyOf(pairs);
  }

  /**
   * Returns the words that a word stands for.
   *
   * @param word the word as it is written, possibly with a curly apostrophe
   * @param surface the same in lower case, folded, with {@code n't} as {@code nt}
   * @return the two words, lower case; none where it is no contraction
   */
  public List<String> words(String word, String surface) {
    List<String> known = whole.get(surface);
    if (known != null) {
      return known;
    }
    int apostrophe = surface.lastIndexOf('\'');
    if (apostrophe > 0) {
      List<String> ending = endings.get(surface.substring(apostrophe + 1));
      return ending == null
          ? List.of()
          : List.of(surface.substring(0, apostrophe), ending.getFirst());
    }
    boolean shortened = word.length() == surface.length() + 2 && beforeS.contains(surface);
    return shortened ? List.of(surface, s.getFirst()) : List.of();
  }
}
