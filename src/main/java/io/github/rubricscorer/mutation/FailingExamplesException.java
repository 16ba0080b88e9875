package io.github.rubricscorer.mutation;

import io.github.rubricscorer.testing.suite.ExampleCheck;
import java.util.ArrayList;
import java.util.List;

/** Examples fail already without a mutation, so that it cannot be told what they would notice. */
public final class FailingExamplesException extends IllegalStateException {
  private static final long serialVersionUID = 1L;

  /** The checks that fail; not kept when the exception is serialised. */
  private final transient List<ExampleCheck> checks;

  FailingExamplesException(List<ExampleCheck> checks) {
    super(
        checks.size() == 1
            ? "1 example fails without any mutation: " + checks.getFirst().name()
            : "%s examples fail without any mutation, the first is %s"
                .formatted(checks.size(), checks.getFirst().name()));
    this.checks = List.copyOf(checks);
  }

  /**
   * Returns what fails.
   *
   * @return the checks, in the order of the rubrics and their examples
   */
  public List<ExampleCheck> checks() {
    return checks == null ? List.of() : new ArrayList<>(checks);
  }
}
