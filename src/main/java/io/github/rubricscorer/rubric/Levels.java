package io.github.rubricscorer.rubric;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * How points become a level, as a marking scheme says it: "1 mark for one of these, 2 for three, 3
 * for five", "half marks are rounded down".
 *
 * <p>A measure, the points or the number of concepts, is rounded where that is asked for; the level
 * is how many of the bounds it reaches, or without bounds the rounded measure itself.
 *
 * <p>Changed by its {@code with} methods, so that a later version can add a part. Two are equal if
 * all of their parts are. Immutable and thread-safe.
 */
public final class Levels {
  /** Levels by points, without bounds and without rounding; one of both must be added. */
  public static final Levels BY_POINTS = new Levels(By.POINTS, Rounding.NONE, List.of());

  /** The same by the number of concepts. */
  public static final Levels BY_CONCEPTS = new Levels(By.CONCEPTS, Rounding.NONE, List.of());

  /** Sums of doubles that are off by less are meant to be the same. */
  private static final double TOLERANCE = 1e-9;

  private final By by;
  private final Rounding rounding;
  private final List<Double> from;

  /** What is measured. */
  public enum By {
    /** The points of the score. */
    POINTS,
    /**
     * How many concepts the answer covers, whatever their weights; a partial or hedged one counts
     * its credit, of a group as many count as earn points, and a misconception takes its credit
     * off.
     */
    CONCEPTS;

    /**
     * Returns the name used in rubric files.
     *
     * @return the constant in lower case
     */
    public String key() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  /** How a measure is made whole. */
  public enum Rounding {
    /** Not at all. */
    NONE,
    /** To the whole number below. */
    DOWN,
    /** To the nearest whole number, halves up. */
    NEAREST,
    /** To the whole number above. */
    UP;

    /**
     * Returns the name used in rubric files.
     *
     * @return the constant in lower case
     */
    public String key() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  private Levels(By by, Rounding rounding, List<Double> from) {
    this.by = by;
    this.rounding = rounding;
    this.from = from;
  }

  /**
   * Returns levels with another rounding.
   *
   * @param value how the measure is made whole
   * @return the levels
   */
  public Levels withRounding(Rounding value) {
    return new Levels(by, Objects.requireNonNull(value, "rounding"), from);
  }

  /**
   * Returns levels with other bounds.
   *
   * @param bounds the least measure of each level from 1, ascending and above 0
   * @return the levels
   */
  public Levels withBounds(double... bounds) {
    List<Double> list = new ArrayList<>();
    for (double bound : bounds) {
      list.add(bound);
    }
    return new Levels(by, rounding, List.copyOf(list));
  }

  /**
   * Returns what is measured.
   *
   * @return points or concepts
   */
  public By by() {
    return by;
  }

  /**
   * Returns how the measure is made whole.
   *
   * @return the rounding; {@link Rounding#NONE} only where there are bounds
   */
  public Rounding rounding() {
    return rounding;
  }

  /**
   * Returns the least measure of each level from 1.
   *
   * @return ascending and above 0; empty where the rounded measure is the level
   */
  public List<Double> bounds() {
    return from;
  }

  /**
   * Returns the level of a measure.
   *
   * @param measure points or a number of concepts, at least 0
   * @return the level, at least 0
   */
  public int level(double measure) {
    double whole =
        switch (rounding) {
          case NONE -> measure;
          case DOWN -> Math.floor(measure + TOLERANCE);
          case NEAREST -> Math.floor(measure + 0.5 + TOLERANCE);
          case UP -> Math.ceil(measure - TOLERANCE);
        };
    return from.isEmpty()
        ? (int) whole
        : (int) from.stream().filter(bound -> whole >= bound - TOLERANCE).count();
  }

  /** Compares all parts. */
  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof Levels that
        && by == that.by
        && rounding == that.rounding
        && from.equals(that.from);
  }

  @Override
  public int hashCode() {
    return Objects.hash(by, rounding, from);
  }

  /** Returns all parts, for messages. */
  @Override
  public String toString() {
    return "Levels[by " + by.key() + ", rounding " + rounding.key() + ", from " + from + "]";
  }
}
