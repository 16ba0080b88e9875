package io.github.rubricscorer.rubric;

import java.util.List;
import java.util.stream.Collectors;

/** Rubrics or a vocabulary are at fault. Nothing was loaded. */
public final class RubricException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  /** All that is wrong, ordered by place. */
  private final transient List<Fault> faults;

  /**
   * Makes an exception of all that is wrong.
   *
   * @param faults at least one fault
   */
  public RubricException(List<Fault> faults) {
    super(faults.stream().sorted().map(Fault::toString).collect(Collectors.joining("\n")));
    this.faults = faults.stream().sorted().toList();
  }

  /**
   * Returns all that is wrong.
   *
   * @return at least one fault, ordered by file, line and column; empty after deserialization
   */
  public List<Fault> faults() {
    return faults == null ? List.of() : faults;
  }
}
