package io.github.rubricscorer.rubric.source;

import java.util.ArrayList;
import java.util.List;

/** JSON Pointers (RFC 6901). */
public final class Pointer {
  private Pointer() {}

  public static String child(String parent, String key) {
    return parent + '/' + key.replace("~", "~0").replace("/", "~1");
  }

  public static String child(String parent, int index) {
    return parent + '/' + index;
  }

  /** Returns the pointer of what is around; of a pointer to the whole, the pointer itself. */
  public static String parent(String pointer) {
    return pointer.isEmpty() ? "" : pointer.substring(0, pointer.lastIndexOf('/'));
  }

  /** Returns the keys and indexes on the way, without escapes. */
  public static List<String> steps(String pointer) {
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
