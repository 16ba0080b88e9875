package io.github.rubricscorer.evaluation;

/** An answer that a person has judged. */
public sealed interface JudgedAnswer permits LabelledAnswer, GradedAnswer {
  /**
   * Returns the answer's own id.
   *
   * @return the id, which no other answer of the same file has
   */
  String id();

  /**
   * Returns the question.
   *
   * @return the id of the question that is answered
   */
  String question();

  /**
   * Returns the answer.
   *
   * @return the answer as it was given; it may be empty
   */
  String answer();
}
