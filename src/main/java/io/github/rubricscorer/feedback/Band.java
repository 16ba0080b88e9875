package io.github.rubricscorer.feedback;

import io.github.rubricscorer.feedback.wording.Wording;
import io.github.rubricscorer.language.Language;

/**
 * How good an answer is on the whole, from its coverage; {@link Bands} sets the bounds. Immutable
 * and thread-safe, as every enum.
 */
public enum Band {
  /** Nearly all of the weight is there. */
  EXCELLENT(Wording.BAND_EXCELLENT),
  /** The larger part of the weight is there. */
  STRONG(Wording.BAND_STRONG),
  /** A fair part is there. */
  PARTIAL(Wording.BAND_PARTIAL),
  /** Little or nothing is there. */
  WEAK(Wording.BAND_WEAK);

  private final Wording label;

  Band(Wording label) {
    this.label = label;
  }

  /**
   * Returns the English word that names the band.
   *
   * @return the word, with a capital letter
   */
  public String label() {
    return label.text(Language.ENGLISH);
  }

  /**
   * Returns its name in a language.
   *
   * @param language a code of ISO 639, as rubrics have it
   * @return the name; the English one where there is no other
   * @throws IllegalArgumentException if there is no such language
   */
  public String label(String language) {
    return label.text(Language.of(language));
  }
}
