package io.github.rubricscorer.workbench;

/** Answers cannot be read; the message says which and why. */
public final class AnswersException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  AnswersException(String message) {
    super(message);
  }
}
