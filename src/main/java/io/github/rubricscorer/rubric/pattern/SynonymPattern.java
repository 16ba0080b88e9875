package io.github.rubricscorer.rubric.pattern;

import io.github.rubricscorer.base.Limits;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A pattern over the words of an answer, read from the notation that {@link
 * io.github.rubricscorer.rubric.Synonym} explains.
 *
 * <p>The grammar:
 *
 * <pre>
 * pattern = phrase {"&amp;" [digits] [reach] phrase}     blanks around &amp; and gaps
 * phrase  = run {(gap | ",") run}
 * gap     = ("..." | ".." digits) [reach] ["!" item]
 * reach   = "!" | "+"
 * run     = item {item}
 * item    = number [(".." | "±" | "+-") number]
 *         | ["=" | "~" | "=~"] word ["*"] | "&lt;" set "&gt;" | "(" [run] {"|" [run]} ")"
 * </pre>
 *
 * <p>At least one alternative has a run. An empty one, of brackets that are in no others, says that
 * the brackets may be missing; at most three of a run's, and not all of its items.
 *
 * <p>A pattern keeps its notation alone, and reads it again when it is asked for its parts. That
 * takes about a microsecond, and is seldom asked once rubrics are compiled; the parts would take
 * several times the memory of all other text of a rubric. Immutable and thread-safe.
 */
public final class SynonymPattern {
  /** The words that {@code ...} leaves room for. */
  public static final int DEFAULT_GAP = 6;

  /** The words that {@code &} without a number leaves room for. */
  public static final int DEFAULT_WINDOW = 15;

  /** The most words that a gap or a window can leave room for. */
  public static final int MAX_DISTANCE = Limits.DISTANCE;

  /** The most parts that {@code &} can join. */
  public static final int MAX_PARTS = Limits.PARTS;

  /** For those who only want to know whether a notation is right. */
  private static final Visitor NOBODY = new Visitor() {};

  private final String notation;

  private SynonymPattern(String notation) {
    this.notation = Objects.requireNonNull(notation, "notation");
  }

  /**
   * Takes a notation that is known to be right.
   *
   * @param notation the notation of a pattern that was read before
   * @return the pattern
   */
  public static SynonymPattern of(String notation) {
    return new SynonymPattern(notation);
  }

  /**
   * Reads a pattern.
   *
   * @param notation the pattern
   * @return the pattern
   * @throws PatternException if the notation is at fault; it tells what and where
   */
  public static SynonymPattern parse(String notation) {
    SynonymPattern pattern = new SynonymPattern(notation);
    pattern.accept(NOBODY);
    return pattern;
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
    return PatternTree.of(notation).phrases();
  }

  /**
   * Returns how far apart each part and its neighbours may be.
   *
   * @return one limit for each part; empty where there is only one part
   */
  public List<Limit> windows() {
    return PatternTree.of(notation).windows();
  }

  /**
   * Tells whether all of it is side by side.
   *
   * @return true if there is no gap, no {@code &} and no comma
   */
  public boolean isOneRun() {
    List<Phrase> parts = phrases();
    return parts.size() == 1 && parts.getFirst().gaps().isEmpty();
  }

  /**
   * Returns the sets that the pattern names.
   *
   * @return their names, in the order of the pattern
   */
  public Set<String> sets() {
    Set<String> names = new LinkedHashSet<>();
    accept(
        new Visitor() {
          @Override
          public void set(String name) {
            names.add(name);
          }
        });
    return names;
  }

  /** Compares the notations. */
  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof SynonymPattern that && notation.equals(that.notation);
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
    new PatternParser(notation, visitor).pattern();
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
     * Is told of a gap between two runs; a comma is one of no words.
     *
     * @param limit how far apart they may be
     */
    default void gap(Limit limit) {}

    /** Is told that the run follows that must not be in the gap. */
    default void without() {}

    /** Is told that this run is over; the run after the gap follows. */
    default void endWithout() {}

    /**
     * Is told of an {@code &} between two parts.
     *
     * @param before the window of the part before
     * @param after the window of the part after
     */
    default void and(Limit before, Limit after) {}
  }

  /** How far a gap or a window goes. */
  public enum Reach {
    /** Not over a comma, or what parts more: {@code !}. */
    CLAUSE,
    /** Not over the end of a sentence. */
    SENTENCE,
    /** Over the ends of sentences: {@code +}. */
    ANSWER
  }

  /**
   * How far apart two neighbours may be.
   *
   * @param words the most words between, 0..{@value #MAX_DISTANCE}
   * @param reach what there may be between besides
   */
  public record Limit(int words, Reach reach) {
    /** Checks both. */
    public Limit {
      Objects.requireNonNull(reach, "reach");
      if (words < 0 || words > MAX_DISTANCE) {
        throw new IllegalArgumentException(words + " words");
      }
    }

    /** Returns the number and the sign of the reach. */
    @Override
    public String toString() {
      return words
          + switch (reach) {
            case CLAUSE -> "!";
            case SENTENCE -> "";
            case ANSWER -> "+";
          };
    }
  }

  /**
   * A gap between two runs.
   *
   * @param limit how far apart they may be
   * @param without what must not be between, or null
   */
  public record Gap(Limit limit, @Nullable Run without) {
    /** Checks that the limit is there. */
    public Gap {
      Objects.requireNonNull(limit, "limit");
    }

    /** Returns the gap without the signs before it. */
    @Override
    public String toString() {
      return without == null ? limit.toString() : limit + " !" + without;
    }
  }

  /**
   * Runs in order, with gaps between.
   *
   * @param runs at least one run
   * @param gaps what is between each run and the next; one less than there are runs
   */
  public record Phrase(List<Run> runs, List<Gap> gaps) {
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
