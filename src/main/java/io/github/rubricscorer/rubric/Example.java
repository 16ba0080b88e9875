package io.github.rubricscorer.rubric;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * An answer stored with a rubric, and what scoring it must yield. Concepts that no list names may
 * get any verdict. Immutable.
 *
 * @param name what the example shows
 * @param answer the answer
 * @param covers ids of concepts that must be detected (covered, hedged or partial)
 * @param hedges ids of concepts whose verdict must be hedged
 * @param partials ids of concepts whose verdict must be partial
 * @param misses ids of concepts that must not be detected (missing or rejected)
 * @param rejects ids of concepts whose verdict must be rejected
 * @param minScore the lowest allowed coverage, 0..1
 * @param maxScore the highest allowed coverage, 0..1
 * @param knownGap why scoring does not yield that today, which fails no test as long as it is so;
 *     null for an example that must pass
 */
public record Example(
    String name,
    String answer,
    List<String> covers,
    List<String> hedges,
    List<String> partials,
    List<String> misses,
    List<String> rejects,
    double minScore,
    double maxScore,
    @Nullable String knownGap) {
  /** Checks the range and copies the lists. */
  public Example {
    Objects.requireNonNull(name, "name");
    Objects.requireNonNull(answer, "answer");
    covers = List.copyOf(covers);
    hedges = List.copyOf(hedges);
    partials = List.copyOf(partials);
    misses = List.copyOf(misses);
    rejects = List.copyOf(rejects);
    if (!(minScore >= 0 && minScore <= maxScore && maxScore <= 1)) {
      throw new IllegalArgumentException("not a range in 0..1: " + minScore + ".." + maxScore);
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
   * Returns the concepts of which something is demanded.
   *
   * @param expectation what is demanded
   * @return their ids, as they were given
   */
  public List<String> conceptIds(Expectation expectation) {
    return switch (expectation) {
      case COVERS -> covers;
      case HEDGES -> hedges;
      case PARTIALS -> partials;
      case MISSES -> misses;
      case REJECTS -> rejects;
    };
  }

  /** Collects what an example demands. Not thread-safe. */
  public static final class Builder {
    private final String name;
    private final String answer;
    private final Map<Expectation, List<String>> conceptIds = new EnumMap<>(Expectation.class);
    private double minScore;
    private double maxScore = 1;
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
     * @throws IllegalArgumentException if the allowed coverage is no range in 0..1
     */
    public Example build() {
      return new Example(
          name,
          answer,
          ids(Expectation.COVERS),
          ids(Expectation.HEDGES),
          ids(Expectation.PARTIALS),
          ids(Expectation.MISSES),
          ids(Expectation.REJECTS),
          minScore,
          maxScore,
          knownGap);
    }

    private List<String> ids(Expectation expectation) {
      return conceptIds.getOrDefault(expectation, List.of());
    }
  }
}
