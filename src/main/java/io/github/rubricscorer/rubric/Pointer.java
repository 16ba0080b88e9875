package io.github.rubricscorer.rubric;

import java.util.ArrayList;
import java.util.List;

/** JSON Pointers (RFC 6901). */
final class Pointer {
  private Pointer() {}

  static String child(String parent, String key) {
    return parent + '/' + key.replace("~", "~0").replace("/", "~1");
  }

  static String child(String parent, int index) {
    return parent + '/' + index;
  }

  /** Returns the pointer of what is around; of a pointer to the whole, the pointer itself. */
  static String parent(String pointer) {
    return pointer.isEmpty() ? "" : pointer.substring(0, pointer.lastIndexOf('/'));
  }

  /** Returns the keys and indexes on the way, without escapes. */
  static List<String> steps(String pointer) {
    List<String> steps = new ArrayList<>();
    int at = 0;
    while (at < pointer.length()) {
      int next = pointer.indexOf('/', at + 1);
      int end = next < 0 ? pointer.length() : next;
      steps.add(pointer.substring(at + 1, end).replace("~1", "/").replace("~0", "~"));
      at = end;
    }
    return steps;
  }
}
