package io.github.rubricscorer.report.layout;

import io.github.rubricscorer.language.Language;
import io.github.rubricscorer.language.Messages;

/**
 * The headings, cells and lines of reports, each a template in the {@code labels.properties} of a
 * language.
 */
public enum ReportLabel {
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
  /** Other words of the answer: the quoted words. */
  ALSO,
  /** A word read in spite of its spelling: quoted word, word meant. */
  READ_AS,
  /** Evidence that is there for another purpose. */
  ELSEWHERE,
  /** Evidence in a bare list of terms. */
  LISTED,
  /** Evidence that other evidence outweighs. */
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
  /** The heading of the column of questions. */
  QUESTION,
  /** What the score of an answer is called. */
  SCORE,
  /** What the marks in an answer are called. */
  MARKS,
  /** Leads from quoted words to the synonym that they match. */
  MATCHES,
  /** The name of a mark of an integrity signal. */
  INTEGRITY_SIGNAL,
  /** Leads over the head of a page. */
  SKIP,
  /** Turns a page dark. */
  DARK_MODE,
  /** What scores are. */
  ABOUT,
  /** {@code Verdict.COVERED}. */
  VERDICT_COVERED,
  /** {@code Verdict.PARTIAL}. */
  VERDICT_PARTIAL,
  /** {@code Verdict.HEDGED}. */
  VERDICT_HEDGED,
  /** {@code Verdict.REJECTED}. */
  VERDICT_REJECTED,
  /** {@code Verdict.MISSING}. */
  VERDICT_MISSING,
  /** A wrong claim that costs points. */
  MISCONCEPTION,
  /** A misconception that the answer does not have. */
  AVOIDED,
  /** {@code Polarity.ASSERTED}. */
  ASSERTED,
  /** {@code Polarity.HEDGED}. */
  HEDGED,
  /** {@code Polarity.REJECTED}. */
  REJECTED,
  /** {@code Stance.ELSEWHERE}. */
  STANCE_ELSEWHERE,
  /** {@code Stance.LISTED}. */
  STANCE_LISTED,
  /** {@code Stance.MENTION}. */
  STANCE_MENTION,
  /** {@code Stance.PROPOSAL}. */
  STANCE_PROPOSAL,
  /** {@code ReviewReason.SINGLE_SYNONYM}. */
  SINGLE_SYNONYM,
  /** {@code ReviewReason.MIXED}. */
  MIXED,
  /** {@code ReviewReason.HEDGED}. */
  REVIEW_HEDGED,
  /** {@code Signal.Kind.GRADER_ADDRESS}. */
  GRADER_ADDRESS,
  /** {@code Signal.Kind.HIDDEN_TEXT}. */
  HIDDEN_TEXT,
  /** {@code Signal.Kind.MIXED_SCRIPTS}. */
  MIXED_SCRIPTS,
  /** {@code Signal.Kind.RETRACTION}. */
  RETRACTION,
  /** {@code Signal.Kind.COPIED_QUESTION}. */
  COPIED_QUESTION,
  /** {@code Signal.Kind.KEYWORD_LIST}. */
  KEYWORD_LIST,
  /** {@code Signal.Kind.SHUFFLED_WORDS}. */
  SHUFFLED_WORDS,
  /** {@code Signal.Kind.REPETITION}. */
  REPETITION,
  /** {@code Signal.Kind.EVIDENCE_DENSITY}. */
  EVIDENCE_DENSITY,
  /** {@code Signal.Kind.OFF_LENGTH}. */
  OFF_LENGTH,
  /** What a page of answers has: answers, questions. */
  ANSWERS_TO,
  /** The heading of many answers. */
  ANSWERS,
  /** The answers to a question: how many, mean and median coverage in percent. */
  MEAN_AND_MEDIAN,
  /** The distribution of scores in words: ranges with numbers of answers. */
  DISTRIBUTION,
  /** A tenth of the scale: from, to in percent. */
  RANGE,
  /** How many answers lie in a range: range, answers. */
  IN_RANGE,
  /** The heading of the concepts over all answers. */
  CONCEPTS_BY_ANSWERS,
  /** How to read these. */
  STROKES_EXPLAINED,
  /** What their legend is called. */
  STROKES,
  /** The heading of the distribution of scores. */
  SCORES,
  /** The heading of the column of shares of answers. */
  SHARE,
  /** The heading of the column of strokes. */
  LOWEST_TO_HIGHEST,
  /** Looks for answers. */
  SEARCH,
  /** What to look for. */
  SEARCH_FOR,
  /** Answers to all questions. */
  ALL,
  /** Any concept, any verdict. */
  ANY,
  /** In which order to list answers. */
  SORT,
  /** As they came. */
  SORT_INPUT,
  /** The lowest score first. */
  SORT_LOW,
  /** The highest score first. */
  SORT_HIGH,
  /** By their ids. */
  SORT_ID,
  /** Looks for nothing any more. */
  CLEAR,
  /** The answer or page before. */
  PREVIOUS,
  /** The answer or page after. */
  NEXT,
  /** An answer without an id: its number. */
  ANSWER_NUMBER,
  /** How many of the answers were found: number, all answers. */
  SOME_ANSWERS,
  /** A page of the list of answers: its number, number of pages. */
  PAGE,
  /** Concepts of whatever verdict: how many. */
  ALL_VERDICTS,
  /** Chooses a verdict. */
  SHOW_VERDICTS,
  /** What a page of many answers needs: the most answers of a page that needs nothing. */
  PACKED;

  static final Messages MESSAGES = new Messages("labels.properties");

  /**
   * Returns the text.
   *
   * @param language the language of the rubric
   * @param arguments what the template leaves open, in the order that the constant tells
   * @return the text with the arguments in their places, as they are; in English where there are no
   *     labels in the language
   */
  public String text(Language language, String... arguments) {
    return MESSAGES.text(language, this, arguments);
  }

  /**
   * Returns in which language labels are.
   *
   * @param language the language of the rubric
   * @return the same, or English
   */
  public static Language spoken(Language language) {
    return MESSAGES.spoken(language);
  }
}
