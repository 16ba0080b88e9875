package io.github.rubricscorer.result;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Why a concept got no credit: the synonym that came closest and what was missing of it. Immutable
 * and thread-safe.
 *
 * @param conceptId the concept without credit
 * @param reason the kind of thing that was missing
 * @param synonym the synonym that came closest, in the rubric's notation, or null for {@link
 *     Reason#NOTHING_FOUND}
 * @param message the reason in a sentence, such as "no 'breaker' after 'circuit'"
 * @param start the offset of the part of the answer that came close, or -1 where no part did
 * @param end the offset after that part, or -1
 */
public record Miss(
    String conceptId, Reason reason, @Nullable String synonym, String message, int start, int end) {
  /** Checks that nothing but the synonym is null. */
  public Miss {
    Objects.requireNonNull(conceptId, "conceptId");
    Objects.requireNonNull(reason, "reason");
    Objects.requireNonNull(message, "message");
  }

  /** The kinds of reasons, from the closest to the farthest. */
  public enum Reason {
    /** A synonym matched, and the answer refuses it, or asserts what it should deny. */
    REJECTED,
    /** A synonym matched, and the answer hedges it, for which the rubric gives nothing. */
    HEDGED,
    /** A synonym matched what is there for another purpose, and the rubric asks for a plan. */
    ELSEWHERE,
    /** A synonym matched in a bare list of terms, for which the rubric gives nothing. */
    LISTED,
    /** A synonym matched, and an exclusion ({@code unless}) took the match away. */
    EXCLUDED,
    /** A synonym matched, and its words count for another concept of the group. */
    TAKEN,
    /** A synonym matched, and what must hold besides ({@code onlyIf}) does not. */
    CONDITION,
    /** All words of a synonym are there, in another order. */
    ORDER,
    /**
     * All words of a synonym are there, too far apart, in different sentences or with something
     * between that the synonym does not allow there.
     */
    DISTANCE,
    /** Some words of a synonym are there. */
    WORDS_LACKING,
    /** No word of any synonym is there. */
    NOTHING_FOUND
  }
}
