package io.github.rubricscorer.importing.wording;

/** How much a word tells by itself, from the least on. */
public enum Rarity {
  /** A word of grammar, advice or judgement: nothing. */
  PLAIN,
  /** A word of the most common 2,500. */
  EVERYDAY,
  /** A word of the next 4,000. */
  COMMON,
  /** Any other: a term. */
  RARE;

  boolean isAtLeast(Rarity other) {
    return compareTo(other) >= 0;
  }
}
