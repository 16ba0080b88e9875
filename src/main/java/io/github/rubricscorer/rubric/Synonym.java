package io.github.rubricscorer.rubric;

import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;

/**
 * One way to express a concept: a pattern, or several patterns of which enough must be there.
 *
 * <p>A pattern is plain text, the answer may have markup: {@code read replica} is found in "a
 * &lt;b&gt;read&lt;/b&gt; replica" and in "a read&amp;nbsp;replica". The words of a pattern are cut
 * as those of answers are: a file's name is one word, and an address is none, so that it cannot be
 * asked for.
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
   * @param notation a pattern in the notation of {@link SynonymPattern}
   * @return the synonym
   * @throws NotationException if the notation is at fault
   */
  static Synonym of(String notation) {
    return new Phrase(SynonymPattern.parse(notation));
  }

  /**
   * A single pattern.
   *
   * @param pattern the pattern
   */
  record Phrase(SynonymPattern pattern) implements Synonym {
    /** Checks that the pattern is there. */
    public Phrase {
      Objects.requireNonNull(pattern, "pattern");
    }

    @Override
    public String notation() {
      return pattern.notation();
    }
  }

  /**
   * Several patterns, in any order, of which a number must be there.
   *
   * @param atLeast how many of them must match, 1..{@code of.size()}; all of them for {@code
   *     {"all": [...]}}
   * @param of the patterns
   * @param within how close together they must be
   */
  record Several(int atLeast, List<SynonymPattern> of, Extent within) implements Synonym {
    /** The most patterns it may have. */
    public static final int MAX_PATTERNS = 32;

    /** Checks the number and copies the patterns. */
    public Several {
      of = List.copyOf(of);
      Objects.requireNonNull(within, "within");
      if (of.isEmpty() || of.size() > MAX_PATTERNS) {
        throw new IllegalArgumentException("takes 1.." + MAX_PATTERNS + " patterns");
      }
      if (atLeast < 1 || atLeast > of.size()) {
        throw new IllegalArgumentException("atLeast " + atLeast + " is not in 1.." + of.size());
      }
    }

    @Override
    public String notation() {
      return "%s of [%s] within %s"
          .formatted(
              atLeast == of.size() ? "all" : "at least " + atLeast,
              of.stream().map(SynonymPattern::notation).collect(Collectors.joining(", ")),
              within);
    }
  }
}
