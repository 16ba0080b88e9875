package io.github.rubricscorer;

/** An answer is longer than the scorer accepts. Nothing of it was scored. */
public final class AnswerTooLongException extends IllegalArgumentException {
  private static final long serialVersionUID = 1L;

  AnswerTooLongException(int length, int limit) {
    super("the answer has %s characters; the limit is %s".formatted(length, limit));
  }
}
