package io.github.rubricscorer.importing.wording;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** How people put ideas that notes name by a term, from {@code ideas.txt}. Not thread-safe. */
final class Ideas {
  private final Words words;
  private final Map<String, List<Idea>> byFirst = new HashMap<>();

  /** A term, and the patterns that say what it names. */
  private record Idea(List<Word> term, List<String> patterns) {}

  /** Where a term is in a name. */
  private record Found(int start, int end, Idea idea) {
    boolean isWithin(Found other) {
      return other.start <= start && end <= other.end && other.end - other.start > end - start;
    }
  }

  Ideas(Words words) {
    this.words = words;
    for (String line : Words.lines("ideas.txt")) {
      int colon = line.indexOf(": ");
      if (colon > 0 && !line.startsWith("#")) {
        List<String> patterns = split(line.substring(colon + 2));
        for (String term : split(line.substring(0, colon))) {
          List<Word> parts = words.of(term);
          byFirst
              .computeIfAbsent(parts.getFirst().stem(), stem -> new ArrayList<>())
              .add(new Idea(parts, patterns));
        }
      }
    }
  }

  private static List<String> split(String list) {
    List<String> parts = new ArrayList<>();
    for (String part : list.split(",", -1)) {
      if (!part.isBlank()) {
        parts.add(part.strip());
      }
    }
    return parts;
  }

  /** The patterns that say what a name names; of terms within one another, the longest counts. */
  Set<String> of(String name) {
    List<Word> text = words.of(name);
    int content = words.naming(name).size();
    List<Found> found = new ArrayList<>();
    for (int i = 0; i < text.size(); i++) {
      for (Idea idea : byFirst.getOrDefault(text.get(i).stem(), List.of())) {
        if (isAt(idea.term(), text, i) && isEnough(idea.term(), content)) {
          found.add(new Found(i, i + idea.term().size(), idea));
        }
      }
    }
    Set<String> patterns = new LinkedHashSet<>();
    found.stream()
        .filter(one -> found.stream().noneMatch(one::isWithin))
        .forEach(one -> patterns.addAll(one.idea().patterns()));
    return patterns;
  }

  /** A common word names its idea only where it is most of the name. */
  private static boolean isEnough(List<Word> term, int content) {
    return term.size() > 1 || term.getFirst().rarity() == Rarity.RARE || content <= 2;
  }

  private static boolean isAt(List<Word> term, List<Word> text, int at) {
    if (at + term.size() > text.size()) {
      return false;
    }
    for (int i = 0; i < term.size(); i++) {
      if (!text.get(at + i).stem().equals(term.get(i).stem())) {
        return false;
      }
    }
    return true;
  }
}
