package io.github.rubricscorer.attack;

import java.util.Locale;

/**
 * The kinds of attack answers. The bounds are what a fair reader would give, with room for a
 * sentence that can be read either way; they are shares of all points, and for what must not hurt,
 * of the points of the answer that is changed.
 */
public enum AttackKind {
  /** The question itself. */
  QUESTION(Limit.AT_MOST, 0),
  /** The question in other words and order, with padding and adjectives. */
  QUESTION_PADDED(Limit.AT_MOST, 0),
  /** The names of the concepts and a phrase of each, alphabetically. */
  LISTED(Limit.AT_MOST, 0.5),
  /** Words that impress. */
  BUZZWORDS(Limit.AT_MOST, 0),
  /** A phrase of each concept, refused. */
  REFUSED(Limit.AT_MOST, 0.15),
  /** All phrases refused by a heading over bullets, a sentence after them, or a list. */
  REFUSED_LIST(Limit.AT_MOST, 0.15),
  /** A phrase of each concept, hedged; the bound is so much above the hedged credit. */
  HEDGED(Limit.AT_MOST, 0.1),
  /** The model answer, announced as wrong. */
  ANNOUNCED_AS_WRONG(Limit.AT_MOST, 0.15),
  /** The words of phrases of several words, in any order and far apart. */
  SCATTERED(Limit.AT_MOST, 0.15),
  /** The model answer of another rubric. */
  OTHER_MODEL(Limit.AT_MOST, 0.5),
  /** The model answer with adjectives after its articles. */
  ADJECTIVES(Limit.AT_LEAST, 0.9),
  /** The model answer with fillers between its words. */
  FILLERS(Limit.AT_LEAST, 0.9),
  /** The model answer with two letters swapped in some long words. */
  TYPING_ERRORS(Limit.AT_LEAST, 0.8),
  /** The model answer in capitals. */
  CAPITALS(Limit.AT_LEAST, 0.95),
  /** The model answer without punctuation. */
  NO_PUNCTUATION(Limit.AT_LEAST, 0.8),
  /** The sentences of the model answer as bullets. */
  BULLETS(Limit.AT_LEAST, 0.95),
  /** The model answer wrapped at several widths. */
  WRAPPED(Limit.AT_LEAST, 1),
  /** The model answer in full-width letters. */
  FULL_WIDTH(Limit.AT_LEAST, 0.95),
  /** The model answer in British spelling. */
  BRITISH(Limit.AT_LEAST, 0.95);

  private final Limit limit;
  private final double bound;

  /** Which way a bound is meant. */
  public enum Limit {
    /** An answer may not get more. */
    AT_MOST,
    /** An answer must get so much. */
    AT_LEAST
  }

  AttackKind(Limit limit, double bound) {
    this.limit = limit;
    this.bound = bound;
  }

  /** Returns which way the bound is meant. */
  public Limit limit() {
    return limit;
  }

  /**
   * Returns the share that an answer may at most, or must at least, get, 0..1; of {@link #HEDGED}
   * what it may get above the hedged credit.
   */
  public double bound() {
    return bound;
  }

  /** Returns the kind's name for people, such as {@code question padded}. */
  public String label() {
    return name().toLowerCase(Locale.ROOT).replace('_', ' ');
  }
}
