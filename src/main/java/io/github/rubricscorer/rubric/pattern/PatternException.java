package io.github.rubricscorer.rubric.pattern;

import java.util.Objects;

/** The notation of a pattern is at fault. */
public final class PatternException extends IllegalArgumentException {
  private static final long serialVersionUID = 1L;

  /** What is wrong, without the place. */
  private final String problem;

  /** The offset in the notation. */
  private final int index;

  PatternException(String problem, String notation, int index) {
    super("%s, at %s in '%s'".formatted(problem, index + 1, notation));
    this.problem = Objects.requireNonNull(problem, "problem");
    this.index = index;
  }

  /**
   * Returns what is wrong.
   *
   * @return a phrase without the place, such as "a gap needs a word before it"
   */
  public String problem() {
    return problem;
  }

  /**
   * Returns where it is wrong.
   *
   * @return the UTF-16 offset into the notation; its length where something is missing at the end
   */
  public int index() {
    return index;
  }
}
