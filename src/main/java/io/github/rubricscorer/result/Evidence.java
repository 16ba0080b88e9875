package io.github.rubricscorer.result;

import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * One place in the answer where a synonym of a concept matched. Immutable and thread-safe.
 *
 * <p>Of a concept's matches with the same level and polarity only those are evidence that contain
 * no other: the shortest show best what matched.
 *
 * @param start the offset of the first matched character in the answer
 * @param end the offset after the last one
 * @param text the answer's text from start to end; where a synonym has several parts, this includes
 *     the words between them
 * @param synonym the synonym that matched, in the rubric's notation; where a detector has found the
 *     place, the name that it gives
 * @param level the share of the concept's weight that an assertion here earns, 0..1: that of the
 *     synonym, which is below 1 for one of a partial; where it is only {@link Stance#LISTED
 *     listed}, times the rubric's listed credit; 0 for what does not count, whatever its polarity
 * @param polarity whether the answer asserts, hedges or rejects it here
 * @param stance whether the answer proposes it here, or only mentions or lists it
 * @param cue the words that made it hedged or rejected, or null where it is asserted
 * @param spellings the matched words that were recognised in spite of their spelling; empty for
 *     nearly all evidence
 */
public record Evidence(
    int start,
    int end,
    String text,
    String synonym,
    double level,
    Polarity polarity,
    Stance stance,
    @Nullable Cue cue,
    List<Spelling> spellings) {
  /**
   * Checks the offsets and the level.
   *
   * @throws IllegalArgumentException if the offsets are no span of at least one character, or the
   *     level is not in 0..1
   */
  public Evidence {
    Objects.requireNonNull(text, "text");
    Objects.requireNonNull(synonym, "synonym");
    Objects.requireNonNull(polarity, "polarity");
    Objects.requireNonNull(stance, "stance");
    spellings = List.copyOf(spellings);
    if (start < 0 || end <= start) {
      throw new IllegalArgumentException("not a span: " + start + ".." + end);
    }
    if (!(level >= 0 && level <= 1)) {
      throw new IllegalArgumentException("level " + level + " is not in 0..1");
    }
  }
}
