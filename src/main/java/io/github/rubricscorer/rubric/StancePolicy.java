package io.github.rubricscorer.rubric;

import java.util.Locale;

/**
 * What counts for a rubric where an answer refuses a thing and speaks of it besides; {@link
 * io.github.rubricscorer.result.Score} has the rule. Immutable and thread-safe, as every enum.
 */
public enum StancePolicy {
  /** A mention is an answer, as in an exam: the best evidence counts, whatever its stance. */
  MENTIONS,
  /**
   * The answer is asked for a plan, as in an interview: who refuses a thing does not get credit for
   * describing it, and what was said last of a thing decides.
   */
  PROPOSALS;

  /**
   * Returns the name used in rubric files.
   *
   * @return {@code mentions} or {@code proposals}
   */
  public String key() {
    return name().toLowerCase(Locale.ROOT);
  }
}
