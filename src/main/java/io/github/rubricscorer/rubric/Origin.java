package io.github.rubricscorer.rubric;

/** Where a rubric or a vocabulary comes from; it knows the places of its parts. */
@FunctionalInterface
interface Origin {
  /**
   * Returns a fault of the part that a JSON Pointer names. A pointer to something absent stands for
   * the nearest part around it.
   */
  Fault fault(String pointer, String problem, String offending);

  /** Returns the origin of what was built in Java: it has a name but no lines. */
  static Origin java(String name) {
    return (pointer, problem, offending) -> new Fault(name, 0, 0, problem, offending, pointer);
  }
}
