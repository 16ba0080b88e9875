package io.github.rubricscorer.evaluation.measure;

import java.util.Objects;
import java.util.OptionalDouble;

/**
 * A measure and how sure it is. No number in it is NaN or infinite.
 *
 * @param value the measure on the answers as they are; empty where it is not defined
 * @param low the lower end of its confidence interval; empty where there is none
 * @param high the upper end; empty where there is none
 */
public record Estimate(OptionalDouble value, OptionalDouble low, OptionalDouble high) {
  /**
   * Checks that the interval is whole and belongs to a value.
   *
   * @throws IllegalArgumentException if it does not, or if a number is not finite
   */
  public Estimate {
    Objects.requireNonNull(value, "value");
    if (low.isPresent() != high.isPresent() || (low.isPresent() && value.isEmpty())) {
      throw new IllegalArgumentException("half an interval, or one without a value");
    }
    if (!Double.isFinite(value.orElse(0) + low.orElse(0) + high.orElse(0))) {
      throw new IllegalArgumentException("not a finite number");
    }
  }
}
