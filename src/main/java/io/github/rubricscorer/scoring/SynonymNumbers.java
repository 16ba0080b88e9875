package io.github.rubricscorer.scoring;

import io.github.rubricscorer.rubric.Concept;
import io.github.rubricscorer.rubric.Partial;
import io.github.rubricscorer.rubric.Rubric;
import io.github.rubricscorer.rubric.Synonym;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The synonyms and exclusions of a rubric, numbered from 0: concept by concept its synonyms, those
 * of its partials and its exclusions. All that is compiled keeps this order.
 */
public final class SynonymNumbers {
  private SynonymNumbers() {}

  /**
   * A synonym or an exclusion. Its number is its place in the list.
   *
   * @param synonym the synonym
   * @param level what it is worth: 1, the credit of its partial, or 0 for an exclusion
   * @param pointer the JSON Pointer of its place in the rubric
   */
  public record Numbered(Synonym synonym, double level, String pointer) {}

  /** Returns the number of each synonym and exclusion by the JSON Pointer of its place. */
  public static Map<String, Integer> byPointer(Rubric rubric) {
    Map<String, Integer> numbers = new HashMap<>();
    byConcept(rubric).stream()
        .flatMap(List::stream)
        .forEach(numbered -> numbers.put(numbered.pointer(), numbers.size()));
    return numbers;
  }

  /**
   * Returns the synonyms and exclusions of each concept, in the order of their numbers.
   *
   * @param rubric the rubric
   * @return a list for each concept
   */
  public static List<List<Numbered>> byConcept(Rubric rubric) {
    List<List<Numbered>> all = new ArrayList<>(rubric.concepts().size());
    for (int i = 0; i < rubric.concepts().size(); i++) {
      all.add(of(rubric.concepts().get(i), "/concepts/" + i));
    }
    return all;
  }

  private static List<Numbered> of(Concept concept, String pointer) {
    List<Numbered> numbered = new ArrayList<>();
    add(concept.synonyms(), 1, pointer + "/synonyms/", numbered);
    for (int i = 0; i < concept.partials().size(); i++) {
      Partial partial = concept.partials().get(i);
      add(partial.synonyms(), partial.credit(), pointer + "/partial/" + i + "/synonyms/", numbered);
    }
    add(concept.unless(), 0, pointer + "/unless/", numbered);
    return numbered;
  }

  private static void add(
      List<Synonym> synonyms, double level, String pointer, List<Numbered> numbered) {
    for (int i = 0; i < synonyms.size(); i++) {
      numbered.add(new Numbered(synonyms.get(i), level, pointer + i));
    }
  }
}
