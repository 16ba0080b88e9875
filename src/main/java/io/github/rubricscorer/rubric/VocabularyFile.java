package io.github.rubricscorer.rubric;

import java.util.List;
import java.util.Map;

/**
 * A vocabulary read from text.
 *
 * @param name the file's name
 * @param lines the text's lines
 * @param offsets where each part starts, by its pointer
 * @param vocabulary as much of it as could be read
 * @param faults all that is wrong with the text
 */
record VocabularyFile(
    String name,
    Lines lines,
    Map<String, Integer> offsets,
    Vocabulary vocabulary,
    List<Fault> faults)
    implements Origin {

  static VocabularyFile parse(String name, String text) {
    return new VocabularyParser(name, text).file();
  }

  @Override
  public Fault fault(String pointer, String problem, String offending) {
    return fault(name, lines, offsets, pointer, problem, offending);
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
