package io.github.rubricscorer.rubric;

import io.github.rubricscorer.base.Limits;

/**
 * How close together the parts of a {@link Synonym.Several} must be. Immutable and thread-safe.
 *
 * @param unit what bounds them
 * @param words the number of words that all matched parts must lie within; 0 unless the unit is
 *     {@link Unit#WORDS}
 */
public record Extent(Unit unit, int words) {
  /** Anywhere in the answer. */
  public static final Extent ANSWER = new Extent(Unit.ANSWER, 0);

  /** In one sentence. */
  public static final Extent SENTENCE = new Extent(Unit.SENTENCE, 0);

  /** The most words that {@link #words(int)} takes. */
  public static final int MAX_WORDS = Limits.WITHIN_WORDS;

  /**
   * Checks that a number of words is given where it is needed, and only there.
   *
   * @throws IllegalArgumentException if it is not, or not in 1..{@value #MAX_WORDS}
   */
  public Extent {
    if (unit == Unit.WORDS ? words < 1 || words > MAX_WORDS : words != 0) {
      throw new IllegalArgumentException(words + " words do not go with " + unit);
    }
  }

  /**
   * Returns the extent of a number of words, within one sentence or across several.
   *
   * @param words how many, 1..{@value #MAX_WORDS}
   * @return the extent
   */
  public static Extent words(int words) {
    return new Extent(Unit.WORDS, words);
  }

  @Override
  public String toString() {
    return switch (unit) {
      case ANSWER -> "answer";
      case SENTENCE -> "sentence";
      case WORDS -> words + " words";
    };
  }

  /** What bounds the parts. */
  public enum Unit {
    /** The whole answer. */
    ANSWER,
    /** One sentence. */
    SENTENCE,
    /** A number of words. */
    WORDS
  }
}
