package io.github.rubricscorer.rubric;

import java.util.List;

/**
 * Synonyms that express only a part of a concept.
 *
 * @param credit the level they earn, above 0 and below 1
 * @param synonyms at least one
 */
public record Partial(double credit, List<Synonym> synonyms) {
  /** Checks the credit and copies the synonyms. */
  public Partial {
    synonyms = List.copyOf(synonyms);
    if (!(credit > 0 && credit < 1)) {
      throw new IllegalArgumentException("credit " + credit + " is not between 0 and 1");
    }
  }
}
