package io.github.rubricscorer.workbench;

import io.github.rubricscorer.Scorer;
import io.github.rubricscorer.result.ConceptScore;
import io.github.rubricscorer.rubric.Concept;
import io.github.rubricscorer.rubric.Negation;
import io.github.rubricscorer.rubric.Rubric;
import io.github.rubricscorer.rubric.RubricSet;
import io.github.rubricscorer.rubric.StancePolicy;
import io.github.rubricscorer.rubric.Synonym;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Counts for each exclusion of a rubric the answers in which it takes a match away. Where two take
 * the same match, the first counts. Only an explanation tells that, which is slow; so a rubric that
 * has the exclusions for synonyms finds out first which answers have any: what a pattern matches
 * depends on nothing else.
 */
final class ExclusionUses {
  private static final String ID = "exclusions";

  private ExclusionUses() {}

  /**
   * Counts.
   *
   * @param compiled the rubric
   * @param answers the answers
   * @param progress hears of each answer
   * @return a number for each exclusion, by its JSON Pointer
   */
  static Map<String, Integer> of(
      Edition.Compiled compiled, List<Given> answers, ScoringProgress progress) {
    Rubric rubric = compiled.rubric();
    Map<String, Integer> counts = new LinkedHashMap<>();
    Map<Place, String> pointers = new LinkedHashMap<>();
    for (int i = 0; i < rubric.concepts().size(); i++) {
      Concept concept = rubric.concepts().get(i);
      for (int j = 0; j < concept.unless().size(); j++) {
        String pointer = "/concepts/" + i + "/unless/" + j;
        counts.put(pointer, 0);
        pointers.putIfAbsent(new Place(concept.id(), concept.unless().get(j).notation()), pointer);
      }
    }
    if (!counts.isEmpty()) {
      excluded(compiled, answers, progress)
          .forEach(places ->
              places.forEach(place ->
                  counts.merge(Objects.requireNonNull(pointers.get(place)), 1, Integer::sum)));
    }
    return counts;
  }

  /** An exclusion of a concept. */
  private record Place(String concept, String exclusion) {}

  /** The places of the exclusions that take something away, for each answer that has any. */
  private static List<Set<Place>> excluded(
      Edition.Compiled compiled, List<Given> answers, ScoringProgress progress) {
    Scorer finder = finder(compiled.set());
    ScoringProgress.Work work = progress.begin(answers.size());
    return answers.parallelStream()
        .map(answer -> {
          Set<Place> places = has(finder, answer) ? excluded(compiled, answer) : Set.<Place>of();
          work.step();
          return places;
        })
        .toList();
  }

  private static Set<Place> excluded(Edition.Compiled compiled, Given answer) {
    return compiled.scorer().explain(compiled.rubric().id(), answer.text()).unused().stream()
        .filter(unused -> unused.exclusion() != null)
        .map(unused -> new Place(unused.conceptId(), unused.exclusion()))
        .collect(Collectors.toSet());
  }

  private static boolean has(Scorer finder, Given answer) {
    List<ConceptScore> found = finder.score(ID, answer.text()).concepts();
    return !found.getFirst().evidence().isEmpty();
  }

  private static Scorer finder(RubricSet set) {
    Rubric rubric = set.rubrics().getFirst();
    Rubric.Builder builder =
        Rubric.builder(ID)
            .stance(StancePolicy.MENTIONS)
            .language(rubric.language())
            .decimal(rubric.decimal());
    rubric.terms().forEach((name, terms) -> builder.terms(name, terms.toArray(String[]::new)));
    Concept.Builder concept = Concept.builder(ID).negation(Negation.IGNORED);
    List<Synonym> exclusions = new ArrayList<>();
    rubric.concepts().forEach(each -> exclusions.addAll(each.unless()));
    exclusions.stream().distinct().forEach(concept::synonym);
    return Scorer.of(List.of(builder.concept(concept).build()), set.vocabulary());
  }
}
