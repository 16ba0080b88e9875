package io.github.rubricscorer.spark;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * What answers cost in processor time of the threads that score them, which does not grow while
 * others keep the machine busy.
 */
final class Times {
  private final List<Double> microseconds = new ArrayList<>();
  private long answers;
  private long nanoseconds;

  /** Adds what some answers have cost together. */
  void addPortion(long count, long nanos) {
    microseconds.add(nanos / 1e3 / count);
    add(count, nanos);
  }

  /** Adds what belongs to no portion, such as starts and commits. */
  void add(long count, long nanos) {
    answers += count;
    nanoseconds += nanos;
  }

  /** Returns what an answer costs, in microseconds, with all that belongs to no portion. */
  double mean() {
    return nanoseconds / 1e3 / answers;
  }

  /** Returns what an answer costs in the middle one of the portions, in microseconds. */
  double median() {
    return quantile(0.5);
  }

  private double quantile(double share) {
    List<Double> sorted = microseconds.stream().sorted().toList();
    return sorted.get((int) (share * (sorted.size() - 1)));
  }

  @Override
  public String toString() {
    return String.format(
        Locale.ROOT,
        "mean %.1f us, median %.1f us, middle half %.1f to %.1f us, %d portions",
        mean(),
        median(),
        quantile(0.25),
        quantile(0.75),
        microseconds.size());
  }
}
