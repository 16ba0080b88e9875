package io.github.rubricscorer.testing.suite;

import io.github.rubricscorer.rubric.Concept;
import io.github.rubricscorer.rubric.Example;
import io.github.rubricscorer.rubric.Expectation;
import io.github.rubricscorer.rubric.Fault;
import io.github.rubricscorer.rubric.Rubric;
import io.github.rubricscorer.rubric.RubricSet;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Predicate;

/**
 * Finds the examples that are missing from a rubric.
 *
 * <p>Each concept, a misconception too, needs an example that demands its detection and one that
 * demands the opposite, so that its synonyms can become neither too narrow nor too wide unnoticed.
 * Each rubric needs a full example, a partial one and a zero one, so that the scale holds at both
 * ends and between them.
 *
 * <p>Only what must pass and says something counts: an example that is marked as a known gap holds
 * nothing yet, one with a blank answer passes with any synonyms, and nobody chose what the checks
 * of the question's text and of the model answer demand.
 */
final class Completeness {
  /** The lowest demanded coverage that makes an example a full one. */
  static final double FULL = 0.9;

  private final RubricSet set;
  private final Rubric rubric;
  private final List<Example> examples;
  private final List<Fault> faults = new ArrayList<>();

  private Completeness(RubricSet set, Rubric rubric) {
    this.set = set;
    this.rubric = rubric;
    this.examples =
        rubric.examples().stream()
            .filter(example -> example.knownGap() == null && !example.answer().isBlank())
            .toList();
  }

  /** Returns what is missing from a rubric, in the order of its file. */
  static List<Fault> faults(RubricSet set, Rubric rubric) {
    Completeness completeness = new Completeness(set, rubric);
    completeness.concepts();
    completeness.scale();
    return completeness.faults.stream().sorted().toList();
  }

  private void concepts() {
    for (int i = 0; i < rubric.concepts().size(); i++) {
      Concept concept = rubric.concepts().get(i);
      String at = "/concepts/" + i + "/id";
      String kind = concept.isMisconception() ? "misconception" : "concept";
      if (!isDemanded(concept, true)) {
        report(at, "no example covers the " + kind, concept.id());
      }
      if (!isDemanded(concept, false)) {
        report(at, "no example misses or rejects the " + kind, concept.id());
      }
    }
  }

  private boolean isDemanded(Concept concept, boolean detected) {
    return Arrays.stream(Expectation.values())
        .filter(expectation -> expectation.demandsDetection() == detected)
        .anyMatch(expectation ->
            examples.stream()
                .anyMatch(example -> example.conceptIds(expectation).contains(concept.id())));
  }

  private void scale() {
    need(Completeness::isFull, "no full example: none demands a score of at least " + FULL);
    need(
        Completeness::isPartial, "no partial example: none demands a score above 0 and below full");
    need(example -> example.maxScore() == 0, "no zero example: none demands the score [0, 0]");
  }

  private void need(Predicate<Example> kind, String problem) {
    if (examples.stream().noneMatch(kind)) {
      report("/examples", problem, "");
    }
  }

  private static boolean isFull(Example example) {
    return example.minScore() >= FULL;
  }

  private static boolean isPartial(Example example) {
    return example.minScore() > 0 && example.maxScore() < 1 && !isFull(example);
  }

  private void report(String pointer, String problem, String offending) {
    faults.add(set.fault(rubric.id(), pointer, problem, offending));
  }
}
