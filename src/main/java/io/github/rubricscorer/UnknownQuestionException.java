package io.github.rubricscorer;

import java.util.List;

/** A scorer was asked for a question that it has no rubric for. */
public final class UnknownQuestionException extends IllegalArgumentException {
  private static final long serialVersionUID = 1L;

  private static final int LONGEST_SHOWN = 200;

  /** The id that was asked for. */
  private final String questionId;

  /** The ids that look most like it. */
  private final transient List<String> nearest;

  UnknownQuestionException(String questionId, List<String> nearest) {
    super(message(questionId, nearest));
    this.questionId = questionId;
    this.nearest = List.copyOf(nearest);
  }

  private static String message(String questionId, List<String> nearest) {
    return nearest.isEmpty()
        ? "unknown question '%s'".formatted(shown(questionId))
        : "unknown question '%s'; did you mean %s?"
            .formatted(shown(questionId), String.join(" or ", nearest));
  }

  /** What somebody takes for an id may be a whole answer. */
  private static String shown(String questionId) {
    if (questionId.length() <= LONGEST_SHOWN) {
      return questionId;
    }
    boolean splits = Character.isHighSurrogate(questionId.charAt(LONGEST_SHOWN - 1));
    return questionId.substring(0, splits ? LONGEST_SHOWN - 1 : LONGEST_SHOWN) + '…';
  }

  /**
   * Returns the id that was asked for.
   *
   * @return the unknown id
   */
  public String questionId() {
    return questionId;
  }

  /**
   * Returns the known ids that look most like it.
   *
   * @return at most three ids, the most similar first; empty where the scorer has none, or after
   *     deserialization
   */
  public List<String> nearest() {
    return nearest == null ? List.of() : nearest;
  }
}
