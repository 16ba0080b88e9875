package io.github.rubricscorer.feedback.wording;

import io.github.rubricscorer.language.Language;
import io.github.rubricscorer.language.Messages;

/** The texts of feedback, each a template in the {@code feedback.properties} of a language. */
public enum Wording {
  /** The name of {@code Band.EXCELLENT}. */
  BAND_EXCELLENT,
  /** The name of {@code Band.STRONG}. */
  BAND_STRONG,
  /** The name of {@code Band.PARTIAL}. */
  BAND_PARTIAL,
  /** The name of {@code Band.WEAK}. */
  BAND_WEAK,
  /** The headline: band, number of what was covered, number of what was expected. */
  HEADLINE,
  /** A covered concept without praise of its own: name. */
  COVERED,
  /** A concept said in part: name, quoted evidence. */
  PARTLY,
  /** A hedged concept: name, quoted cue. */
  HEDGED,
  /** A hedged concept whose cue is not known: name. */
  HEDGED_WITHOUT_CUE,
  /** A rejected concept: name, quoted evidence. */
  REJECTED,
  /** A rejected concept whose evidence is not known: name. */
  REJECTED_WITHOUT_EVIDENCE,
  /** A concept that was to be denied, and is not: name, quoted evidence. */
  NOT_DENIED,
  /** A missing concept without a hint of its own: name. */
  MISSING,
  /** A misconception: name, quoted evidence. */
  MISCONCEPTION,
  /** A misconception without a hint of its own, for next time: name. */
  MISTAKEN,
  /** A line that ends in a hint: line, hint. */
  WITH_HINT,
  /** One word. */
  ONE_WORD,
  /** Several words: how many. */
  WORDS,
  /** Too short: words, seconds, words a minute, shortest and longest good time in seconds. */
  TIME_SHORT,
  /** Neither too short nor too long: the same. */
  TIME_GOOD,
  /** Too long: the same. */
  TIME_LONG,
  /** A layer: name, coverage in percent. */
  LAYER_SHARE,
  /** Every layer is touched: a list. */
  LAYERS_ALL,
  /** Some layers are touched: a list, a list of the others. */
  LAYERS_SOME,
  /** No layer is touched: a list. */
  LAYERS_NONE,
  /** A step that is taken: name, quoted words. */
  STEP_TAKEN,
  /** Every step is taken: a list. */
  STRUCTURE_ALL,
  /** Some steps are taken: a list, a list of the others. */
  STRUCTURE_SOME,
  /** No step is taken: a list. */
  STRUCTURE_NONE,
  /** The steps are not in the expected order. */
  STRUCTURE_OUT_OF_ORDER,
  /** {@code Structure.Step.PROBLEM}. */
  STEP_PROBLEM,
  /** {@code Structure.Step.CONSTRAINT}. */
  STEP_CONSTRAINT,
  /** {@code Structure.Step.SOLUTION}. */
  STEP_SOLUTION,
  /** The headline of a summary: band, mean coverage in percent, questions, answers. */
  SUMMARY_HEADLINE,
  /** One question. */
  ONE_QUESTION,
  /** Several questions: how many. */
  QUESTIONS,
  /** One answer. */
  ONE_ANSWER,
  /** Several answers: how many. */
  SUMMARY_ANSWERS,
  /** The themes that go well: a list. */
  STRENGTHS,
  /** The themes to work on: a list. */
  GAPS,
  /** How long an answer should be: shortest and longest good time in seconds. */
  ADVICE_TIME,
  /** How to build an answer up: a list of layers. */
  ADVICE_STRUCTURE,
  /** The end of a list: all but the last, the last. */
  AND,
  /** The end of a list of alternatives: all but the last, the last. */
  OR,
  /** Words of the answer in quotes: the words. */
  QUOTE,
  /** The mark before decimals. */
  DECIMAL_MARK;

  static final Messages MESSAGES = new Messages("feedback.properties");

  /**
   * Returns the text.
   *
   * @param language the language of the reader
   * @param arguments what the template leaves open, in the order that the constant tells
   * @return the text with the arguments in their places, as they are
   */
  public String text(Language language, String... arguments) {
    return MESSAGES.text(language, this, arguments);
  }
}
