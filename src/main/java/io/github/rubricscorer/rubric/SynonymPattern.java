package io.github.rubricscorer.rubric;

import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A pattern over the words of an answer, read from the synonym notation.
 *
 * <table>
 * <caption>The notation</caption>
 * <tr><th>Pattern</th><th>Matches</th><th>Example</th></tr>
 * <tr><td>{@code word word}</td><td>the words in order, side by side (not over a comma or the end of
 *   a clause), or others of their families (see below), in any case, with accents or without, written apart, with hyphens or joined</td>
 *   <td>{@code read replica} finds read-replicas, ReadReplica, readreplica</td></tr>
 * <tr><td>{@code (a|b c)}</td><td>one of the alternatives</td>
 *   <td>{@code circuit (breaker|breaking)}</td></tr>
 * <tr><td>{@code a ... b}</td><td>both in this order in one sentence, at most 6 words between</td>
 *   <td>{@code promote ... replica}</td></tr>
 * <tr><td>{@code a ..n b}</td><td>the same, at most n words between</td>
 *   <td>{@code route ..3 reads}</td></tr>
 * <tr><td>{@code a & b}</td><td>both in any order in one sentence, at most 15 words between
 *   neighbours; matched parts do not overlap</td><td>{@code retry & backoff}</td></tr>
 * <tr><td>{@code a &n b}</td><td>the same, at most n words between neighbours</td>
 *   <td>{@code retry &6 backoff}</td></tr>
 * <tr><td>{@code <set>}</td><td>one of the terms of a named set</td>
 *   <td>{@code <broker> & (write|burst)}</td></tr>
 * <tr><td>{@code word*}</td><td>any word that begins so, or whose stem does; at least three
 *   letters</td><td>{@code autoscal*}</td></tr>
 * <tr><td>{@code ~word}</td><td>the word and its inflected forms, nothing derived from it; to be
 *   written in its base form</td><td>{@code ~transport} finds transported, not transporter</td></tr>
 * <tr><td>{@code =~word}</td><td>the word in exactly this form, in any case</td>
 *   <td>{@code =~transport} finds Transport, not transports</td></tr>
 * <tr><td>{@code =word}</td><td>the word in exactly this form and case</td>
 *   <td>{@code =SQS}</td></tr>
 * <tr><td>{@code \x}</td><td>the character x, where x is one of {@code & ( ) | * = ~ < > . \}</td>
 *   <td>{@code 99\.9%}</td></tr>
 * </table>
 *
 * <p>The grammar:
 *
 * <pre>
 * pattern = phrase {"&amp;" [digits] phrase}     blanks around &amp; and gaps
 * phrase  = run {gap run}
 * gap     = "..." | ".." digits
 * run     = item {item}
 * item    = ["=" | "~" | "=~"] word ["*"] | "&lt;" set "&gt;" | "(" run {"|" run} ")"
 * </pre>
 *
 * The number of an {@code &} belongs to the part behind it, that of the first {@code &} also to the
 * part before it; between two neighbours the larger of their numbers holds. A part with gaps is
 * measured in its shortest form: of those that end at one word, the one that begins last. Every
 * match is bounded by these numbers and found in time linear in the answer: there are no regular
 * expressions and no backtracking.
 *
 * <p>A pattern that was read keeps its notation alone, and reads it again when it is asked for its
 * parts. That takes about a microsecond, and is seldom asked once rubrics are compiled; the parts
 * would take several times the memory of all other text of a rubric. Immutable and thread-safe.
 */
public final class SynonymPattern {
  /** The words that {@code ...} leaves room for. */
  public static final int DEFAULT_GAP = 6;

  /** The words that {@code &} without a number leaves room for. */
  public static final int DEFAULT_WINDOW = 15;

  /** The most words that a gap or a window can leave room for. */
  public static final int MAX_DISTANCE = 100;

  /** The most parts that {@code &} can join. */
  public static final int MAX_PARTS = 8;

  /** For those who only want to know whether a notation is right. */
  private static final Visitor NOBODY = new Visitor() {};

  private final String notation;

  /** What the notation does not say; null where it says all. */
  private final @Nullable Parts parts;

  /** What the accessors give. */
  record Parts(List<Phrase> phrases, List<Integer> windows) {
    Parts {
      phrases = List.copyOf(phrases);
      windows = List.copyOf(windows);
      if (windows.size() != (phrases.size() == 1 ? 0 : phrases.size())) {
        throw new IllegalArgumentException(
            phrases.size() + " parts, " + windows.size() + " windows");
      }
    }
  }

  /**
   * Makes a pattern that need not be what its notation says.
   *
   * @param notation how the pattern is shown
   * @param phrases the parts between the {@code &}, at least one
   * @param windows the most words between each part and its neighbours, one for each part; empty
   *     where there is only one part
   * @throws IllegalArgumentException if there are not as many windows as that
   */
  public SynonymPattern(String notation, List<Phrase> phrases, List<Integer> windows) {
    this(notation, new Parts(phrases, windows));
  }

  private SynonymPattern(String notation, @Nullable Parts parts) {
    this.notation = Objects.requireNonNull(notation, "notation");
    this.parts = parts;
  }

  /**
   * Reads a pattern.
   *
   * @param notation the pattern in the notation above
   * @return the pattern
   * @throws NotationException if the notation is at fault; it tells what and where
   */
  public static SynonymPattern parse(String notation) {
    Objects.requireNonNull(notation, "notation");
    new PatternParser(notation, NOBODY).pattern();
    return new SynonymPattern(notation, (Parts) null);
  }

