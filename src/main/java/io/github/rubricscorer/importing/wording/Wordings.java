package io.github.rubricscorer.importing.wording;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What people say for a term, from {@code wordings.txt}. Not thread-safe. */
final class Wordings {
  static final int MOST = 28;

  private final Map<String, List<List<String>>> sets = new HashMap<>();

  private static final Set<String> PREPOSITIONS = Set.of("in", "at", "on", "by", "up", "for", "to");

  private final Map<String, List<Phrase>> phrases = new HashMap<>();

  /** A term of several words, and its set. */
  private record Phrase(List<Word> words, List<String> set) {}

  private final Set<String> singles = new LinkedHashSet<>();
  private final Map<String, String> stems = new HashMap<>();

  Wordings(Words words, Fields fields) {
    for (String line : fields.lines("wordings.txt")) {
      List<String> terms = new ArrayList<>();
      for (String term : line.split(",", -1)) {
        terms.add(term.strip());
      }
      for (String term : terms) {
        if (term.indexOf(' ') >= 0) {
          phrase(words, term, terms);
        } else {
          singles.add(term);
          stems.put(term, words.stem(term));
          sets.computeIfAbsent(words.stem(term), stem -> new ArrayList<>()).add(terms);
        }
      }
    }
  }

  /** Finds a phrase by its first word; "in advance" also by the word that is no preposition. */
  private void phrase(Words words, String term, List<String> set) {
    String[] parts = term.split(" ", -1);
    phrases
        .computeIfAbsent(words.stem(parts[0]), stem -> new ArrayList<>())
        .add(new Phrase(words.of(term), set));
    if (parts.length == 2 && PREPOSITIONS.contains(parts[0])) {
      sets.computeIfAbsent(words.stem(parts[1]), stem -> new ArrayList<>()).add(set);
    }
  }

  /** The sets that have a phrase of a text. */
  List<List<String>> inText(List<Word> text) {
    List<List<String>> found = new ArrayList<>();
    for (int i = 0; i < text.size(); i++) {
      for (Phrase phrase : phrases.getOrDefault(text.get(i).stem(), List.of())) {
        if (isAt(phrase.words(), text, i)) {
          found.add(phrase.set());
        }
      }
    }
    return found;
  }

  private boolean isAt(List<Word> phrase, List<Word> text, int at) {
    if (at + phrase.size() > text.size()) {
      return false;
    }
    for (int i = 0; i < phrase.size(); i++) {
      if (!text.get(at + i).stem().equals(phrase.get(i).stem())) {
        return false;
      }
    }
    return true;
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
  List<String> of(Word word, int most) {
    Map<String, String> all = new LinkedHashMap<>();
    all.put(word.stem(), word.surface());
    for (List<String> set : sets(word)) {
      set.forEach(term -> all.putIfAbsent(stems.getOrDefault(term, term), term));
    }
    return all.values().stream().limit(most).toList();
  }
}
