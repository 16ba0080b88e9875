package io.github.rubricscorer.baseline;

import io.github.rubricscorer.rubric.Fault;
import java.util.Objects;

/** A baseline, or the answers to compare with it, cannot be used. */
public final class BaselineException extends IllegalArgumentException {
  private static final long serialVersionUID = 1L;

  /** Makes an exception; the line is 0 where it is not known. */
  public BaselineException(String file, int line, String problem, String offending) {
    super(new Fault(file, line, 0, problem, offending, "").toString());
  }

  /**
   * Returns what is wrong.
   *
   * @return {@code file:line: error: what, 'offending text'}, on one line; parts that are not known
   *     are left out
   */
  @Override
  public String getMessage() {
    return Objects.requireNonNull(super.getMessage());
  }
}
