package io.github.rubricscorer.rubric;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Synonyms that express only a part of a concept.
 *
 * <p>Made by its {@link #builder builder} alone, so that a later version can add a part. Two
 * partials are equal if their credits and synonyms are. Immutable and thread-safe.
 */
public final class Partial {
  private final double credit;
  private final List<Synonym> synonyms;

  private Partial(Builder builder) {
    credit = builder.credit;
    synonyms = List.copyOf(builder.synonyms);
  }

  /**
   * Starts a partial without synonyms.
   *
   * @param credit the level that its synonyms earn, above 0 and below 1
   * @return a builder
   * @throws IllegalArgumentException if the credit is not between 0 and 1
   */
  public static Builder builder(double credit) {
    return new Builder(credit);
  }

  /**
   * Returns the level that the synonyms earn.
   *
   * @return the share of the concept's weight, above 0 and below 1
   */
  public double credit() {
    return credit;
  }

  /**
   * Returns the synonyms.
   *
   * @return at least one in a rubric that a scorer takes
   */
  public List<Synonym> synonyms() {
    return synonyms;
  }

  /** Compares credit and synonyms. */
  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof Partial that && credit == that.credit && synonyms.equals(that.synonyms);
  }

  @Override
  public int hashCode() {
    return Objects.hash(credit, synonyms);
  }

  /** Returns credit and synonyms, for messages. */
  @Override
  public String toString() {
    return "Partial[" + credit + ", " + synonyms + "]";
  }

  /** Collects the synonyms of a partial. Not thread-safe. */
  public static final class Builder {
    private final double credit;
    private final List<Synonym> synonyms = new ArrayList<>();

    private Builder(double credit) {
      if (!(credit > 0 && credit < 1)) {
        throw new IllegalArgumentException("credit " + credit + " is not between 0 and 1");
      }
      this.credit = credit;
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
     * Returns the partial. That it has a synonym is checked when a scorer is made of its rubric.
     *
     * @return the partial
     */
    public Partial build() {
      return new Partial(this);
    }
  }
}
