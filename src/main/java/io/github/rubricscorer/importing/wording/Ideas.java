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

  Ideas(Words words, Fields fields) {
    this.words = words;
    for (String line : fields.lines("ideas.txt")) {
      int colon = line.indexOf(": ");
      if (colon > 0) {
        List<String> patterns = apart(split(line.substring(colon + 2)));
        for (String term : split(line.substring(0, colon))) {
          List<Word> parts = words.of(term);
          byFirst
              .computeIfAbsent(parts.getFirst().stem(), stem -> new ArrayList<>())
              .add(new Idea(parts, patterns));
        }
      }
    }
  }

  /** A list of words is as many patterns, so that each can be dropped by itself. */
  private static List<String> apart(List<String> patterns) {
    List<String> all = new ArrayList<>();
    for (String pattern : patterns) {
      boolean list = pattern.startsWith("(") && pattern.indexOf(')') == pattern.length() - 1;
      all.addAll(
          list
              ? List.of(pattern.substring(1, pattern.length() - 1).split("\\|", -1))
              : List.of(pattern));
    }
    return all;
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
    List<Found> found = new ArrayList<>();
    for (int i = 0; i < text.size(); i++) {
      for (Idea idea : byFirst.getOrDefault(text.get(i).stem(), List.of())) {
        Found one = new Found(i, i + idea.term().size(), idea);
        if (isAt(idea.term(), text, i) && isMeant(one, text)) {
          found.add(one);
        }
      }
    }
    Set<String> patterns = new LinkedHashSet<>();
    found.stream()
        .filter(one -> found.stream().noneMatch(one::isWithin))
        .forEach(one -> patterns.addAll(one.idea().patterns()));
    return patterns;
  }

  /**
   * Whether a name is about a term that it has: the term is most of it, or where English has what a
   * phrase is about, at its end or before a preposition; a rare word also at the start. A common
   * word must be all of it.
   */
  private static boolean isMeant(Found found, List<Word> text) {
    int content = (int) text.stream().filter(Word::isContent).count();
    int size = found.end() - found.start();
    Word first = found.idea().term().getFirst();
    if (size == 1 && first.rarity() != Rarity.RARE) {
      return content <= 1;
    }
    boolean ends = found.end() == text.size() || !text.get(found.end()).isContent();
    boolean begins = size == 1 && found.start() == 0;
    return ends || begins || size * 2 > content;
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
