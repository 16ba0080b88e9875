package io.github.rubricscorer.words;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The words that a contraction stands for: {@code wouldn't} is {@code would not}, whether it has an
 * apostrophe or, as in chat, none.
 *
 * <p>The list is that of any English grammar: the auxiliaries with {@code n't}, the pronouns with
 * {@code 'd, 'll, 'm, 're, 's, 've}, and {@code gonna, gotta, wanna}. Forms without an apostrophe
 * that are words of their own ({@code id, ill, its, shed, well, were}) stand for themselves. {@code
 * 's} is a verb only after a pronoun that has no possessive, elsewhere a possessive.
 */
public final class Contractions {
  private static final Map<String, List<String>> NEGATED = negated();
  private static final Map<String, String> ENDINGS =
      Map.of("d", "would", "ll", "will", "m", "am", "re", "are", "ve", "have");
  private static final Set<String> WITH_IS =
      Set.of("it", "he", "she", "that", "there", "here", "what", "who", "where", "how", "why");

  private Contractions() {}

  private static Map<String, List<String>> negated() {
    Map<String, List<String>> words = new HashMap<>();
    for (String verb :
        List.of(
            "do", "does", "did", "would", "should", "could", "is", "are", "was", "were", "has",
            "have", "had", "must", "need", "might")) {
      words.put(verb + "nt", List.of(verb, "not"));
    }
    words.put("wont", List.of("will", "not"));
    words.put("cant", List.of("can", "not"));
    words.put("cannot", List.of("can", "not"));
    words.put("shant", List.of("shall", "not"));
    words.put("aint", List.of("is", "not"));
    words.put("im", List.of("i", "am"));
    words.put("ive", List.of("i", "have"));
    words.put("weve", List.of("we", "have"));
    words.put("youve", List.of("you", "have"));
    words.put("theyve", List.of("they", "have"));
    words.put("youre", List.of("you", "are"));
    words.put("theyre", List.of("they", "are"));
    words.put("youll", List.of("you", "will"));
    words.put("theyll", List.of("they", "will"));
    words.put("thats", List.of("that", "is"));
    words.put("theres", List.of("there", "is"));
    words.put("whats", List.of("what", "is"));
    words.put("gonna", List.of("going", "to"));
    words.put("gotta", List.of("got", "to"));
    words.put("wanna", List.of("want", "to"));
    return Map.copyOf(words);
  }

  /**
   * Returns the words that a word stands for.
   *
   * @param word the word as it is written, possibly with a curly apostrophe
   * @param surface the same in lower case, folded, with {@code n't} as {@code nt}
   * @return the two words, lower case; none where it is no contraction
   */
  public static List<String> words(String word, String surface) {
    List<String> negated = NEGATED.get(surface);
    if (negated != null) {
      return negated;
    }
    int apostrophe = surface.lastIndexOf('\'');
    if (apostrophe > 0) {
      String ending = ENDINGS.get(surface.substring(apostrophe + 1));
      return ending == null ? List.of() : List.of(surface.substring(0, apostrophe), ending);
    }
    boolean shortened = word.length() == surface.length() + 2 && WITH_IS.contains(surface);
    return shortened ? List.of(surface, "is") : List.of();
  }
}
