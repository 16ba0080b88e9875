package io.github.rubricscorer.result;

import java.util.List;
import java.util.Objects;

/**
 * The result of scoring one answer against one rubric. Immutable.
 *
 * @param questionId the id of the question, which is the rubric's file name without {@code .json}
 * @param coverage {@code points / maxPoints}, 0..1; 0 where the rubric has nothing to earn
 * @param points the weighted credits less the penalties of misconceptions, 0..maxPoints
 * @param maxPoints the most that an answer can earn
 * @param concepts one entry per concept of the rubric, in its order
 */
public record Score(
    String questionId,
    double coverage,
    double points,
    double maxPoints,
    List<ConceptScore> concepts) {
  /** Checks the ranges and copies the concepts. */
  public Score {
    Objects.requireNonNull(questionId, "questionId");
    concepts = List.copyOf(concepts);
    if (!(coverage >= 0 && coverage <= 1)) {
      throw new IllegalArgumentException("coverage " + coverage + " is not in 0..1");
    }
  }

  /**
   * Returns what the concept with this id got.
   *
   * @param conceptId an id of the rubric
   * @return its entry
   * @throws IllegalArgumentException if the rubric has no such concept; the message lists those it
   *     has
   */
  public ConceptScore concept(String conceptId) {
    Objects.requireNonNull(conceptId, "conceptId");
    for (ConceptScore concept : concepts) {
      if (concept.id().equals(conceptId)) {
        return concept;
      }
    }
    throw new IllegalArgumentException(
        "no concept '%s' in '%s'; it has %s"
            .formatted(
                conceptId,
                questionId,
                String.join(", ", concepts.stream().map(ConceptScore::id).toList())));
  }

  /**
   * Returns the ids of the concepts with the given verdict.
   *
   * @param verdict the verdict asked for
   * @return their ids in rubric order; empty where there is none
   */
  public List<String> with(Verdict verdict) {
    Objects.requireNonNull(verdict, "verdict");
    return concepts.stream().filter(c -> c.verdict() == verdict).map(ConceptScore::id).toList();
  }

  /**
   * Returns the ids of the concepts that the answer was found to propose.
   *
   * @return the ids of all concepts covered, hedged or partial, in rubric order
   */
  public List<String> detected() {
    return concepts.stream().filter(c -> c.verdict().isDetected()).map(ConceptScore::id).toList();
  }
}
