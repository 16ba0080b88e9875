package io.github.rubricscorer.report.layout;

import io.github.rubricscorer.feedback.wording.Messages;

/** The headings, cells and lines of reports, each a template in {@code labels.properties}. */
public enum Label {
  /** How long an answer to a question should take: shortest and longest good time in seconds. */
  TARGET_TIME,
  /** The heading of the answer. */
  YOUR_ANSWER,
  /** Stands for an answer without a visible character. */
  EMPTY_ANSWER,
  /** The heading of all feedback. */
  FEEDBACK,
  /** The heading of the hints. */
  ADDITIONS,
  /** The heading of the model answer. */
  TIGHTENED_VERSION,
  /** The heading of how the answer is delivered. */
  DELIVERY,
  /** The heading of a summary. */
  OVERALL_FEEDBACK,
  /** The heading of the questions of a summary. */
  SUMMARY_QUESTIONS,
  /** The heading of the themes. */
  THEMES,
  /** The heading of the column of themes. */
  THEME,
  /** The heading of the column of coverages. */
  COVERED_SHARE,
  /** The heading of the column of attempts. */
  ATTEMPTS,
  /** The heading of the lessons. */
  LEARN_NEXT,
  /** A lesson: text, question, points. */
  LESSON,
  /** A share: percent. */
  PERCENT,
  /** The heading of the follow-up questions. */
  FOLLOW_UP,
  /** The heading of the table of concepts. */
  CONCEPTS,
  /** The heading of the column of concepts. */
  CONCEPT,
  /** The heading of the column of verdicts. */
  VERDICT,
  /** The heading of the column of points. */
  POINTS_EARNED,
  /** The heading of the column of reasons. */
  REASONS,
  /** The heading of the column of weights. */
  WEIGHT,
  /** The heading of the column of layers. */
  LAYER,
  /** The heading of the column of numbers of synonyms. */
  SYNONYMS,
  /** The heading of the column of names. */
  NAME,
  /** The heading of the model answer where there is no answer to tighten. */
  MODEL_ANSWER,
  /** The heading of the ids of the questions that follow. */
  FOLLOW_UPS,
  /** The points: coverage in percent, points, most points. */
  POINTS,
  /** The points by themselves: points, most points. */
  POINTS_OF,
  /** Points with the level that they amount to: points, level, highest level. */
  WITH_LEVEL,
  /** Verdicts that a person should look at: concepts with reasons. */
  NEEDS_REVIEW,
  /** Refusals and hedges are not read in the language of the rubric. */
  POLARITY_UNREAD,
  /** Stands for the answer where a person should look at it. */
  THE_ANSWER,
  /** The heading of integrity signals. */
  SIGNALS,
  /** What integrity signals are worth. */
  SIGNALS_NOTE,
  /** Credit through another concept: name. */
  IMPLIED_BY,
  /** What decided a polarity: polarity, quoted cue. */
  CUE,
  /** More evidence than is shown: how many. */
  MORE,
  /** A word read in spite of its spelling: quoted word, word meant. */
  READ_AS,
  /** Evidence in a bare list of terms. */
  ELSEWHERE,
  LISTED,
  /** Asserted evidence that a refusal outweighs. */
  MENTIONED,
  /** The synonym that came closest: synonym, reason. */
  NEAREST_MISS,
  /** The place that came close: quoted words. */
  NEAREST_MISS_AT,
  /** A match that is no evidence: quoted words, synonym, reason. */
  UNUSED,
  /** What was said of evidence, and in what manner: polarity, stance. */
  SAID,
  /** The points that more could be earned: points, percent of the most points. */
  AT_STAKE,
  /** The heading of the words as they were read. */
  WORDS,
  /** The heading of an evaluation. */
  EVALUATION,
  /** The summary of an evaluation: number of answers. */
  EVALUATED,
  /** The same with intervals: number of answers, level in percent, number of resamples. */
  EVALUATED_WITH_INTERVALS,
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
  /** The heading of the answers that are judged differently: how many. */
  DISAGREEMENTS,
  /** The heading of a concept's disagreements: concept, question, F1. */
  CONCEPT_WITH_F1,
  /** A disagreement: answer, what a person says, what the scorer says. */
  DISAGREEMENT,
  /** A reason for a score: concept, verdict, reason. */
  CONCEPT_REASON,
  /** Disagreements that are not shown: how many. */
  LEFT_OUT,
  /** What a page of many answers needs: the most answers of a page that needs nothing. */
  PACKED;

  static final Messages MESSAGES = Messages.read(Label.class, "labels.properties");

  /**
   * Returns the text.
   *
   * @param arguments what the template leaves open, in the order that the constant tells
   * @return the text with the arguments in their places, as they are
   */
  public String text(String... arguments) {
    return MESSAGES.text(this, arguments);
  }
}
