package io.github.rubricscorer.rubric;

import java.util.Locale;

/**
 * What it means for a concept that an answer denies or refuses what a synonym names. Immutable and
 * thread-safe, as every enum.
 */
public enum Negation {
  /** It rejects the concept: the answer should propose or assert it. */
  REJECTS,
  /**
   * It says as much as an assertion: the concept asks only whether the answer speaks of it, as
   * where two things are to be compared.
   */
  IGNORED,
  /**
   * It is what the concept asks for, and to assert it is wrong: "UDP has no sequence numbers", "the
   * mass does not change". The synonyms name what is denied, without the denial.
   */
  REQUIRED;

  /**
   * Returns the name used in rubric files.
   *
   * @return {@code rejects}, {@code ignored} or {@code required}
   */
  public String key() {
    return name().toLowerCase(Locale.ROOT);
  }
}
