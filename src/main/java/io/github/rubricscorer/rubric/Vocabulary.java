package io.github.rubricscorer.rubric;

import io.github.rubricscorer.rubric.source.Pointer;
import io.github.rubricscorer.rubric.source.VocabularyText;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;

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
 * ~transport}. The synonym lines are the equivalence lines of the Solr synonyms format.
 *
 * <p>Made by {@link #parse} or {@link #of} alone, so that a later version can add a part. Two
 * vocabularies are equal if their sets are. Immutable and thread-safe.
 */
public final class Vocabulary {
  /** A vocabulary without any set. */
  public static final Vocabulary EMPTY = new Vocabulary(List.of(), Map.of());

  private final List<List<String>> synonyms;
  private final Map<String, List<String>> sets;

  private Vocabulary(List<List<String>> synonyms, Map<String, List<String>> sets) {
    List<List<String>> copies = new ArrayList<>();
    synonyms.forEach(set -> copies.add(List.copyOf(set)));
    this.synonyms = List.copyOf(copies);
    this.sets = copyOf(sets);
  }

  /**
   * Takes sets that were built in Java. They are checked when a scorer is made of them.
   *
   * @param synonyms the synonym sets, each of at least two terms
   * @param sets the named sets by name, each of at least one term
   * @return the vocabulary
   */
  public static Vocabulary of(List<List<String>> synonyms, Map<String, List<String>> sets) {
    return new Vocabulary(synonyms, sets);
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
    VocabularyText read = VocabularyText.read(fileName, text);
    if (!read.findings().isEmpty()) {
      throw new RubricException(read.findings().stream().map(Fault::of).toList());
    }
    return of(read);
  }

  static Vocabulary of(VocabularyText read) {
    return of(read.synonyms(), read.sets());
  }

  /** Copies named sets, keeping their order. */
  static Map<String, List<String>> copyOf(Map<String, List<String>> sets) {
    Map<String, List<String>> copy = new LinkedHashMap<>();
    sets.forEach((name, terms) -> copy.put(name, List.copyOf(terms)));
    return Collections.unmodifiableMap(copy);
  }

  /**
   * Adds a family: words that count as the same word, wherever a pattern has one of them.
   *
   * @param words at least two words or terms; those that are in synonym sets already bring the rest
   *     of these sets with them
   * @return another vocabulary, which is checked when a scorer is made of it
   * @throws IllegalArgumentException if there are fewer than two words
   */
  public Vocabulary withFamily(String... words) {
    if (words.length < 2) {
      throw new IllegalArgumentException("a family has at least two words");
    }
    Set<String> family = new LinkedHashSet<>(List.of(words));
    List<List<String>> others = new ArrayList<>();
    for (List<String> set : synonyms) {
      if (set.stream().anyMatch(term -> isIn(family, term))) {
        set.stream().filter(term -> !isIn(family, term)).forEach(family::add);
      } else {
        others.add(set);
      }
    }
    others.add(List.copyOf(family));
    return new Vocabulary(others, sets);
  }

  private static boolean isIn(Set<String> family, String term) {
    return family.stream().anyMatch(term::equalsIgnoreCase);
  }

  /**
   * Returns where each part of the synonym sets stands in another vocabulary.
   *
   * @param other a vocabulary of which this one has all terms of synonym sets, whatever their case
   * @return pointers there by pointers here; what is new stands where a term of its set does
   */
  Map<String, String> placesIn(Vocabulary other) {
    Map<String, String> ofTerms = new HashMap<>();
    other.eachTerm((term, pointer) -> ofTerms.put(term.toLowerCase(Locale.ROOT), pointer));
    Map<String, String> places = new HashMap<>();
    eachTerm((term, pointer) -> {
      String there = ofTerms.get(term.toLowerCase(Locale.ROOT));
      if (there != null) {
        places.put(pointer, there);
        places.putIfAbsent(Pointer.parent(pointer), Pointer.parent(there));
      }
    });
    eachTerm((term, pointer) -> {
      String ofSet = places.computeIfAbsent(Pointer.parent(pointer), set -> "");
      places.putIfAbsent(pointer, ofSet);
    });
    return places;
  }

  private void eachTerm(BiConsumer<String, String> told) {
    for (int i = 0; i < synonyms.size(); i++) {
      String set = Pointer.child("/synonyms", i);
      for (int j = 0; j < synonyms.get(i).size(); j++) {
        told.accept(synonyms.get(i).get(j), Pointer.child(set, j));
      }
    }
  }

  /**
   * Returns the synonym sets.
   *
   * @return each of at least two terms, in the order of the text; possibly empty
   */
  public List<List<String>> synonyms() {
    return synonyms;
  }

  /**
   * Returns the named sets.
   *
   * @return each of at least one term, by name, in the order of the text; possibly empty
   */
  public Map<String, List<String>> sets() {
    return sets;
  }

  /** Compares the sets. */
  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof Vocabulary that
        && synonyms.equals(that.synonyms)
        && sets.equals(that.sets);
  }

  @Override
  public int hashCode() {
    return Objects.hash(synonyms, sets);
  }

  /** Returns how many sets there are, for messages. */
  @Override
  public String toString() {
    return "Vocabulary[%s synonym sets, %s named sets]".formatted(synonyms.size(), sets.size());
  }
}
