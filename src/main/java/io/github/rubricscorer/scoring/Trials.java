package io.github.rubricscorer.scoring;

/** Hears of synonyms and exclusions that were tried. */
@FunctionalInterface
public interface Trials {
  /**
   * Takes what became of one in a sentence; of one that goes over their ends, in the answer.
   *
   * @param synonym its number
   * @param parts how often its parts are there
   * @param matches how often it was found
   */
  void tried(int synonym, int parts, int matches);
}
