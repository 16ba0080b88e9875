package io.github.rubricscorer.evaluation;

import io.github.rubricscorer.evaluation.measure.Bootstrap;
import io.github.rubricscorer.result.Explanation;
import io.github.rubricscorer.rubric.Rubric;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * How coverages compare with a person's scores. Immutable.
 *
 * @param answers how many answers were compared
 * @param bootstrap how the confidence intervals were found
 * @param scorer the scorer judged by the person
 * @param annotators a second person judged by the first one, or null where there is none
 * @param disagreementsInAll how many answers do not score exactly what the person gave, see {@link
 *     GradeAgreement.Points#exact}
 * @param disagreements as many of them as were asked for; the farthest come first
 * @param change what has changed since older rubrics, or null where there are none
 */
public record GradeEvaluation(
    int answers,
    Bootstrap bootstrap,
    GradeAgreement scorer,
    @Nullable GradeAgreement annotators,
    int disagreementsInAll,
    List<Gap> disagreements,
    @Nullable RubricChange<GradeAgreement, Shift.OfScore> change)
    implements Evaluation {
  /** Copies the disagreements. */
  public GradeEvaluation {
    Objects.requireNonNull(bootstrap, "bootstrap");
    Objects.requireNonNull(scorer, "scorer");
    disagreements = List.copyOf(disagreements);
  }

  GradeEvaluation with(RubricChange<GradeAgreement, Shift.OfScore> since) {
    return new GradeEvaluation(
        answers, bootstrap, scorer, annotators, disagreementsInAll, disagreements, since);
  }

  /**
   * An answer whose coverage is not what the person's score says.
   *
   * @param answer the answer with the person's score
   * @param explanation the scorer's score, with its reasons
   * @param rubric the rubric that it is by
   */
  public record Gap(GradedAnswer answer, Explanation explanation, Rubric rubric) {
    /** Checks that nothing is null. */
    public Gap {
      Objects.requireNonNull(answer, "answer");
      Objects.requireNonNull(explanation, "explanation");
      Objects.requireNonNull(rubric, "rubric");
    }

    /**
     * Returns by how much the score is too high.
     *
     * @return the score as a share of the best less the person's score as a share of its maximum,
     *     -1..1
     */
    public double size() {
      return explanation.score().share() - answer.share();
    }
  }
}
