package io.github.rubricscorer.rubric;

import java.util.List;
import java.util.Map;

/**
 * A vocabulary read from text.
 *
 * @param vocabulary as much of it as could be read
 * @param faults all that is wrong with the text
 */
record VocabularyFile(Vocabulary vocabulary, List<Fault> faults) {
  static VocabularyFile parse(String name, String text) {
    return new VocabularyParser(name, text).file();
  }

  /** Returns a fault without its pointer, for a text that is not JSON. */
  static Fault fault(
      String name,
      Lines lines,
      Map<String, Integer> offsets,
      String pointer,
      String problem,
      String offending) {
    String known = pointer;
    while (!known.isEmpty() && !offsets.containsKey(known)) {
      known = Pointer.parent(known);
    }
    int offset = offsets.getOrDefault(known, 0);
    return new Fault(name, lines.line(offset), lines.column(offset), problem, offending, "");
  }
}
