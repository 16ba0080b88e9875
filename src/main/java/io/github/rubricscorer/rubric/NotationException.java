package io.github.rubricscorer.rubric;

import io.github.rubricscorer.rubric.pattern.PatternException;
import java.util.Objects;

/** A synonym's notation is at fault. */
public final class NotationException extends IllegalArgumentException {
  private static final long serialVersionUID = 1L;

  /** What is wrong, without the place. */
  private final String problem;

  /** The notation that is at fault. */
  private final String notation;

  /** The offset in it. */
  private final int index;

  NotationException(String notation, PatternException cause) {
    super(cause.getMessage(), cause);
    this.problem = cause.problem();
    this.notation = Objects.requireNonNull(notation, "notation");
    this.index = cause.index();
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
   * Returns the notation at fault.
   *
   * @return the whole synonym
   */
  public String notation() {
    return notation;
  }

  /**
   * Returns where it is wrong.
   *
   * @return the UTF-16 offset into {@link #notation()}; its length where something is missing at
   *     the end
   */
  public int index() {
    return index;
  }
}
