package io.github.rubricscorer.evaluation;

/** An answer that a person has judged. */
public sealed interface JudgedAnswer permits LabelledAnswer, GradedAnswer {
  /**
   * Returns the answer's own id.
   *
   * @return the id, which no other answer to the same question has in a file
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

  /** Returns what tells the answer from all others of a file. */
  default Key key() {
    return new Key(question(), id());
  }

  /**
   * What tells an answer from all others of a file: a person may answer several questions.
   *
   * @param question the id of the question
   * @param id the answer's own id
   */
  record Key(String question, String id) {}
}
