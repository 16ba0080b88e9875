package io.github.rubricscorer.text;

/** What lies between a word and the word before it, from nothing to the strongest. */
public enum Boundary {
  /** Blanks, hyphens, slashes and the like. */
  NONE,
  /** An opening bracket. */
  OPENING,
  /** A closing bracket. */
  CLOSING,
  /** A comma, an ellipsis. */
  COMMA,
  /** A semicolon, a colon, a dash between blanks. */
  CLAUSE,
  /** The end of a sentence, a new list item, a blank line, the beginning of the text. */
  SENTENCE,
  /** The end of a sentence with a question mark. */
  QUESTION;

  /**
   * Tells whether two words with this boundary between them can stand side by side in a phrase.
   * Commas part the items of a list, brackets often hold the rest of a word.
   *
   * @return true for nothing and for brackets
   */
  public boolean joinsPhrase() {
    return compareTo(COMMA) < 0;
  }

  /**
   * Returns the stronger of two boundaries.
   *
   * @param other the boundary to compare with
   * @return the later one in declaration order
   */
  public Boundary stronger(Boundary other) {
    return compareTo(other) >= 0 ? this : other;
  }

  /**
   * Tells whether a new sentence begins.
   *
   * @return true from {@link #SENTENCE}
   */
  public boolean beginsSentence() {
    return compareTo(SENTENCE) >= 0;
  }
}
