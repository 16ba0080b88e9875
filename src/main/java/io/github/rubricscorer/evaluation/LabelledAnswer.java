package io.github.rubricscorer.evaluation;

import io.github.rubricscorer.result.Verdict;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.Objects;
import java.util.Set;

/**
 * An answer of which a person has said, concept by concept, what it says. Immutable.
 *
 * @param id the answer's own id
 * @param question the id of the question that it answers
 * @param answer the answer
 * @param covered the ids of the concepts that it proposes, hedged ones too
 * @param rejected the ids of the concepts that it mentions only to refuse
 * @param hedged those of the covered ids that it only half asserts
 */
public record LabelledAnswer(
    String id,
    String question,
    String answer,
    Set<String> covered,
    Set<String> rejected,
    Set<String> hedged)
    implements JudgedAnswer {
  /**
   * Copies the sets.
   *
   * @throws IllegalArgumentException if a concept is hedged and not covered, or covered and
   *     rejected
   */
  public LabelledAnswer {
    Objects.requireNonNull(id, "id");
    Objects.requireNonNull(question, "question");
    Objects.requireNonNull(answer, "answer");
    covered = copy(covered);
    rejected = copy(rejected);
    hedged = copy(hedged);
    if (!covered.containsAll(hedged)) {
      throw new IllegalArgumentException("hedged but not covered in '%s'".formatted(id));
    }
    if (!Collections.disjoint(covered, rejected)) {
      throw new IllegalArgumentException("covered and rejected in '%s'".formatted(id));
    }
  }

  /**
   * Returns the verdict that the person gives a concept.
   *
   * @param conceptId the concept's id
   * @return covered, hedged, rejected, or missing where the labels do not name the concept; never
   *     partial
   */
  public Verdict verdict(String conceptId) {
    if (hedged.contains(conceptId)) {
      return Verdict.HEDGED;
    }
    if (covered.contains(conceptId)) {
      return Verdict.COVERED;
    }
    return rejected.contains(conceptId) ? Verdict.REJECTED : Verdict.MISSING;
  }

  /**
   * Tells whether a verdict says what the person says; a part of a concept counts as the concept.
   *
   * @param conceptId the concept's id
   * @param verdict the verdict of a scorer
   * @return true if it is the person's
   */
  public boolean agrees(String conceptId, Verdict verdict) {
    return verdict(conceptId) == (verdict == Verdict.PARTIAL ? Verdict.COVERED : verdict);
  }

  private static Set<String> copy(Set<String> ids) {
    return Collections.unmodifiableSet(new LinkedHashSet<>(ids));
  }
}
