package io.github.rubricscorer.cli.practice;

import io.github.rubricscorer.feedback.wording.Printable;
import java.util.List;

/** How a practice session talks with a person. */
sealed interface Dialogue extends AutoCloseable permits PipedDialogue, TerminalDialogue {
  /** The number of columns that a text may take. */
  int width();

  /** Shows a text of whole lines, which is safe to print. */
  void show(String text);

  /** Tells that something went wrong, in a line; it may quote input. */
  void warn(String problem);

  /**
   * Takes an answer of any number of lines. It ends at an empty line and at the end of the input.
   *
   * @param question the question in plain text, which has been shown already
   * @param draft what the answer begins with
   * @param clock what the time is counted by, as it may be shown
   */
  PracticeReply answer(String question, String draft, AnswerClock clock);

  /** Shows choices and takes a line; never {@link PracticeReply.Paused}. */
  PracticeReply choice(List<Choice> choices);

  /** Gives the terminal back. */
  @Override
  void close();

  /** Makes a warning. */
  static String warning(String problem) {
    return "rubric: " + Printable.lines(problem) + "\n";
  }
}