  /** Tells, without reading the pattern, whether it can name a set. */
  boolean mayHaveSets() {
    return parts != null || notation.indexOf('<') >= 0;
  }

  private Parts parts() {
    return parts == null ? PatternTree.of(notation) : parts;
  }

  /**
   * Returns the pattern as it was written.
   *
   * @return the notation
   */
  public String notation() {
    return notation;
  }

  /**
   * Returns the parts between the {@code &}.
   *
   * @return at least one part
   */
  public List<Phrase> phrases() {
    return parts().phrases();
  }

  /**
   * Returns the most words between each part and its neighbours.
   *
   * @return one number for each part; empty where there is only one part
   */
  public List<Integer> windows() {
    return parts().windows();
  }

  /** Compares notation and parts. */
  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof SynonymPattern that
        && notation.equals(that.notation)
        && (parts == null && that.parts == null || parts().equals(that.parts()));
  }

  @Override
  public int hashCode() {
    return notation.hashCode();
  }

  @Override
  public String toString() {
    return notation;
  }

  /**
   * Tells a visitor what the pattern consists of, in the order of the notation, without making
   * anything of it: the way for those who make something of their own.
   *
   * @param visitor is told
   */
  public void accept(Visitor visitor) {
    if (parts == null) {
      new PatternParser(notation, visitor).pattern();
    } else {
      PatternTree.tell(parts, visitor);
    }
  }

  /**
   * Is told what a pattern consists of; passes over what it does not care for. Items follow each
   * other in a run until another call.
   */
  public interface Visitor {
    /**
     * Is told a word.
     *
     * @param text the text that has the word, with escapes resolved
     * @param from where it begins in the text
     * @param to where it ends
     * @param form how it is compared
     */
    default void word(String text, int from, int to, Form form) {}

    /**
     * Is told a named set of terms.
     *
     * @param name its name
     */
    default void set(String name) {}

    /** Is told that alternatives begin; the first run of them follows. */
    default void open() {}

    /** Is told that the next of several alternatives follows. */
    default void or() {}

    /** Is told that the last alternative is over; the run that they are in goes on. */
    default void close() {}

    /**
     * Is told of a gap between two runs.
     *
     * @param words the most words between
     */
    default void gap(int words) {}

    /**
     * Is told of an {@code &} between two parts.
     *
     * @param before the window of the part before
     * @param behind the window of the part behind
     */
    default void and(int before, int behind) {}
  }

  /**
   * Runs in order, with gaps between.
   *
   * @param runs at least one run
   * @param gaps the most words between each run and the next; one less than there are runs
   */
  public record Phrase(List<Run> runs, List<Integer> gaps) {
    /** Checks the number of gaps and copies both lists. */
    public Phrase {
      runs = List.copyOf(runs);
      gaps = List.copyOf(gaps);
      if (runs.isEmpty() || gaps.size() != runs.size() - 1) {
        throw new IllegalArgumentException(runs.size() + " runs, " + gaps.size() + " gaps");
      }
    }
  }

  /**
   * Items side by side.
   *
   * @param items at least one item
   */
  public record Run(List<Item> items) {
    /** Copies the items. */
    public Run {
      items = List.copyOf(items);
      if (items.isEmpty()) {
        throw new IllegalArgumentException("a run needs an item");
      }
    }

    /** Returns the run in the notation. */
    @Override
    public String toString() {
      return items.stream().map(Item::toString).collect(Collectors.joining(" "));
    }
  }

  /** A word or something that stands for one. */
  public sealed interface Item {}

  /**
   * A word, which the analyzer may split further ({@code rate-limit}).
   *
   * @param text the word with escapes resolved
   * @param form how it is compared
   */
  public record Word(String text, Form form) implements Item {
    /** Checks that neither is null. */
    public Word {
      Objects.requireNonNull(text, "text");
      Objects.requireNonNull(form, "form");
    }

    /** Returns the word with the signs of its form, without escapes. */
    @Override
    public String toString() {
      return switch (form) {
        case INFLECTED -> text;
        case PREFIX -> text + "*";
        case INFLECTION -> "~" + text;
        case ANY_CASE -> "=~" + text;
        case EXACT -> "=" + text;
      };
    }
  }

  /**
   * A named set of terms, of the rubric or of the vocabulary.
   *
   * @param name its name
   */
  public record TermSet(String name) implements Item {
    /** Checks that the name is there. */
    public TermSet {
      Objects.requireNonNull(name, "name");
    }

    /** Returns the name in the notation. */
    @Override
    public String toString() {
      return "<" + name + ">";
    }
  }

  /**
   * One of several runs.
   *
   * @param runs at least one run
   */
  public record Alternatives(List<Run> runs) implements Item {
    /** Copies the runs. */
    public Alternatives {
      runs = List.copyOf(runs);
    }

    /** Returns the alternatives in the notation. */
    @Override
    public String toString() {
      return runs.stream().map(Run::toString).collect(Collectors.joining("|", "(", ")"));
    }
  }

  /** How a word of a pattern is compared with a word of the answer. */
  public enum Form {
    /** By its family: the inflected and the derived words. */
    INFLECTED,
    /** By its beginning. */
    PREFIX,
    /** By its inflected forms, in any case. */
    INFLECTION,
    /** By this form, in any case. */
    ANY_CASE,
    /** As it is written, with its capitals. */
    EXACT
  }
}
