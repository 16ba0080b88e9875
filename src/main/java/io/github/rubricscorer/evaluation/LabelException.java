package io.github.rubricscorer.evaluation;

import io.github.rubricscorer.rubric.Fault;
import java.util.List;
import java.util.stream.Collectors;

/** A file of judged answers is at fault. Nothing of it was taken. */
public final class LabelException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  /** All that is wrong, ordered by place. */
  private final transient List<Fault> faults;

  /**
   * Makes an exception of all that is wrong.
   *
   * @param faults at least one fault
   */
  public LabelException(List<Fault> faults) {
    super(faults.stream().sorted().map(Fault::toString).collect(Collectors.joining("\n")));
    this.faults = faults.stream().sorted().toList();
  }

  /**
   * Returns all that is wrong.
   *
   * @return at least one fault, ordered by line; empty after deserialization
   */
  public List<Fault> faults() {
    return faults == null ? List.of() : faults;
  }
}
