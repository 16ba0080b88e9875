package io.github.rubricscorer.rubric;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * One thing that a good answer says; with a negative weight a misconception, which it should not
 * say. Immutable.
 *
 * @param id the id, unique in its rubric: lower-case letters, digits and hyphens
 * @param name what people call it; the id where the rubric gives none
 * @param weight what it is worth: not 0, and in -{@value #MAX_WEIGHT}..{@value #MAX_WEIGHT};
 *     negative for a misconception
 * @param layer the layer it belongs to, or null
 * @param themes what it is about, across questions, such as {@code scaling}: ids, each once
 * @param synonyms the ways to say it; empty only where {@code impliedBy} is not
 * @param partials ways to say a part of it
 * @param unless patterns whose matches take away evidence that they overlap
 * @param impliedBy ids of concepts that imply this one
 * @param group the name of the group of alternatives it belongs to, or null
 * @param praise what to say when it is covered, or null
 * @param hint what to say when it is missing, or null
 */
public record Concept(
    String id,
    String name,
    double weight,
    @Nullable Layer layer,
    List<String> themes,
    List<Synonym> synonyms,
    List<Partial> partials,
    List<Synonym> unless,
    List<String> impliedBy,
    @Nullable String group,
    @Nullable String praise,
    @Nullable String hint) {
  /** The most that a concept can be worth, so that a sum of weights is always finite. */
  public static final int MAX_WEIGHT = 1_000_000;

  /** Copies the lists. */
  public Concept {
    Objects.requireNonNull(id, "id");
    Objects.requireNonNull(name, "name");
    themes = List.copyOf(themes);
    synonyms = List.copyOf(synonyms);
    partials = List.copyOf(partials);
    unless = List.copyOf(unless);
    impliedBy = List.copyOf(impliedBy);
  }

  /**
   * Tells whether covering the concept costs points.
   *
   * @return true if the weight is negative
   */
  public boolean isMisconception() {
    return weight < 0;
  }

  /**
   * Starts a concept of weight 1.
   *
   * @param id its id
   * @return a builder
   */
  public static Builder builder(String id) {
    return new Builder(id);
  }

  /** Collects the parts of a concept. Not thread-safe. */
  public static final class Builder {
    private final String id;
    private String name;
    private double weight = 1;
    private @Nullable Layer layer;
    private final List<String> themes = new ArrayList<>();
    private final List<Synonym> synonyms = new ArrayList<>();
    private final List<Partial> partials = new ArrayList<>();
    private final List<Synonym> unless = new ArrayList<>();
    private final List<String> impliedBy = new ArrayList<>();
    private @Nullable String group;
    private @Nullable String praise;
    private @Nullable String hint;

    private Builder(String id) {
      this.id = Objects.requireNonNull(id, "id");
      this.name = id;
    }

    /**
     * Sets the name; without it the id is the name.
     *
     * @param value what people call the concept
     * @return this
     */
    public Builder name(String value) {
      name = Objects.requireNonNull(value, "name");
      return this;
    }

    /**
     * Sets the weight; without it the weight is 1.
     *
     * @param value not 0, and in -{@value #MAX_WEIGHT}..{@value #MAX_WEIGHT}; negative for a
     *     misconception
     * @return this
     */
    public Builder weight(double value) {
      weight = value;
      return this;
    }

    /**
     * Sets the layer.
     *
     * @param value the layer
     * @return this
     */
    public Builder layer(@Nullable Layer value) {
      layer = value;
      return this;
    }

    /**
     * Adds themes.
     *
     * @param ids what the concept is about, such as {@code scaling}
     * @return this
     */
    public Builder themes(String... ids) {
      themes.addAll(List.of(ids));
      return this;
    }

    /**
     * Adds synonyms.
     *
     * @param notations patterns in the notation of {@link SynonymPattern}
     * @return this
     * @throws NotationException if one of them is at fault
     */
    public Builder synonyms(String... notations) {
      for (String notation : notations) {
        synonyms.add(Synonym.of(notation));
      }
      return this;
    }

    /**
     * Adds a synonym.
     *
     * @param value the synonym
     * @return this
     */
    public Builder synonym(Synonym value) {
      synonyms.add(Objects.requireNonNull(value, "synonym"));
      return this;
    }

    /**
     * Adds synonyms that express only a part of the concept.
     *
     * @param value the partial
     * @return this
     */
    public Builder partial(Partial value) {
      partials.add(Objects.requireNonNull(value, "partial"));
      return this;
    }

    /**
     * Adds exclusions.
     *
     * @param notations patterns in the notation of {@link SynonymPattern}
     * @return this
     * @throws NotationException if one of them is at fault
     */
    public Builder unless(String... notations) {
      for (String notation : notations) {
        unless.add(Synonym.of(notation));
      }
      return this;
    }

    /**
     * Adds an exclusion.
     *
     * @param value the exclusion
     * @return this
     */
    public Builder unless(Synonym value) {
      unless.add(Objects.requireNonNull(value, "unless"));
      return this;
    }

    /**
     * Adds concepts that imply this one.
     *
     * @param ids their ids
     * @return this
     */
    public Builder impliedBy(String... ids) {
      impliedBy.addAll(List.of(ids));
      return this;
    }

    /**
     * Sets the group of alternatives.
     *
     * @param value its name
     * @return this
     */
    public Builder group(@Nullable String value) {
      group = value;
      return this;
    }

    /**
     * Sets what to say when it is covered.
     *
     * @param value a sentence
     * @return this
     */
    public Builder praise(@Nullable String value) {
      praise = value;
      return this;
    }

    /**
     * Sets what to say when it is missing.
     *
     * @param value a sentence
     * @return this
     */
    public Builder hint(@Nullable String value) {
      hint = value;
      return this;
    }

    /**
     * Returns the concept. What only a whole rubric can tell is checked when a scorer is made.
     *
     * @return the concept
     */
    public Concept build() {
      return new Concept(
          id, name, weight, layer, themes, synonyms, partials, unless, impliedBy, group, praise,
          hint);
    }
  }
}
