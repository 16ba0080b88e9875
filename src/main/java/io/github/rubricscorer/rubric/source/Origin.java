package io.github.rubricscorer.rubric.source;

import java.util.Map;

/** Where a rubric or a vocabulary comes from; it knows the places of its parts. */
@FunctionalInterface
public interface Origin {
  /**
   * Returns what is wrong with the part that a JSON Pointer names. A pointer to something absent
   * stands for the nearest part around it.
   */
  Finding finding(String pointer, String problem, String offending);

  /** Returns the text of a rubric's file; nothing of what was built in Java. */
  default String text() {
    return "";
  }

  /**
   * Returns the origin of parts that have other pointers there.
   *
   * @param pointers the pointers here by those there; what is not among them has the same
   */
  default Origin renamed(Map<String, String> pointers) {
    return (pointer, problem, offending) ->
        finding(pointers.getOrDefault(pointer, pointer), problem, offending);
  }

  /** Returns the origin of what was built in Java: it has a name but no lines. */
  static Origin java(String name) {
    return (pointer, problem, offending) -> new Finding(name, 0, 0, problem, offending, pointer);
  }
}
