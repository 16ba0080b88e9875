package io.github.rubricscorer.rubric;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * One thing that a good answer says; with a negative weight a misconception, which it should not
 * say.
 *
 * <p>Made by its {@link #builder builder} alone, so that a later version can add a part. What only
 * a whole rubric can tell, such as whether the ids in {@code impliedBy} exist, is checked when a
 * scorer is made. Two concepts are equal if all of their parts are. Immutable and thread-safe.
 */
public final class Concept {
  /** The most that a concept can be worth, so that a sum of weights is always finite. */
  public static final int MAX_WEIGHT = 1_000_000;

  private final String id;
  private final String name;
  private final double weight;
  private final @Nullable Layer layer;
  private final List<String> themes;
  private final List<Synonym> synonyms;
  private final List<Partial> partials;
  private final List<Synonym> unless;
  private final Negation negation;

  /** Whether another rubric cannot change what a denial means. */
  private final boolean ownNegation;

  private final List<String> impliedBy;
  private final @Nullable Condition combination;
  private final @Nullable Condition onlyIf;
  private final @Nullable String group;
  private final @Nullable String praise;
  private final @Nullable String hint;

  private Concept(Builder builder) {
    id = builder.id;
    name = builder.name;
    weight = builder.weight;
    layer = builder.layer;
    themes = List.copyOf(builder.themes);
    synonyms = List.copyOf(builder.synonyms);
    partials = List.copyOf(builder.partials);
    unless = List.copyOf(builder.unless);
    ownNegation = builder.negation != null;
    negation = builder.negation == null ? Negation.REJECTS : builder.negation;
    impliedBy = List.copyOf(builder.impliedBy);
    combination = builder.combination;
    onlyIf = builder.onlyIf;
    group = builder.group;
    praise = builder.praise;
    hint = builder.hint;
  }

  private Concept(Concept other, Negation usual) {
    id = other.id;
    name = other.name;
    weight = other.weight;
    layer = other.layer;
    themes = other.themes;
    synonyms = other.synonyms;
    partials = other.partials;
    unless = other.unless;
    ownNegation = true; // it goes with the concept into other rubrics
    negation = usual;
    impliedBy = other.impliedBy;
    combination = other.combination;
    onlyIf = other.onlyIf;
    group = other.group;
    praise = other.praise;
    hint = other.hint;
  }

  /** Returns the concept in a rubric in which a denial usually means this. */
  Concept where(Negation usual) {
    return ownNegation || negation == usual ? this : new Concept(this, usual);
  }

  /**
   * Returns the id, which is unique in its rubric.
   *
   * @return lower-case letters, digits and single hyphens between
   */
  public String id() {
    return id;
  }

  /**
   * Returns what people call it.
   *
   * @return the name; the id where the rubric gives none
   */
  public String name() {
    return name;
  }

  /**
   * Returns what it is worth: its points.
   *
   * @return in -{@value #MAX_WEIGHT}..{@value #MAX_WEIGHT}; negative for a misconception, 0 for a
   *     {@linkplain #isHelper helper}
   */
  public double weight() {
    return weight;
  }

  /**
   * Returns the layer it belongs to.
   *
   * @return the layer, or null where the rubric gives none
   */
  public @Nullable Layer layer() {
    return layer;
  }

  /**
   * Returns what it is about, across questions, such as {@code scaling}.
   *
   * @return ids, each once; possibly empty
   */
  public List<String> themes() {
    return themes;
  }

  /**
   * Returns the ways to say it.
   *
   * @return empty only where {@link #impliedBy} is not, or there is a {@link #combination}
   */
  public List<Synonym> synonyms() {
    return synonyms;
  }

  /**
   * Returns the ways to say a part of it.
   *
   * @return possibly empty
   */
  public List<Partial> partials() {
    return partials;
  }

  /**
   * Returns the patterns whose matches take away evidence that they overlap.
   *
   * @return possibly empty
   */
  public List<Synonym> unless() {
    return unless;
  }

  /**
   * Returns what it means that an answer denies what a synonym names.
   *
   * @return what the concept says, else what its rubric says, else {@link Negation#REJECTS}
   */
  public Negation negation() {
    return negation;
  }

  /**
   * Returns the concepts that imply this one.
   *
   * @return their ids; possibly empty
   */
  public List<String> impliedBy() {
    return impliedBy;
  }

  /**
   * Returns which concepts together say this one.
   *
   * <p>A concept that is covered or hedged says its part; where one that is needed is hedged, this
   * one is too.
   *
   * @return the condition, without {@code noneOf} and {@code atMost}; null where there is none
   */
  public @Nullable Condition combination() {
    return combination;
  }

  /**
   * Returns what must hold besides for the concept to count. Where it does not, the concept is
   * missing, whatever the answer says of it.
   *
   * <p>A concept that is covered, hedged or partial is said.
   *
   * @return the condition; null where there is none
   */
  public @Nullable Condition onlyIf() {
    return onlyIf;
  }

  /**
   * Returns the group of alternatives it belongs to.
   *
   * @return the name of the group, or null
   */
  public @Nullable String group() {
    return group;
  }

  /**
   * Returns what to say when it is covered.
   *
   * @return a sentence, or null
   */
  public @Nullable String praise() {
    return praise;
  }

  /**
   * Returns what to say when it is missing.
   *
   * @return a sentence, or null
   */
  public @Nullable String hint() {
    return hint;
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
   * Tells whether the concept only serves others, which name it. It has a verdict, but is neither
   * counted nor asked for.
   *
   * @return true if the weight is 0
   */
  public boolean isHelper() {
    return weight == 0;
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

  /** Compares all parts. */
  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof Concept that && parts().equals(that.parts());
  }

  @Override
  public int hashCode() {
    return parts().hashCode();
  }

  /** Returns the id, for messages. */
  @Override
  public String toString() {
    return "Concept[" + id + "]";
  }

  private List<@Nullable Object> parts() {
    return Arrays.asList(
        id,
        name,
        weight,
        layer,
        themes,
        synonyms,
        partials,
        unless,
        negation,
        impliedBy,
        combination,
        onlyIf,
        group,
        praise,
        hint);
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
    private @Nullable Negation negation;
    private final List<String> impliedBy = new ArrayList<>();
    private @Nullable Condition combination;
    private @Nullable Condition onlyIf;
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
     * @param value in -{@value #MAX_WEIGHT}..{@value #MAX_WEIGHT}; negative for a misconception, 0
     *     for a helper, which another concept must name
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
     * @param notations patterns in the notation of {@link Synonym}
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
     * Adds synonyms that express only a part of the concept.
     *
     * @param value a builder of the partial
     * @return this
     */
    public Builder partial(Partial.Builder value) {
      return partial(value.build());
    }

    /**
     * Adds exclusions.
     *
     * @param notations patterns in the notation of {@link Synonym}
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
     * Sets what it means that an answer denies what a synonym names; without it, what it means in
     * the rubric.
     *
     * @param value what it means
     * @return this
     */
    public Builder negation(Negation value) {
      negation = Objects.requireNonNull(value, "negation");
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
     * Sets which concepts together say this one.
     *
     * @param value the condition, without {@code noneOf} and {@code atMost}
     * @return this
     */
    public Builder combination(@Nullable Condition value) {
      combination = value;
      return this;
    }

    /**
     * Sets what must hold besides for the concept to count.
     *
     * @param value the condition
     * @return this
     */
    public Builder onlyIf(@Nullable Condition value) {
      onlyIf = value;
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
      return new Concept(this);
    }
  }
}
