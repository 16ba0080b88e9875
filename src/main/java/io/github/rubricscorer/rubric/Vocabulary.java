package io.github.rubricscorer.rubric;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * Words shared by all rubrics: sets of synonyms that are interchangeable everywhere, and named sets
 * for {@code <name>} in synonyms.
 *
 * <p>The text form has one set a line. {@code #} at the start of a line or after a blank starts a
 * comment. A line that ends with a comma goes on in the next. Terms are plain text, separated by
 * commas:
 *
 * <pre>
 * # synonyms of each other
 * dlq, dead letter queue, dead letter topic
 * k8s, kubernetes
 * # a named set: terms that are no synonyms of each other
 * broker: Kafka, SQS,
 *     RabbitMQ
 * </pre>
 *
 * The text before a colon names a set: a letter, then letters, digits, hyphens or underscores. A
 * term stands in one synonym set at most, but in any number of named sets. A word of a named set
 * may be asked for in a form of its own, as in a synonym: {@code =third}, {@code =~third}, {@code
 * ~transport}. The synonym lines are the equivalence lines of the Solr synonyms format. Immutable.
 *
 * @param synonyms the synonym sets, each of at least two terms
 * @param sets the named sets by name, each of at least one term
 */
public record Vocabulary(List<List<String>> synonyms, Map<String, List<String>> sets) {
  /** A vocabulary without any set. */
  public static final Vocabulary EMPTY = new Vocabulary(List.of(), Map.of());

  static final String SET_NAME_RULE = "a set's name is a letter, then letters, digits, '-' or '_'";

  /** Copies the sets. */
  public Vocabulary {
    List<List<String>> copies = new ArrayList<>();
    synonyms.forEach(set -> copies.add(List.copyOf(set)));
    synonyms = List.copyOf(copies);
    sets = copyOf(sets);
  }

  /**
   * Reads a vocabulary from text.
   *
   * @param fileName the file's name, for faults
   * @param text the text in the form above
   * @return the vocabulary
   * @throws RubricException if the text is at fault; it tells all faults, each with line and column
   */
  public static Vocabulary parse(String fileName, String text) {
    VocabularyFile file = VocabularyFile.parse(fileName, text);
    if (!file.faults().isEmpty()) {
      throw new RubricException(file.faults());
    }
    return file.vocabulary();
  }

  /** Copies named sets, keeping their order. */
  static Map<String, List<String>> copyOf(Map<String, List<String>> sets) {
    Map<String, List<String>> copy = new LinkedHashMap<>();
    sets.forEach((name, terms) -> copy.put(name, List.copyOf(terms)));
    return Collections.unmodifiableMap(copy);
  }

  /**
   * Tells whether a text can name a set: a letter, then letters, digits, hyphens or underscores.
   *
   * @param name the text
   * @return true if it can
   */
  public static boolean isSetName(String name) {
    Objects.requireNonNull(name, "name");
    if (name.isEmpty() || !Character.isLetter(name.codePointAt(0))) {
      return false;
    }
    int c;
    for (int i = 0; i < name.length(); i += Character.charCount(c)) {
      c = name.codePointAt(i);
      if (!Character.isLetterOrDigit(c) && c != '-' && c != '_') {
        return false;
      }
    }
    return true;
  }
}
