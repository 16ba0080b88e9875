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

  Wordings(Words words) {
    for (String line : Words.lines("wordings.txt")) {
      if (!line.isBlank() && !line.startsWith("#")) {
        List<String> terms = new ArrayList<>();
        for (String term : line.split(",", -1)) {
          terms.add(term.strip());
        }
        for (String term : terms) {
          if (term.indexOf(' ') < 0) {
            sets.computeIfAbsent(words.stem(term), stem -> new ArrayList<>()).add(terms);
          }
        }
      }
    }
  }

  /** The word, and what people say for it; the word alone where no set has it. */
  List<String> of(Word word) {
    Set<String> all = new LinkedHashSet<>();
    all.add(word.surface());
    for (List<String> set : sets.getOrDefault(word.stem(), List.of())) {
      all.addAll(set);
    }
    return all.stream().limit(MOST_TERMS).toList();
  }
}
