package io.github.rubricscorer.cli.practice;

/** What came of asking a person for something. */
sealed interface PracticeReply {
  /**
   * A text, which may be empty.
   *
   * @param text the text without the line break that ended it
   */
  record Given(String text) implements PracticeReply {}

  /**
   * The person stopped in the middle of an answer.
   *
   * @param draft what was there by then, not blank
   */
  record Paused(String draft) implements PracticeReply {}

  /**
   * The person wants no more questions, or the input is at its end.
   *
   * @param interrupted whether by an interrupt, such as Ctrl-C
   */
  record Ended(boolean interrupted) implements PracticeReply {}
}
