package io.github.rubricscorer.evaluation;

import io.github.rubricscorer.evaluation.measure.Bootstrap;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * How the scorer's verdicts compare with a person's. Immutable.
 *
 * @param answers how many answers were compared
 * @param bootstrap how the confidence intervals were found
 * @param scorer the scorer judged by the person
 * @param annotators a second person judged by the first one, or null where there is none
 * @param disagreementsInAll how many concepts of all answers scorer and person judge differently
 * @param disagreements as many of them as were asked for; the concept with the lowest F1 comes
 *     first, answers stand in their own order
 * @param change what has changed since older rubrics, or null where there are none
 */
public record LabelEvaluation(
    int answers,
    Bootstrap bootstrap,
    Agreement scorer,
    @Nullable Agreement annotators,
    int disagreementsInAll,
    List<Disagreement> disagreements,
    @Nullable RubricChange<Agreement, Shift.OfVerdict> change)
    implements Evaluation {
  /** Copies the disagreements. */
  public LabelEvaluation {
    Objects.requireNonNull(bootstrap, "bootstrap");
    Objects.requireNonNull(scorer, "scorer");
    disagreements = List.copyOf(disagreements);
  }

  LabelEvaluation with(RubricChange<Agreement, Shift.OfVerdict> since) {
    return new LabelEvaluation(
        answers, bootstrap, scorer, annotators, disagreementsInAll, disagreements, since);
  }
}
