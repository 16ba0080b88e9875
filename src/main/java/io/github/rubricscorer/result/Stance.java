package io.github.rubricscorer.result;

/**
 * In what manner an answer speaks of a thing, read from the words of the sentence around it, the
 * same for every rubric. What it says of the thing is its {@link Polarity}.
 *
 * <p>There is no parser: a clause proposes where it has one of some hundred phrases ("I'd", "we
 * need", "the fix is"), begins with a verb as an order does ("use", "add"), or is a note without a
 * verb that gives a thing its purpose ("Redis for the sessions") or its place in a plan (a bullet).
 * Immutable and thread-safe, as every enum.
 */
public enum Stance {
  /**
   * It is named as there for another purpose ("we have Kafka, but only for the logs"). It counts
   * where a mention does, and not where a plan is asked for.
   */
  ELSEWHERE,
  /** It is named in a list of terms, three or more, with no sentence around it. */
  LISTED,
  /** It is described, defined, judged, told of the past or of others, or just named. */
  MENTION,
  /** It is put forward as part of a plan. */
  PROPOSAL
}
