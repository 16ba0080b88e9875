package io.github.rubricscorer.feedback.wording;

import io.github.rubricscorer.language.Language;

/** What feedback counts, in the singular and the plural. */
public enum Noun {
  /** Words of an answer. */
  WORD(Wording.ONE_WORD, Wording.WORDS),
  /** Questions that were answered. */
  QUESTION(Wording.ONE_QUESTION, Wording.QUESTIONS),
  /** Answers. */
  ANSWER(Wording.ONE_ANSWER, Wording.SUMMARY_ANSWERS);

  private final Wording one;
  private final Wording several;

  Noun(Wording one, Wording several) {
    this.one = one;
    this.several = several;
  }

  /**
   * Counts.
   *
   * @param number how many there are
   * @param language the language of the reader
   * @return the number and the noun
   */
  public String counted(int number, Language language) {
    return number == 1 ? one.text(language) : several.text(language, Integer.toString(number));
  }
}
