package io.github.rubricscorer.rubric;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What an answer must say, or must not say, of other concepts: in {@link Concept#combination} to
 * say a concept by saying others, in {@link Concept#onlyIf} for a concept to count.
 *
 * <p>Each of its parts must hold: all of {@link #all} are said, none of {@link #noneOf} is, and of
 * {@link #of} at least {@link #atLeast} and at most {@link #atMost} are. What "said" means stands
 * where the condition is used.
 *
 * <p>Made by its {@link #builder builder} alone, so that a later version can add a part. Two
 * conditions are equal if all of their parts are. Immutable and thread-safe.
 */
public final class Condition {
  /** The number where {@link #atMost} sets no limit. */
  public static final int NO_LIMIT = Integer.MAX_VALUE;

  private final List<String> all;
  private final List<String> noneOf;
  private final List<String> of;
  private final int atLeast;
  private final int atMost;

  private Condition(Builder builder) {
    all = List.copyOf(builder.all);
    noneOf = List.copyOf(builder.noneOf);
    of = List.copyOf(builder.of);
    atLeast = fromZero("atLeast", builder.atLeast);
    atMost = fromZero("atMost", builder.atMost);
  }

  private static int fromZero(String what, int number) {
    if (number < 0) {
      throw new IllegalArgumentException(what + " " + number + " is below 0");
    }
    return number;
  }

  /**
   * Starts a condition that always holds.
   *
   * @return a builder
   */
  public static Builder builder() {
    return new Builder();
  }

  /**
   * Returns the concepts that must all be said.
   *
   * @return their ids; possibly empty
   */
  public List<String> all() {
    return all;
  }

  /**
   * Returns the concepts none of which may be said.
   *
   * @return their ids; possibly empty
   */
  public List<String> noneOf() {
    return noneOf;
  }

  /**
   * Returns the concepts that are counted.
   *
   * @return their ids; empty where nothing is counted
   */
  public List<String> of() {
    return of;
  }

  /**
   * Returns how many of {@link #of} must be said.
   *
   * @return at least 0, which demands nothing
   */
  public int atLeast() {
    return atLeast;
  }

  /**
   * Returns how many of {@link #of} may be said.
   *
   * @return at least 0; {@link #NO_LIMIT} for any number
   */
  public int atMost() {
    return atMost;
  }

  /**
   * Returns every concept that it names.
   *
   * @return their ids, each once, in the order above
   */
  public Set<String> conceptIds() {
    Set<String> ids = new LinkedHashSet<>(all);
    ids.addAll(noneOf);
    ids.addAll(of);
    return ids;
  }

  /** Compares all parts. */
  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof Condition that
        && all.equals(that.all)
        && noneOf.equals(that.noneOf)
        && of.equals(that.of)
        && atLeast == that.atLeast
        && atMost == that.atMost;
  }

  @Override
  public int hashCode() {
    return Objects.hash(all, noneOf, of, atLeast, atMost);
  }

  /** Returns what it demands in words, such as {@code all of a, b and at most 1 of c, d}. */
  @Override
  public String toString() {
    List<String> parts = new ArrayList<>();
    if (!all.isEmpty()) {
      parts.add((all.size() > 1 ? "all of " : "") + String.join(", ", all));
    }
    if (!noneOf.isEmpty()) {
      parts.add((noneOf.size() > 1 ? "none of " : "not ") + String.join(", ", noneOf));
    }
    String counted = " of " + String.join(", ", of);
    if (atLeast > 0) {
      parts.add("at least " + atLeast + counted);
    }
    if (atMost != NO_LIMIT) {
      parts.add("at most " + atMost + counted);
    }
    return String.join(" and ", parts);
  }

  /** Collects the parts of a condition. Not thread-safe. */
  public static final class Builder {
    private final List<String> all = new ArrayList<>();
    private final List<String> noneOf = new ArrayList<>();
    private final List<String> of = new ArrayList<>();
    private int atLeast;
    private int atMost = NO_LIMIT;

    private Builder() {}

    /**
     * Adds concepts that must be said.
     *
     * @param ids their ids
     * @return this
     */
    public Builder all(String... ids) {
      all.addAll(List.of(ids));
      return this;
    }

    /**
     * Adds concepts that may not be said.
     *
     * @param ids their ids
     * @return this
     */
    public Builder noneOf(String... ids) {
      noneOf.addAll(List.of(ids));
      return this;
    }

    /**
     * Adds concepts to count.
     *
     * @param ids their ids
     * @return this
     */
    public Builder of(String... ids) {
      of.addAll(List.of(ids));
      return this;
    }

    /**
     * Sets how many of those to count must be said.
     *
     * @param count at least 0
     * @return this
     */
    public Builder atLeast(int count) {
      atLeast = count;
      return this;
    }

    /**
     * Sets how many of those to count may be said.
     *
     * @param count at least 0
     * @return this
     */
    public Builder atMost(int count) {
      atMost = count;
      return this;
    }

    /**
     * Returns the condition. What only a whole rubric can tell is checked when a scorer is made.
     *
     * @return the condition
     * @throws IllegalArgumentException if a number is below 0
     */
    public Condition build() {
      return new Condition(this);
    }
  }
}
