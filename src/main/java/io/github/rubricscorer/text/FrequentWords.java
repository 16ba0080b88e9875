package io.github.rubricscorer.text;

import io.github.rubricscorer.base.Resource;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** The most frequent words of English, by rank; read when they are first asked for. */
public final class FrequentWords {
  /** Words up to this rank are common: about what a child of seven reads. A guess. */
  public static final int COMMON = 1_000;

  private static final Map<String, Integer> RANKS = read();

  private FrequentWords() {}

  private static Map<String, Integer> read() {
    List<String> words =
        Resource.text(FrequentWords.class, "frequent-words.txt")
            .lines()
            .filter(line -> !line.startsWith("#"))
            .toList();
    Map<String, Integer> ranks = new HashMap<>();
    words.forEach(word -> ranks.put(word, ranks.size() + 1));
    return Map.copyOf(ranks);
  }

  /** Returns the rank of a word, from 1; a large number where it is not common. */
  public static int rank(String word) {
    return RANKS.getOrDefault(word.toLowerCase(Locale.ROOT), Integer.MAX_VALUE);
  }

  /** Tells whether all words of a text are common. */
  public static boolean areCommon(String text) {
    for (String word : text.split(" ", -1)) {
      if (rank(word) > COMMON) {
        return false;
      }
    }
    return true;
  }
}
