package io.github.rubricscorer.rubric.source;

import java.util.List;
import java.util.Map;

/**
 * A vocabulary read from text: as much of it as could be read.
 *
 * @param synonyms the sets of synonyms, in the order of the text
 * @param sets the named sets, in the order of the text
 * @param findings all that is wrong with the text
 * @param origin knows where sets and terms stand
 */
public record VocabularyText(
    List<List<String>> synonyms,
    Map<String, List<String>> sets,
    List<Finding> findings,
    Origin origin) {
  /** Reads a text; its file's name is for messages. */
  public static VocabularyText read(String name, String text) {
    return new VocabularyParser(name, text).read();
  }
}
