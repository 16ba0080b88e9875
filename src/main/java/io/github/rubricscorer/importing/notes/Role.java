package io.github.rubricscorer.importing.notes;

/** What a part of the notes is for. */
public enum Role {
  /** The question. */
  QUESTION,
  /** What was answered. */
  ANSWER,
  /** Remarks of any kind. */
  FEEDBACK,
  /** What was good about the answer. */
  PRAISE,
  /** What the answer should have had. */
  ADVICE,
  /** What every answer should have. */
  CRITERION,
  /** An answer as it should be. */
  MODEL,
  /** A question that follows. */
  FOLLOW_UP,
  /** A mistake that answers make. */
  MISTAKE,
  /** Advice that belongs to no question. */
  OVERALL
}
