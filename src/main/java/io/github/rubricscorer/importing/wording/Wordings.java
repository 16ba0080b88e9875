package io.github.rubricscorer.importing.wording;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What people say for a term, from {@code wordings.txt}. Not thread-safe. */
final class Wordings {
  private static final int MOST_TERMS = 28;

  private final Map<String, List<List<String>>> sets = new HashMap<>();

  private final Set<String> singles = new LinkedHashSet<>();
  private final Map<String, String> stems = new HashMap<>();

  Wordings(Words words) {
    for (String line : Words.lines("wordings.txt")) {
      if (!line.isBlank() && !line.startsWith("#")) {
        List<String> terms = new ArrayList<>();
        for (String term : line.split(",", -1)) {
          terms.add(term.strip());
        }
        for (String term : terms) {
          if (term.indexOf(' ') < 0) {
            singles.add(term);
            stems.put(term, words.stem(term));
            sets.computeIfAbsent(words.stem(term), stem -> new ArrayList<>()).add(terms);
          }
        }
      }
    }
  }

  /** Whether a set has both words. */
  boolean joins(Word a, Word b) {
    List<List<String>> with = sets(a);
    return sets(b).stream().anyMatch(with::contains);
  }

  /** The sets that have the word, or one that only an ending tells from it. */
  private List<List<String>> sets(Word word) {
    List<List<String>> found = sets.get(word.stem());
    if (found != null) {
      return found;
    }
    return singles.stream()
        .filter(single -> Word.areLike(single, word.surface()))
        .findFirst()
        .map(single -> sets.getOrDefault(stems.get(single), List.of()))
        .orElse(List.of());
  }

  /** The word, and what people say for it; the word alone where no set has it. */
  List<String> of(Word word) {
    Set<String> all = new LinkedHashSet<>();
    all.add(word.surface());
    for (List<String> set : sets(word)) {
      all.addAll(set);
    }
    return all.stream().limit(MOST_TERMS).toList();
  }
}
