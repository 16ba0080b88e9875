package io.github.rubricscorer.evaluation.measure;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalDouble;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.random.RandomGenerator;
import java.util.stream.Collectors;
import org.apache.commons.rng.simple.JDKRandomBridge;
import org.apache.commons.rng.simple.RandomSource;
import org.apache.commons.statistics.descriptive.Quantile;

/**
 * The bootstrap over items in groups. Not thread-safe.
 *
 * @param <T> what is drawn
 */
public final class Resampling<T> {
  /** The n-th smallest of N values stands for the share n / (N + 1) of all. */
  private static final Quantile QUANTILE =
      Quantile.withDefaults().with(Quantile.EstimationMethod.HF6);

  private final Bootstrap bootstrap;
  private final List<List<T>> groups;

  /**
   * Makes a resampling.
   *
   * @param groups the items; each group is drawn from by itself
   */
  public Resampling(Bootstrap bootstrap, List<List<T>> groups) {
    this.bootstrap = bootstrap;
    this.groups = groups;
  }

  /** Parts items by a number that tells their group; groups come in the order of the numbers. */
  public static <T> List<List<T>> groups(List<T> items, Function<T, Integer> group) {
    return List.copyOf(
        items.stream()
            .collect(Collectors.groupingBy(group, TreeMap::new, Collectors.toList()))
            .values());
  }

  /**
   * Estimates measures.
   *
   * @param summary makes of items, once in their own order and once for each resample, what the
   *     measures are taken of
   * @param measures the measures; empty is not defined
   * @return an estimate for each measure
   */
  public <S> List<Estimate> estimates(
      Function<List<T>, S> summary, List<Function<S, OptionalDouble>> measures) {
    RandomGenerator random = random(bootstrap.seed());
    List<Values> values = measures.stream().map(m -> new Values(bootstrap.resamples())).toList();
    for (int i = 0; i < bootstrap.resamples(); i++) {
      S resample = summary.apply(drawn(random));
      for (int m = 0; m < values.size(); m++) {
        values.get(m).add(measures.get(m).apply(resample));
      }
    }
    S whole = summary.apply(groups.stream().flatMap(List::stream).toList());
    List<Estimate> estimates = new ArrayList<>();
    for (int m = 0; m < values.size(); m++) {
      estimates.add(values.get(m).estimate(measures.get(m).apply(whole), bootstrap.level()));
    }
    return estimates;
  }

  /** Draws the same numbers on every Java, which promises that only of its oldest generator. */
  private static RandomGenerator random(long seed) {
    int[] halves = {(int) (seed >>> Integer.SIZE), (int) seed};
    return new JDKRandomBridge(RandomSource.WELL_19937_C, halves);
  }

  private List<T> drawn(RandomGenerator random) {
    List<T> drawn = new ArrayList<>();
    for (List<T> group : groups) {
      for (int i = 0; i < group.size(); i++) {
        drawn.add(group.get(random.nextInt(group.size())));
      }
    }
    return drawn;
  }

  /** The values of one measure. */
  private static final class Values {
    private final double[] values;
    private int size;

    private Values(int most) {
      values = new double[most];
    }

    private void add(OptionalDouble value) {
      value.ifPresent(number -> values[size++] = number);
    }

    private Estimate estimate(OptionalDouble value, double level) {
      if (value.isEmpty() || size == 0) {
        return new Estimate(value, OptionalDouble.empty(), OptionalDouble.empty());
      }
      double tail = (1 - level) / 2;
      double[] ends = QUANTILE.evaluate(Arrays.copyOf(values, size), tail, 1 - tail);
      return new Estimate(value, OptionalDouble.of(ends[0]), OptionalDouble.of(ends[1]));
    }
  }
}
