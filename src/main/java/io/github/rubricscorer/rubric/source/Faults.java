package io.github.rubricscorer.rubric.source;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Collects the faults of one file. A part that could not be read stands in the model as something
 * made up; what is said about it afterwards is left out.
 */
public final class Faults {
  private final Origin origin;
  private final List<Finding> findings = new ArrayList<>();
  private final Set<String> unreadable = new HashSet<>();

  /** Starts with none. */
  public Faults(Origin origin) {
    this.origin = origin;
  }

  /** Reports a part that could not be read; nothing at or below it is reported again. */
  public void unreadable(String pointer, String problem, String offending) {
    report(pointer, problem, offending);
    unreadable.add(pointer);
  }

  /** Reports what is wrong with a part, unless the part itself could not be read. */
  public void report(String pointer, String problem, String offending) {
    if (isReadable(pointer)) {
      findings.add(origin.finding(pointer, problem, offending));
    }
  }

  /** Reports what is wrong at a place that is already known. */
  public void add(Finding finding) {
    findings.add(finding);
  }

  /** Returns what was reported, in that order. */
  public List<Finding> all() {
    return findings;
  }

  private boolean isReadable(String pointer) {
    String at = pointer;
    while (!at.isEmpty() && !unreadable.contains(at)) {
      at = Pointer.parent(at);
    }
    return !unreadable.contains(at);
  }
}
