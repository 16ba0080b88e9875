package io.github.rubricscorer.rubric.listing;

import io.github.rubricscorer.rubric.Concept;
import io.github.rubricscorer.rubric.Synonym;
import io.github.rubricscorer.rubric.source.VocabularyChecks;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/** The places of a synonym within its concept, counted from 0 as JSON Pointers are. */
public final class SynonymPlaces {
  private SynonymPlaces() {}

  /**
   * Returns where a concept has a synonym, however many blanks it is written with.
   *
   * @param notation the synonym
   * @return places such as {@code synonyms[2]}, {@code partial[0].synonyms[1]} and {@code
   *     unless[0]}, in this order; empty where it has none
   */
  public static List<String> of(Concept concept, String notation) {
    String wanted = VocabularyChecks.withSingleBlanks(notation);
    List<String> places = new ArrayList<>(in(concept.synonyms(), "synonyms", wanted));
    for (int i = 0; i < concept.partials().size(); i++) {
      String list = "partial[%s].synonyms".formatted(i);
      places.addAll(in(concept.partials().get(i).synonyms(), list, wanted));
    }
    places.addAll(in(concept.unless(), "unless", wanted));
    return places;
  }

  private static List<String> in(List<Synonym> synonyms, String list, String wanted) {
    return IntStream.range(0, synonyms.size())
        .filter(i -> VocabularyChecks.withSingleBlanks(synonyms.get(i).notation()).equals(wanted))
        .mapToObj(i -> "%s[%s]".formatted(list, i))
        .toList();
  }
}
