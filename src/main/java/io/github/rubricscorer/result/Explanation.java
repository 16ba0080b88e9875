package io.github.rubricscorer.result;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A score with the answer it was given for and the reasons: for each concept without credit its
 * nearest miss, how the words of the answer were read, and what was found without counting.
 * Immutable and thread-safe.
 *
 * @param answer the answer as it was given; the offsets of all that follows point into it
 * @param score the same score that {@code Scorer.score} returns
 * @param misses one entry per concept whose credit is 0, in rubric order
 * @param words the words of the answer as they were read, in their order; without fillers that no
 *     pattern of the rubric asks for
 * @param unused what was found and is no evidence, by concept, in rubric order
 */
public record Explanation(
    String answer, Score score, List<Miss> misses, List<Word> words, List<Unused> unused) {
  /** Copies the lists. */
  public Explanation {
    Objects.requireNonNull(answer, "answer");
    Objects.requireNonNull(score, "score");
    misses = List.copyOf(misses);
    words = List.copyOf(words);
    unused = List.copyOf(unused);
  }

  /**
   * Makes an explanation that has nearest misses alone.
   *
   * @param answer the answer as it was given
   * @param score its score
   * @param misses one entry per concept whose credit is 0, in rubric order
   */
  public Explanation(String answer, Score score, List<Miss> misses) {
    this(answer, score, misses, List.of(), List.of());
  }

  /**
   * Returns the nearest miss of a concept.
   *
   * @param conceptId the concept's id
   * @return the miss, or empty where the concept has credit or is unknown
   */
  public Optional<Miss> miss(String conceptId) {
    Objects.requireNonNull(conceptId, "conceptId");
    return misses.stream().filter(miss -> miss.conceptId().equals(conceptId)).findFirst();
  }

  /**
   * A word of the answer as it was read. Immutable and thread-safe.
   *
   * @param start the offset of its first character
   * @param end the offset after its last one
   * @param text what stands there
   * @param family the name of the word's family: what a plain word of a pattern is compared by
   * @param matches the words of the rubric's patterns that it may match, as {@code reflect}, {@code
   *     auto*}, {@code =SQS}; empty where no pattern asks for it
   * @param sentence the number of its sentence, from 0; patterns are found within one, unless they
   *     say otherwise
   */
  public record Word(
      int start, int end, String text, String family, List<String> matches, int sentence) {
    /** Copies the list. */
    public Word {
      Objects.requireNonNull(text, "text");
      Objects.requireNonNull(family, "family");
      matches = List.copyOf(matches);
    }
  }

  /**
   * A place where a synonym matched that is no evidence. Immutable and thread-safe.
   *
   * @param conceptId the concept of the synonym
   * @param start the offset of the first matched character
   * @param end the offset after the last one
   * @param text the answer's text from start to end
   * @param synonym the synonym that matched, in the rubric's notation
   * @param reason why it does not count, in a clause such as "excluded by unless 'thread pool'"
   * @param exclusion the exclusion that took it away, in the rubric's notation; null where none did
   */
  public record Unused(
      String conceptId,
      int start,
      int end,
      String text,
      String synonym,
      String reason,
      @Nullable String exclusion) {
    /** Checks that nothing else is null. */
    public Unused {
      Objects.requireNonNull(conceptId, "conceptId");
      Objects.requireNonNull(text, "text");
      Objects.requireNonNull(synonym, "synonym");
      Objects.requireNonNull(reason, "reason");
    }
  }
}
