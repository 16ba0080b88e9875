package io.github.rubricscorer.report.html;

import java.util.Locale;

/** The kinds of marks, each with a colour, a picture and a kind of line of its own. */
public enum Tone {
  /** Asserted in full. */
  COVERED("covered"),
  /** A part was said. */
  PARTIAL("partial"),
  /** Said with a hedge. */
  HEDGED("hedged"),
  /** Refused. */
  REJECTED("rejected"),
  /** Not found. */
  MISSING("missing"),
  /** A wrong claim that costs points. */
  MISCONCEPTION("misconception"),
  /** A misconception that the answer does not have. */
  AVOIDED("avoided");

  private final String label;

  Tone(String label) {
    this.label = label;
  }

  /**
   * Returns the word that the page shows.
   *
   * @return one word in lower case
   */
  public String label() {
    return label;
  }

  /**
   * Returns the name in the style sheet and in the data.
   *
   * @return the constant's name in lower case
   */
  public String key() {
    return name().toLowerCase(Locale.ROOT);
  }
}
