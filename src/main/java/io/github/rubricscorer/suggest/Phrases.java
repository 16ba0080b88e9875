package io.github.rubricscorer.suggest;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Makes patterns of the words of a passage. */
final class Phrases {
  /** Words farther apart hardly belong together; within the window of {@code &}. */
  private static final int FARTHEST = 10;

  /** What a word is worth that needs no other beside it. */
  private static final double ALONE = 2;

  private static final int SHORTEST_ALONE = 4;

  /** What a pattern is worth that has alternatives in the places of words: a little more. */
  private static final double WIDER = 1.01;

  private Phrases() {}

  /** A pattern, and how much its words have to do with a concept. */
  private record Valued(String pattern, double value) {}

  /**
   * Returns the patterns that say most of what a passage has to do with a concept, the best first:
   * two words, or what the rubric lists them in, or one that is a name or no frequent word of the
   * language.
   *
   * @param nearness tells how much words count
   * @param query what the rubric says of the concept
   * @param alternatives what may stand in the places of words, by their families
   * @param most how many to return
   */
  static List<String> of(
      Passage passage,
      Nearness nearness,
      Nearness.Query query,
      Map<String, String> alternatives,
      int most) {
    List<Token> tokens = passage.tokens();
    Map<String, Valued> valued = new LinkedHashMap<>();
    for (int i = 0; i < tokens.size(); i++) {
      Token first = tokens.get(i);
      double value = first.content() ? nearness.of(first, query) : 0;
      if (value > 0 && isTelling(first)) {
        add(first.surface(), ALONE * value, valued);
      }
      for (int j = i + 1; first.content() && j < tokens.size() && j - i <= FARTHEST; j++) {
        Token second = tokens.get(j);
        double other = second.content() ? nearness.of(second, query) : 0;
        if (second.content() && value + other > 0 && !first.stem().equals(second.stem())) {
          double rare = nearness.rarity(first) + nearness.rarity(second);
          boolean adjacent = areAdjacent(tokens, i, j);
          double worth = (value + other + rare / 10) * (adjacent ? 1.2 : 1.0 - (j - i) / 40.0);
          add(pattern(first.surface(), second.surface(), adjacent), worth, valued);
          add(
              pattern(
                  alternatives.getOrDefault(first.stem(), first.surface()),
                  alternatives.getOrDefault(second.stem(), second.surface()),
                  adjacent),
              WIDER * worth,
              valued);
        }
      }
    }
    List<Valued> sorted = new ArrayList<>(valued.values());
    sorted.sort(Comparator.comparingDouble(Valued::value).reversed());
    return sorted.stream().limit(most).map(Valued::pattern).toList();
  }

  private static boolean isTelling(Token word) {
    return word.name()
        || word.rank() == Integer.MAX_VALUE && word.surface().length() >= SHORTEST_ALONE;
  }

  private static void add(String pattern, double value, Map<String, Valued> valued) {
    valued.merge(
        pattern, new Valued(pattern, value), (old, now) -> old.value() >= now.value() ? old : now);
  }

  /** The pattern of two words: side by side, or in any order in one sentence. */
  private static String pattern(String first, String second, boolean adjacent) {
    return first + (adjacent ? " " : " & ") + second;
  }

  /**
   * Whether a phrase has both words side by side: only articles between, and nothing that parts.
   */
  static boolean areAdjacent(List<Token> tokens, int first, int second) {
    for (int i = first + 1; i <= second; i++) {
      boolean passed = i == second || tokens.get(i).article();
      if (!passed || !tokens.get(i).joined()) {
        return false;
      }
    }
    return true;
  }
}
