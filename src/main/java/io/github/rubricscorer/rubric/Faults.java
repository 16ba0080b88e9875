package io.github.rubricscorer.rubric;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Collects the faults of one file. A part that could not be read stands in the model as something
 * made up; what is said about it afterwards is left out.
 */
final class Faults {
  private final Origin origin;
  private final List<Fault> faults = new ArrayList<>();
  private final Set<String> unreadable = new HashSet<>();

  Faults(Origin origin) {
    this.origin = origin;
  }

  /** Reports a part that could not be read; nothing at or below it is reported again. */
  void unreadable(String pointer, String problem, String offending) {
    report(pointer, problem, offending);
    unreadable.add(pointer);
  }

  /** Reports what is wrong with a part, unless the part itself could not be read. */
  void report(String pointer, String problem, String offending) {
    if (isReadable(pointer)) {
      faults.add(origin.fault(pointer, problem, offending));
    }
  }

  /** Reports a fault whose place is already known. */
  void add(Fault fault) {
    faults.add(fault);
  }

  List<Fault> all() {
    return faults;
  }

  private boolean isReadable(String pointer) {
    String at = pointer;
    while (!at.isEmpty() && !unreadable.contains(at)) {
      at = Pointer.parent(at);
    }
    return !unreadable.contains(at);
  }
}
