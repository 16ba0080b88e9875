package io.github.rubricscorer.rubric;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * How the concepts of a group count together: "any three of nine" is a group of nine of which the
 * best three count.
 *
 * <p>Changed by its {@code with} methods, so that a later version can add a part. Two groups are
 * equal if all of their parts are. Immutable and thread-safe.
 */
public final class Group {
  /** A group of which the best concept counts, and whose concepts may share words. */
  public static final Group DEFAULT = new Group(1, false);

  private final int best;
  private final boolean ownWords;

  private Group(int best, boolean ownWords) {
    this.best = best;
    this.ownWords = ownWords;
  }

  /**
   * Returns a group of which more or fewer concepts count.
   *
   * @param count how many, at least 1
   * @return the group
   */
  public Group withBest(int count) {
    return new Group(count, ownWords);
  }

  /**
   * Returns a group whose concepts need words of their own, or do not.
   *
   * @param demanded whether they do
   * @return the group
   */
  public Group withOwnWords(boolean demanded) {
    return new Group(best, demanded);
  }

  /**
   * Returns how many of its concepts count: those that earn most.
   *
   * @return at least 1
   */
  public int best() {
    return best;
  }

  /**
   * Tells whether each of its concepts needs words of the answer that count for no other of them.
   * {@link io.github.rubricscorer.result.Score} says which concept gets which words.
   *
   * @return whether they may not share words
   */
  public boolean ownWords() {
    return ownWords;
  }

  /** Compares all parts. */
  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof Group that && best == that.best && ownWords == that.ownWords;
  }

  @Override
  public int hashCode() {
    return Objects.hash(best, ownWords);
  }

  /** Returns all parts, for messages. */
  @Override
  public String toString() {
    return "Group[best " + best + (ownWords ? ", own words]" : "]");
  }
}
