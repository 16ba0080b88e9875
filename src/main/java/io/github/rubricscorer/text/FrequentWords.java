package io.github.rubricscorer.text;

import io.github.rubricscorer.language.Language;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The most frequent words of a language, by rank, from {@code frequent-words.txt} in its folder;
 * read when they are first asked for. A language without the file has none. Immutable and
 * thread-safe.
 */
public final class FrequentWords {
  /** Words up to this rank are common: about what a child of seven reads. A guess. */
  public static final int COMMON = 1_000;

  private static final String FILE = "frequent-words.txt";
  private static final Map<Language, FrequentWords> ALL = new ConcurrentHashMap<>();

  private final Map<String, Integer> ranks;

  private FrequentWords(Map<String, Integer> ranks) {
    this.ranks = ranks;
  }

  /** Returns those of a language. */
  public static FrequentWords of(Language language) {
    return ALL.computeIfAbsent(language, FrequentWords::read);
  }

  /** Tells whether a language has a list of them. */
  public static boolean areKnown(Language language) {
    return language.has(FILE);
  }

  private static FrequentWords read(Language language) {
    Map<String, Integer> ranks = new HashMap<>();
    for (String line : language.lines(FILE)) {
      for (String word : line.split(" ", -1)) {
        ranks.putIfAbsent(word, ranks.size() + 1);
      }
    }
    return new FrequentWords(Map.copyOf(ranks));
  }

  /** Returns all of them, in lower case. */
  public Set<String> words() {
    return ranks.keySet();
  }

  /** Returns the rank of a word, from 1; a large number where it is not common. */
  public int rank(String word) {
    return ranks.getOrDefault(word.toLowerCase(Locale.ROOT), Integer.MAX_VALUE);
  }

  /** Tells whether all words of a text are common. */
  public boolean areCommon(String text) {
    for (String word : text.split(" ", -1)) {
      if (rank(word) > COMMON) {
        return false;
      }
    }
    return true;
  }
}
