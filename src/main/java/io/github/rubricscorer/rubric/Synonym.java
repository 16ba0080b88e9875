package io.github.rubricscorer.rubric;

import io.github.rubricscorer.rubric.pattern.PatternException;
import io.github.rubricscorer.rubric.pattern.SynonymPattern;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * One way to express a concept: a pattern, or several patterns of which enough must be
 * there. @@DOC@@
 */
public sealed interface Synonym {
  /**
   * Returns the synonym as its author wrote it; evidence shows it.
   *
   * @return for a {@link Phrase} the pattern's notation, for {@link Several} a rendering of it
   */
  String notation();

  /**
   * Reads a pattern.
   *
   * @param notation a pattern in the notation above
   * @return the synonym
   * @throws NotationException if the notation is at fault; it tells what and where
   */
  static Synonym of(String notation) {
    return new Phrase(checked(notation));
  }

  /**
   * Asks for all of several patterns, in any order: what a rubric file writes {@code {"all":
   * [...]}}.
   *
   * @param within how close together they must be
   * @param notations 1..{@value Several#MAX_PATTERNS} patterns in the notation above
   * @return the synonym
   * @throws NotationException if the notation of one of them is at fault
   * @throws IllegalArgumentException if there are too few or too many patterns
   */
  static Synonym all(Extent within, String... notations) {
    return atLeast(notations.length, within, notations);
  }

  /**
   * Asks for some of several patterns, in any order: what a rubric file writes {@code {"atLeast":
   * 2, "of": [...]}}.
   *
   * @param number how many of them must match, at least 1 and at most as many as there are
   * @param within how close together they must be
   * @param notations 1..{@value Several#MAX_PATTERNS} patterns in the notation above
   * @return the synonym
   * @throws NotationException if the notation of one of them is at fault
   * @throws IllegalArgumentException if the number is out of its range, or there are too few or too
   *     many patterns
   */
  static Synonym atLeast(int number, Extent within, String... notations) {
    return new Several(number, Arrays.stream(notations).map(Synonym::checked).toList(), within);
  }

  private static String checked(String notation) {
    Objects.requireNonNull(notation, "notation");
    try {
      return SynonymPattern.parse(notation).notation();
    } catch (PatternException e) {
      throw new NotationException(notation, e);
    }
  }

  /** A single pattern. Two are equal if their notations are. Immutable and thread-safe. */
  final class Phrase implements Synonym {
    private final String notation;

    /** Takes a notation that is right. */
    Phrase(String notation) {
      this.notation = notation;
    }

    @Override
    public String notation() {
      return notation;
    }

    @Override
    public boolean equals(@Nullable Object other) {
      return other instanceof Phrase that && notation.equals(that.notation);
    }

    @Override
    public int hashCode() {
      return notation.hashCode();
    }

    @Override
    public String toString() {
      return notation;
    }
  }

  /**
   * Several patterns, in any order, of which a number must be there. Two are equal if number,
   * patterns and extent are. Immutable and thread-safe.
   */
  final class Several implements Synonym {
    /** The most patterns it may have. */
    public static final int MAX_PATTERNS = 32;

    private final int atLeast;
    private final List<String> of;
    private final Extent within;

    /** Takes notations that are right. */
    Several(int atLeast, List<String> of, Extent within) {
      this.atLeast = atLeast;
      this.of = List.copyOf(of);
      this.within = Objects.requireNonNull(within, "within");
      if (of.isEmpty() || of.size() > MAX_PATTERNS) {
        throw new IllegalArgumentException("takes 1.." + MAX_PATTERNS + " patterns");
      }
      if (atLeast < 1 || atLeast > of.size()) {
        throw new IllegalArgumentException("atLeast " + atLeast + " is not in 1.." + of.size());
      }
    }

    /**
     * Returns how many of the patterns must match.
     *
     * @return 1..{@code of().size()}
     */
    public int atLeast() {
      return atLeast;
    }

    /**
     * Returns the patterns.
     *
     * @return their notations, 1..{@value #MAX_PATTERNS} of them
     */
    public List<String> of() {
      return of;
    }

    /**
     * Returns how close together the matches must be.
     *
     * @return the extent
     */
    public Extent within() {
      return within;
    }

    @Override
    public String notation() {
      return "%s of [%s] within %s"
          .formatted(
              atLeast == of.size() ? "all" : "at least " + atLeast, String.join(", ", of), within);
    }

    @Override
    public boolean equals(@Nullable Object other) {
      return other instanceof Several that
          && atLeast == that.atLeast
          && of.equals(that.of)
          && within.equals(that.within);
    }

    @Override
    public int hashCode() {
      return Objects.hash(atLeast, of, within);
    }

    @Override
    public String toString() {
      return notation();
    }
  }
}
