package io.github.rubricscorer.rubric;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * An answer stored with a rubric, and what scoring it must yield. Concepts that no list names may
 * get any verdict.
 *
 * <p>Made by its {@link #builder builder} alone, so that a later version can add a demand. Two
 * examples are equal if all of their parts are. Immutable and thread-safe.
 */
public final class Example {
  private final String name;
  private final String answer;
  private final Map<Expectation, List<String>> conceptIds = new EnumMap<>(Expectation.class);
  private final double minScore;
  private final double maxScore;
  private final @Nullable Integer level;
  private final @Nullable String knownGap;

  private Example(Builder builder) {
    name = builder.name;
    answer = builder.answer;
    for (Expectation expectation : Expectation.values()) {
      conceptIds.put(expectation, builder.conceptIds.getOrDefault(expectation, List.of()));
    }
    minScore = builder.minScore;
    maxScore = builder.maxScore;
    level = builder.level;
    knownGap = builder.knownGap;
    if (!(minScore >= 0 && minScore <= maxScore && maxScore <= 1)) {
      throw new IllegalArgumentException("not a range in 0..1: " + minScore + ".." + maxScore);
    }
    if (level != null && level < 0) {
      throw new IllegalArgumentException("the level " + level + " is below 0");
    }
  }

  /**
   * Starts an example that demands nothing yet.
   *
   * @param name what the example shows
   * @param answer the answer
   * @return a builder
   */
  public static Builder builder(String name, String answer) {
    return new Builder(name, answer);
  }

  /**
   * Returns what the example shows.
   *
   * @return the name, which is unique in its rubric
   */
  public String name() {
    return name;
  }

  /**
   * Returns the answer.
   *
   * @return the text, possibly empty
   */
  public String answer() {
    return answer;
  }

  /**
   * Returns the concepts of which something is demanded.
   *
   * @param expectation what is demanded
   * @return their ids, as they were given; empty where it is demanded of none
   */
  public List<String> conceptIds(Expectation expectation) {
    return Objects.requireNonNull(conceptIds.get(expectation), "expectation");
  }

  /**
   * Returns the lowest allowed coverage.
   *
   * @return 0..1; 0 where the example does not say
   */
  public double minScore() {
    return minScore;
  }

  /**
   * Returns the highest allowed coverage.
   *
   * @return {@link #minScore}..1; 1 where the example does not say
   */
  public double maxScore() {
    return maxScore;
  }

  /**
   * Returns the level that is demanded.
   *
   * @return at least 0; null where the example does not say
   */
  public @Nullable Integer level() {
    return level;
  }

  /**
   * Returns why scoring does not yield today what is demanded.
   *
   * @return the reason, which fails no test as long as it is so; null for an example that must pass
   */
  public @Nullable String knownGap() {
    return knownGap;
  }

  /** Compares all parts. */
  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof Example that && parts().equals(that.parts());
  }

  @Override
  public int hashCode() {
    return parts().hashCode();
  }

  /** Returns the name, for messages. */
  @Override
  public String toString() {
    return "Example[" + name + "]";
  }

  private List<@Nullable Object> parts() {
    return Arrays.asList(name, answer, conceptIds, minScore, maxScore, level, knownGap);
  }

  /** Collects what an example demands. Not thread-safe. */
  public static final class Builder {
    private final String name;
    private final String answer;
    private final Map<Expectation, List<String>> conceptIds = new EnumMap<>(Expectation.class);
    private double minScore;
    private double maxScore = 1;
    private @Nullable Integer level;
    private @Nullable String knownGap;

    private Builder(String name, String answer) {
      this.name = Objects.requireNonNull(name, "name");
      this.answer = Objects.requireNonNull(answer, "answer");
    }

    /**
     * Sets the concepts that must be detected: covered, hedged or partial.
     *
     * @param ids their ids
     * @return this
     */
    public Builder covers(String... ids) {
      return expect(Expectation.COVERS, List.of(ids));
    }

    /**
     * Sets the concepts whose verdict must be hedged.
     *
     * @param ids their ids
     * @return this
     */
    public Builder hedges(String... ids) {
      return expect(Expectation.HEDGES, List.of(ids));
    }

    /**
     * Sets the concepts whose verdict must be partial.
     *
     * @param ids their ids
     * @return this
     */
    public Builder partials(String... ids) {
      return expect(Expectation.PARTIALS, List.of(ids));
    }

    /**
     * Sets the concepts that must not be detected.
     *
     * @param ids their ids
     * @return this
     */
    public Builder misses(String... ids) {
      return expect(Expectation.MISSES, List.of(ids));
    }

    /**
     * Sets the concepts whose verdict must be rejected.
     *
     * @param ids their ids
     * @return this
     */
    public Builder rejects(String... ids) {
      return expect(Expectation.REJECTS, List.of(ids));
    }

    /**
     * Sets the concepts of which something is demanded.
     *
     * @param expectation what is demanded
     * @param ids their ids
     * @return this
     */
    public Builder expect(Expectation expectation, List<String> ids) {
      conceptIds.put(expectation, List.copyOf(ids));
      return this;
    }

    /**
     * Sets the allowed coverage; without it any is.
     *
     * @param min the lowest, 0..1
     * @param max the highest, 0..1
     * @return this
     */
    public Builder score(double min, double max) {
      minScore = min;
      maxScore = max;
      return this;
    }

    /**
     * Sets the level; without it any is allowed.
     *
     * @param value at least 0
     * @return this
     */
    public Builder level(int value) {
      level = value;
      return this;
    }

    /**
     * Marks an example that is expected to fail today.
     *
     * @param reason why it does; null, as without it, for an example that must pass
     * @return this
     */
    public Builder knownGap(@Nullable String reason) {
      knownGap = reason;
      return this;
    }

    /**
     * Returns the example. Whether its concepts exist is checked when a scorer is made of the
     * rubric.
     *
     * @return the example
     * @throws IllegalArgumentException if the allowed coverage is no range in 0..1, or the level is
     *     below 0
     */
    public Example build() {
      return new Example(this);
    }
  }
}
