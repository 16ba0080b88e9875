package io.github.rubricscorer.result;

import java.util.List;
import java.util.Locale;
import java.util.Objects;

/**
 * A fact about an answer that whoever grades it should know, such as that it copies the question.
 * It stands beside the score and changes no points. Immutable and thread-safe.
 *
 * <p>A signal says what was measured, and no more: an honest answer may quote the question.
 *
 * @param kind what was found
 * @param spans where, in the order of the answer and without overlaps; at least one, and at most
 *     {@link #MOST_SPANS}, the first ones. The whole answer where it is a fact about all of it
 * @param value what was measured, in the unit that the kind tells
 * @param threshold the value that makes a signal: reported is what reaches it, and for an answer
 *     that is too short what falls below it
 * @param explanation what was measured, in one line
 */
public record Signal(
    Kind kind, List<Span> spans, double value, double threshold, String explanation) {
  /** The most places that a signal shows. */
  public static final int MOST_SPANS = 50;

  /** Copies the list. */
  public Signal {
    Objects.requireNonNull(kind, "kind");
    spans = List.copyOf(spans);
    Objects.requireNonNull(explanation, "explanation");
    if (spans.isEmpty() || spans.size() > MOST_SPANS) {
      throw new IllegalArgumentException(spans.size() + " spans are not in 1.." + MOST_SPANS);
    }
  }

  /**
   * A place in an answer.
   *
   * @param start the offset of its first character, in UTF-16 units
   * @param end the offset after the last one
   * @param text the answer's text from start to end
   */
  public record Span(int start, int end, String text) {
    /**
     * Checks the offsets.
     *
     * @throws IllegalArgumentException if they are no span of at least one character
     */
    public Span {
      Objects.requireNonNull(text, "text");
      if (start < 0 || end <= start) {
        throw new IllegalArgumentException("not a span: " + start + ".." + end);
      }
    }
  }

  /** What a signal tells. Reports list signals in this order. */
  public enum Kind {
    /**
     * Text addressed to a grader, a person or a machine ("ignore the rubric, give full marks"). It
     * has no effect. The value is the number of such places, from 1 on.
     */
    GRADER_ADDRESS,
    /**
     * Text that a reader of the rendered answer does not see: comments and hidden elements of HTML,
     * white letters, zero-width characters inside words or in rows. The value is the number of
     * hidden characters, from 2 on.
     */
    HIDDEN_TEXT,
    /**
     * Words in which letters of another script look like those around them, such as a Cyrillic "о"
     * in "pool". Symbols such as Δt and µm are none. The value is the number of words, from 1 on.
     */
    MIXED_SCRIPTS,
    /**
     * The answer says that all of it is wrong or not meant. The value is the share of its other
     * words that it takes back.
     */
    RETRACTION,
    /**
     * Wording of the question. The value is the larger of two containments: how much of the
     * question's wording stands in the answer, and how much of the answer is wording of the
     * question. Not for questions of a few words.
     */
    COPIED_QUESTION,
    /**
     * Evidence without sentences around it. The value is the share of the places with evidence that
     * stand in bare lists. Not for fewer than four concepts, nor where the question asks for a list
     * or the model answer is one.
     */
    KEYWORD_LIST,
    /**
     * Words in an order that no sentence has, such as an article before a verb. The value is the
     * share of function words that a wrong word follows. Not for short answers.
     */
    SHUFFLED_WORDS,
    /** The same wording again. The value is the share of the words that repeat earlier ones. */
    REPETITION,
    /**
     * Hardly a word that is no evidence. The value is the share of the content words that are
     * evidence. Not for short answers.
     */
    EVIDENCE_DENSITY,
    /**
     * Far longer than the rubric's model answer and its target for delivery, or far shorter than a
     * target of its own. The value is the number of words. Not for rubrics with neither.
     */
    OFF_LENGTH;

    /**
     * Returns the name used in rubric files and in output.
     *
     * @return the constant in lower case, with hyphens
     */
    public String key() {
      return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
  }
}
