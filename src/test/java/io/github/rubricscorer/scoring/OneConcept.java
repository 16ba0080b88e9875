package io.github.rubricscorer.scoring;

import io.github.rubricscorer.Scorer;
import io.github.rubricscorer.result.ConceptScore;
import io.github.rubricscorer.result.Evidence;
import io.github.rubricscorer.result.Miss;
import io.github.rubricscorer.rubric.Concept;
import io.github.rubricscorer.rubric.Rubric;
import io.github.rubricscorer.rubric.Vocabulary;
import java.util.List;
import java.util.stream.Collectors;

/** A scorer for a rubric of a single concept, for tests of what its synonyms find. */
record OneConcept(Scorer scorer) {
  /** What {@link #find} returns where nothing was found. */
  static final String NOTHING = "-";

  static OneConcept of(String... synonyms) {
    return of(Concept.builder("c").synonyms(synonyms));
  }

  static OneConcept of(Concept.Builder concept) {
    return of(Vocabulary.EMPTY, concept);
  }

  static OneConcept of(Vocabulary vocabulary, Concept.Builder concept) {
    Rubric rubric = Rubric.builder("q").question("?").concept(concept).build();
    return new OneConcept(Scorer.of(List.of(rubric), vocabulary));
  }

  ConceptScore score(String answer) {
    return scorer.score("q", answer).concepts().getFirst();
  }

  /** Returns the texts of all evidence, or {@link #NOTHING}. */
  String find(String answer) {
    List<Evidence> evidence = score(answer).evidence();
    return evidence.isEmpty()
        ? NOTHING
        : evidence.stream().map(Evidence::text).collect(Collectors.joining(" / "));
  }

  Miss miss(String answer) {
    return scorer.explain("q", answer).misses().getFirst();
  }
}
