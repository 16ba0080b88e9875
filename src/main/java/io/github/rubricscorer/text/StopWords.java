package io.github.rubricscorer.text;

import io.github.rubricscorer.language.Language;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;

/**
 * Stop words: words that mark no idea by themselves, from {@code plain-words.txt} in a language's
 * folder.
 */
public final class StopWords {
  private static final String FILE = "plain-words.txt";
  private static final Map<Language, Set<String>> ALL = new ConcurrentHashMap<>();

  private StopWords() {}

  /** Returns those of a language, in lower case; none where they are not known. */
  public static Set<String> of(Language language) {
    return ALL.computeIfAbsent(
        language,
        each ->
            each.lines(FILE).stream()
                .flatMap(line -> List.of(line.split(" ", -1)).stream())
                .collect(Collectors.toUnmodifiableSet()));
  }

  /** Tells whether a language has a list of them. */
  public static boolean areKnown(Language language) {
    return language.has(FILE);
  }
}
