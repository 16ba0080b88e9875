package io.github.rubricscorer.integrity;

import io.github.rubricscorer.language.Language;
import io.github.rubricscorer.language.Messages;

/** What signals measured, each a template in the {@code signals.properties} of a language. */
enum SignalWording {
  /** One place that addresses a grader. */
  ADDRESS,
  /** Several such places: how many. */
  ADDRESSES,
  /** Hidden characters: how many. */
  HIDDEN,
  /** One word of two scripts. */
  MIXED_WORD,
  /** Several such words: how many. */
  MIXED_WORDS,
  /** A retraction: the share of the answer in percent. */
  TAKES_BACK,
  /** Words of the question: how many, share of the question, share of the answer in percent. */
  COPIED,
  /** Evidence in bare lists: its share in percent. */
  BARE_LISTS,
  /** Words in no order: the share of function words in percent. */
  NO_ORDER,
  /** Words that repeat others: how many, share of the answer in percent. */
  REPEATED,
  /** Evidence among content words: its share in percent. */
  DENSE,
  /** The length: words, words wanted. */
  LENGTH,
  /** A range of numbers: fewest, most. */
  RANGE;

  static final Messages MESSAGES = new Messages("signals.properties");

  String text(Language language, String... arguments) {
    return MESSAGES.text(language, this, arguments);
  }
}
