package io.github.rubricscorer.rubric;

import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;

/**
 * A pattern over the words of an answer, read from the synonym notation.
 *
 * <table>
 * <caption>The notation</caption>
 * <tr><th>Pattern</th><th>Matches</th><th>Example</th></tr>
 * <tr><td>{@code word word}</td><td>the words in order, side by side (not over a comma or the end of
 *   a clause), whatever their inflection, case, accents, and whether they are written apart, with
 *   hyphens or joined</td>
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
 * <tr><td>{@code =word}</td><td>the word in exactly this form and case</td>
 *   <td>{@code =SQS}</td></tr>
 * <tr><td>{@code \x}</td><td>the character x, where x is one of {@code & ( ) | * = < > . \}</td>
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
 * item    = ["="] word ["*"] | "&lt;" set "&gt;" | "(" run {"|" run} ")"
 * </pre>
 *
 * The number of an {@code &} belongs to the part behind it, that of the first {@code &} also to the
 * part before it; between two neighbours the larger of their numbers holds. A part with gaps is
 * measured in its shortest form: of those that end at one word, the one that begins last. Every
 * match is bounded by these numbers and found in time linear in the answer: there are no regular
 * expressions and no backtracking.
 *
 * @param notation the pattern as it was written
 * @param phrases the parts between the {@code &}, at least one
 * @param windows the most words between each part and its neighbours, one for each part; empty
 *     where there is only one part
 */
public record SynonymPattern(String notation, List<Phrase> phrases, List<Integer> windows) {
  /** The words that {@code ...} leaves room for. */
  public static final int DEFAULT_GAP = 6;

  /** The words that {@code &} without a number leaves room for. */
  public static final int DEFAULT_WINDOW = 15;

  /** The most words that a gap or a window can leave room for. */
  public static final int MAX_DISTANCE = 100;

  /** The most parts that {@code &} can join. */
  public static final int MAX_PARTS = 8;

  /** Copies the parts. */
  public SynonymPattern {
    Objects.requireNonNull(notation, "notation");
    phrases = List.copyOf(phrases);
    windows = List.copyOf(windows);
    if (windows.size() != (phrases.size() == 1 ? 0 : phrases.size())) {
      throw new IllegalArgumentException(phrases.size() + " parts, " + windows.size() + " windows");
    }
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
    return new PatternParser(notation).pattern();
  }

  @Override
  public String toString() {
    return notation;
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
    /** By its stem. */
    INFLECTED,
    /** By its beginning. */
    PREFIX,
    /** As it is written. */
    EXACT
  }
}
