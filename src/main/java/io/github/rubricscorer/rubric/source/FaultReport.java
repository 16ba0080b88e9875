package io.github.rubricscorer.rubric.source;

/** Takes what is wrong with a model: where, as a JSON Pointer, what, and the text at fault. */
@FunctionalInterface
public interface FaultReport {
  /** Takes one thing that is wrong. */
  void add(String pointer, String problem, String offending);
}
