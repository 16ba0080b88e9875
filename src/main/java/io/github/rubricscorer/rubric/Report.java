package io.github.rubricscorer.rubric;

/** Takes what is wrong with a model: where, as a JSON Pointer, what, and the text at fault. */
@FunctionalInterface
interface Report {
  void add(String pointer, String problem, String offending);
}
