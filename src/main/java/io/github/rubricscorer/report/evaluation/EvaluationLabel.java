package io.github.rubricscorer.report.evaluation;

import io.github.rubricscorer.language.Language;
import io.github.rubricscorer.language.Messages;

/**
 * The headings, cells and lines of reports on how scores agree with people, each a template in
 * {@code evaluation.properties}. They are for whoever builds rubrics, and in English.
 */
public enum EvaluationLabel {
  /** The heading of an evaluation. */
  EVALUATION,
  /** The summary of an evaluation: number of answers. */
  EVALUATED,
  /** The same with intervals: number of answers, level in percent, number of resamples. */
  EVALUATED_WITH_INTERVALS,
  /** The heading of the column of concepts. */
  CONCEPT,
  /** The heading of the measures of all concepts. */
  ALL_CONCEPTS,
  /** The headings of how a second person agrees with the first: heading. */
  SECOND_PERSON,
  /** The heading of the measures of scores. */
  SCORES,
  /** The heading of the column of what is measured. */
  FACET,
  /** The row of what the answer proposes. */
  FACET_DETECTION,
  /** The row of what it refuses. */
  FACET_REJECTION,
  /** The row of what it hedges. */
  FACET_HEDGING,
  /** The row of what it proposes if every mention counts. */
  FACET_ANY_POLARITY,
  /** The heading of the column of true positives, false positives and false negatives. */
  COUNTS,
  /** The heading of the column of precisions. */
  PRECISION,
  /** The heading of the column of recalls. */
  RECALL,
  /** The heading of the column of F1 of one concept. */
  F1,
  /** The heading of the column of F1 of the sums. */
  MICRO_F1,
  /** The heading of the column of mean F1. */
  MACRO_F1,
  /** The heading of the column of Cohen's kappa. */
  KAPPA,
  /** The heading of the column of questions. */
  QUESTION,
  /** The heading of the column of numbers of answers. */
  ANSWERS,
  /** The row of means. */
  MEAN,
  /** The heading of the column of Pearson correlations. */
  PEARSON,
  /** The heading of the column of Spearman correlations. */
  SPEARMAN,
  /** The heading of the column of kappas with quadratic weights. */
  WEIGHTED_KAPPA,
  /** The heading of the column of mean absolute errors. */
  MEAN_ABSOLUTE_ERROR,
  /** The heading of how far scores are off in points. */
  SCORES_IN_POINTS,
  /** The heading of the column of the best that there is. */
  BEST,
  /** The heading of the column of scores that are those of a person. */
  EXACT,
  /** The heading of the column of scores at most one point from those of a person. */
  WITHIN_ONE,
  /** The heading of the column of scores above those of a person. */
  TOO_HIGH,
  /** The heading of the column of scores below those of a person. */
  TOO_LOW,
  /** The heading of the column of mean errors with their sign. */
  BIAS,
  /** The heading of the answers that are judged differently: how many. */
  DISAGREEMENTS,
  /** The heading of the measures by older rubrics and now. */
  AGAINST,
  /** The row of all concepts together. */
  ALL,
  /** A measure that changed: before, now. */
  BECAME,
  /** The heading of verdicts that moved: how many, for the worse, for the better. */
  VERDICTS_MOVED,
  /** The heading of scores that moved: the same. */
  SCORES_MOVED,
  /** The heading of what moved away from what a person says. */
  FOR_THE_WORSE,
  /** The heading of what moved, and is as right or wrong as before. */
  NEITHER,
  /** The heading of what moved to what a person says. */
  FOR_THE_BETTER,
  /** A verdict that moved: answer, concept, question, what a person says, verdict before, now. */
  VERDICT_MOVED,
  /** A score that moved: answer, question, what a person says, score before, now. */
  SCORE_MOVED,
  /** The heading of a concept's disagreements: concept, question, F1. */
  CONCEPT_WITH_F1,
  /** A disagreement: answer, what a person says, what the scorer says. */
  DISAGREEMENT,
  /** The same in points: disagreement, points of the scorer, what a person gave. */
  IN_POINTS,
  /**
   * The same where a person has another scale: disagreement, points, what a person gave, of what.
   */
  IN_POINTS_OF,
  /** The same where a person gave a share: disagreement, points. */
  WITH_POINTS,
  /** Concepts that may be wrong, too: how many, which. */
  OTHER_CAUSES,
  /** A reason for a score: concept, verdict, reason. */
  CONCEPT_REASON,
  /** Disagreements that are not shown: how many. */
  LEFT_OUT;

  static final Messages MESSAGES = new Messages("evaluation.properties");

  /**
   * Returns the text.
   *
   * @param arguments what the template leaves open, in the order that the constant tells
   * @return the text with the arguments in their places, as they are
   */
  public String text(String... arguments) {
    return MESSAGES.text(Language.ENGLISH, this, arguments);
  }
}
