package io.github.rubricscorer.feedback;

import io.github.rubricscorer.result.ConceptScore;
import io.github.rubricscorer.result.Evidence;
import io.github.rubricscorer.result.Score;
import io.github.rubricscorer.rubric.Concept;
import io.github.rubricscorer.rubric.Rubric;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A concept of a rubric beside what it got. Immutable and thread-safe.
 *
 * @param concept the concept
 * @param score what it got
 */
public record ScoredConcept(Concept concept, ConceptScore score) {
  /**
   * Checks that both speak of the same concept.
   *
   * @throws IllegalArgumentException if their ids differ
   */
  public ScoredConcept {
    if (!concept.id().equals(score.id())) {
      throw new IllegalArgumentException(
          "'%s' with the score of '%s'".formatted(concept.id(), score.id()));
    }
  }

  /**
   * Pairs the concepts of a rubric with those of a score.
   *
   * @param score a score
   * @param rubric the rubric it was made with
   * @return one pair per concept, in rubric order
   * @throws IllegalArgumentException if the score belongs to another question or has other concepts
   */
  public static List<ScoredConcept> of(Score score, Rubric rubric) {
    if (!score.questionId().equals(rubric.id())) {
      throw new IllegalArgumentException(
          "a score of '%s' with the rubric '%s'".formatted(score.questionId(), rubric.id()));
    }
    if (score.concepts().size() != rubric.concepts().size()) {
      throw new IllegalArgumentException(
          "a score of other concepts than those of '%s'".formatted(rubric.id()));
    }
    List<ScoredConcept> pairs = new ArrayList<>();
    for (int i = 0; i < rubric.concepts().size(); i++) {
      pairs.add(new ScoredConcept(rubric.concepts().get(i), score.concepts().get(i)));
    }
    return List.copyOf(pairs);
  }

  /**
   * Returns the points that the concept earns by itself; its group may count another instead.
   *
   * @return credit times weight; at most 0 for a misconception
   */
  public double points() {
    return score.points();
  }

  /**
   * Returns the evidence that decided the verdict: the first of the highest level among those of
   * the verdict's polarity.
   *
   * @return the evidence; empty where the concept is missing or only implied
   */
  public Optional<Evidence> decidingEvidence() {
    return score.decidingEvidence();
  }
}
