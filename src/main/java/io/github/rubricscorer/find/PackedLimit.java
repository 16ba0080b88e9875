package io.github.rubricscorer.find;

import io.github.rubricscorer.rubric.pattern.SynonymPattern.Limit;
import io.github.rubricscorer.rubric.pattern.SynonymPattern.Reach;

/** A {@link Limit} as one number: its words alone where it reaches to the end of the sentence. */
public final class PackedLimit {
  private static final int WORDS = (1 << 7) - 1;
  private static final int WITHIN_CLAUSE = 1 << 7;
  private static final int OVER_SENTENCES = 1 << 8;
  private static final int EXCLUDING = 1 << 9;

  private PackedLimit() {}

  public static int of(Limit limit) {
    return limit.words()
        | switch (limit.reach()) {
          case CLAUSE -> WITHIN_CLAUSE;
          case SENTENCE -> 0;
          case ANSWER -> OVER_SENTENCES;
        };
  }

  /** Returns the limit of a gap that must not have a run between, which comes after it. */
  public static int excluding(int limit) {
    return limit | EXCLUDING;
  }

  /** Tells whether a run comes after it that must not be between. */
  public static boolean isExcluding(int limit) {
    return (limit & EXCLUDING) != 0;
  }

  /** Returns the most words between. */
  public static int words(int limit) {
    return limit & WORDS;
  }

  /** Tells whether a comma or a stronger boundary ends it. */
  public static boolean isWithinClause(int limit) {
    return (limit & WITHIN_CLAUSE) != 0;
  }

  /** Tells whether it goes over the ends of sentences. */
  public static boolean isOverSentences(int limit) {
    return (limit & OVER_SENTENCES) != 0;
  }

  /** Returns what holds between two neighbours: the larger number, and the wider reach. */
  public static int wider(int one, int other) {
    int words = Math.max(words(one), words(other));
    int both = (one | other) & OVER_SENTENCES;
    return words | both | (both == 0 ? one & other & WITHIN_CLAUSE : 0);
  }

  /** Returns the limit in the notation, without the signs before it. */
  public static String notation(int limit) {
    Reach reach =
        isWithinClause(limit)
            ? Reach.CLAUSE
            : isOverSentences(limit) ? Reach.ANSWER : Reach.SENTENCE;
    return new Limit(words(limit), reach).toString();
  }
}
