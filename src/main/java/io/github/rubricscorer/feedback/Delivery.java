package io.github.rubricscorer.feedback;

import io.github.rubricscorer.language.Language;
import io.github.rubricscorer.result.Score;
import io.github.rubricscorer.rubric.DeliveryTarget;
import io.github.rubricscorer.rubric.Layer;
import io.github.rubricscorer.rubric.Rubric;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/**
 * How an answer comes across when it is said: how long it takes, which layers it touches, and
 * whether it leads from the problem to the solution. It stands beside the score and never changes
 * it. Immutable and thread-safe.
 *
 * @param words the number of words: what stands between white space and has a letter or a digit in
 *     it, so that {@code read-replicas} and {@code CI/CD} are one word each
 * @param seconds the time to say them at the target's rate, rounded to whole seconds
 * @param target the time and the rate that the rubric sets
 * @param layers the coverage of each layer that the rubric has concepts in, in the order of {@link
 *     Layer}; empty where it names no layers
 * @param structure where the answer names problem, constraint and solution; nowhere in a language
 *     whose words for that are not known
 * @param language the language of the answer, in which {@link #notes} speak where they can: a code
 *     of ISO 639, as rubrics have it
 */
public record Delivery(
    int words,
    int seconds,
    DeliveryTarget target,
    List<Share> layers,
    Structure structure,
    String language) {
  /**
   * Checks the numbers and copies the layers.
   *
   * @throws IllegalArgumentException if a number is below 0 or there is no such language
   */
  public Delivery {
    Language.of(language);
    Objects.requireNonNull(target, "target");
    Objects.requireNonNull(structure, "structure");
    layers = List.copyOf(layers);
    if (words < 0 || seconds < 0) {
      throw new IllegalArgumentException(words + " words in " + seconds + " seconds");
    }
  }

  /**
   * Makes a delivery of an answer in English.
   *
   * @param words the number of words
   * @param seconds the time to say them
   * @param target the time and the rate that the rubric sets
   * @param layers the coverage of each layer that the rubric has concepts in
   * @param structure where the answer names problem, constraint and solution
   * @throws IllegalArgumentException if a number is below 0
   */
  public Delivery(
      int words, int seconds, DeliveryTarget target, List<Share> layers, Structure structure) {
    this(words, seconds, target, layers, structure, Language.ENGLISH.code());
  }

  /** The time of an answer against its target. */
  public enum Length {
    /** Below the shortest good time. */
    SHORT,
    /** Within the target. */
    GOOD,
    /** Above the longest good time. */
    LONG
  }

  /**
   * Measures how an answer is delivered.
   *
   * @param answer the answer
   * @param score its score
   * @param rubric the rubric it was made with
   * @return the delivery
   * @throws IllegalArgumentException if the score belongs to another question or has other concepts
   */
  public static Delivery of(String answer, Score score, Rubric rubric) {
    DeliveryTarget target = rubric.delivery();
    int words = words(answer);
    return new Delivery(
        words,
        Math.toIntExact(Math.round(words * 60.0 / target.wordsPerMinute())),
        target,
        layers(ScoredConcept.of(score, rubric), rubric),
        Structure.of(answer, Language.of(rubric.language())),
        rubric.language());
  }

  /** Counts what stands between blanks and has a letter or a number in it. */
  private static int words(String answer) {
    int words = 0;
    boolean isWord = false;
    int at = 0;
    while (at < answer.length()) {
      int c = answer.codePointAt(at);
      at += Character.charCount(c);
      if (c >= '\t' && c <= '\r' || Character.isSpaceChar(c)) {
        isWord = false;
      } else if (!isWord && isLetterOrNumber(c)) {
        isWord = true;
        words++;
      }
    }
    return words;
  }

  private static boolean isLetterOrNumber(int c) {
    return Character.isLetterOrDigit(c)
        || Character.getType(c) == Character.LETTER_NUMBER
        || Character.getType(c) == Character.OTHER_NUMBER;
  }

  private static List<Share> layers(List<ScoredConcept> concepts, Rubric rubric) {
    List<Share> shares = new ArrayList<>();
    for (Layer layer : Layer.values()) {
      List<ScoredConcept> ofLayer =
          concepts.stream()
              .filter(scored -> scored.concept().layer() == layer)
              .filter(scored -> scored.concept().weight() > 0)
              .toList();
      if (!ofLayer.isEmpty()) {
        shares.add(Share.of(layer.key(), ofLayer, rubric));
      }
    }
    return List.copyOf(shares);
  }

  /**
   * Tells the delivery in sentences: the time; where the rubric has layers, which of them the
   * answer touches and, in English and German, which steps of a structured answer it takes.
   *
   * @return at least one sentence: plain text
   */
  public List<String> notes() {
    return DeliveryNotes.of(this);
  }

  /**
   * Tells the same without the layers, for a form that shows their coverage by itself.
   *
   * @return at least one sentence: plain text
   */
  public List<String> notesWithoutLayers() {
    return DeliveryNotes.withoutLayers(this);
  }

  /**
   * Compares the time with the target.
   *
   * @return whether the answer is too short, good or too long
   */
  public Length length() {
    if (seconds < target.minSeconds()) {
      return Length.SHORT;
    }
    return seconds > target.maxSeconds() ? Length.LONG : Length.GOOD;
  }

  /**
   * Tells whether the answer is structured as an interviewer wants it: problem, main constraint,
   * then a solution that says something of each layer.
   *
   * @return true also where the rubric has no layers, since such a structure is not asked for then;
   *     in a language whose words for the steps are not known the layers alone decide
   */
  public boolean isStructured() {
    return layers.isEmpty() || (takesItsSteps() && untouchedLayers().isEmpty());
  }

  private boolean takesItsSteps() {
    return !spoken().hasStructure() || (structure.missing().isEmpty() && structure.isInOrder());
  }

  Language spoken() {
    return Language.of(language);
  }

  /**
   * Returns the layers that the answer says nothing of.
   *
   * @return their names in the order of {@link Layer}; empty where all are touched
   */
  public List<String> untouchedLayers() {
    return layers.stream().filter(layer -> !layer.isTouched()).map(Share::name).toList();
  }
}
