package io.github.rubricscorer.result;

import java.util.Locale;

/**
 * Why a person should look at a verdict, where a rubric asks for that. Reasons are ordered: the
 * verdicts most often wrong come first. Immutable and thread-safe, as every enum.
 */
public enum ReviewReason {
  /**
   * The credit rests on a single synonym. Among answers that people had labelled, such credit was
   * wrong in a fifth of all cases, and credit on two synonyms or more in a hundredth.
   */
  SINGLE_SYNONYM,
  /** Some evidence speaks for the concept, and some rejects it. */
  MIXED,
  /** The answer is not sure. */
  HEDGED;

  /**
   * Returns the name used in rubric files and in output.
   *
   * @return the constant in lower case, with hyphens
   */
  public String key() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
