package io.github.rubricscorer.benchmark;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.openjdk.jmh.profile.GCProfiler;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.ChainedOptionsBuilder;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.TimeValue;
import org.openjdk.jmh.runner.options.VerboseMode;

/**
 * Runs benchmarks in turns, each turn of each in a JVM of its own, so that what disturbs the
 * machine for a while disturbs all of them. A ratio is the median of the ratios of the rounds. Not
 * thread-safe.
 */
final class JmhRounds {
  private static final String ALLOCATED = "gc.alloc.rate.norm";

  /** The version from which Java warns of what JMH does. */
  private static final int UNSAFE_WARNS_FROM = 23;

  private final Class<?> benchmarks;
  private final boolean quick;
  private final String[] jvmArguments;
  private final Map<String, List<Double>> nanoseconds = new LinkedHashMap<>();
  private final Map<String, List<Double>> bytes = new LinkedHashMap<>();

  JmhRounds(Class<?> benchmarks, boolean quick, String... jvmArguments) {
    this.benchmarks = benchmarks;
    this.quick = quick;
    List<String> arguments = new ArrayList<>(List.of(jvmArguments));
    if (Runtime.version().feature() >= UNSAFE_WARNS_FROM) {
      arguments.add("--sun-misc-unsafe-memory-access=allow");
    }
    this.jvmArguments = arguments.toArray(String[]::new);
  }

  /**
   * Runs methods, in their order, round by round.
   *
   * @param methods their names; {@code name*2} runs one in two threads
   */
  JmhRounds run(String... methods) throws RunnerException {
    int rounds = quick ? 2 : 3;
    for (int round = 1; round <= rounds; round++) {
      for (String method : methods) {
        System.out.printf("round %d of %d: %s%n", round, rounds, method);
        run(method);
      }
    }
    return this;
  }

  private void run(String method) throws RunnerException {
    String name = method.replace("*2", "");
    ChainedOptionsBuilder options =
        new OptionsBuilder()
            .include("\\." + benchmarks.getSimpleName() + "\\." + name + "$")
            .threads(name.equals(method) ? 1 : 2)
            .forks(1)
            .jvmArgsAppend(jvmArguments)
            .addProfiler(GCProfiler.class)
            .shouldFailOnError(true)
            .verbosity(VerboseMode.SILENT);
    Collection<RunResult> results = new Runner(timed(options).build()).run();
    for (RunResult result : results) {
      double median = result.getPrimaryResult().getStatistics().getPercentile(50);
      nanoseconds.computeIfAbsent(method, key -> new ArrayList<>()).add(median);
      double allocated = result.getSecondaryResults().get(ALLOCATED).getScore();
      bytes.computeIfAbsent(method, key -> new ArrayList<>()).add(allocated);
    }
  }

  private ChainedOptionsBuilder timed(ChainedOptionsBuilder options) {
    return options
        .warmupIterations(quick ? 3 : 4)
        .warmupTime(TimeValue.milliseconds(quick ? 500 : 1000))
        .measurementIterations(quick ? 3 : 5)
        .measurementTime(TimeValue.milliseconds(quick ? 400 : 1000));
  }

  /** The median time of a call in nanoseconds. */
  double time(String method) {
    return median(nanoseconds.getOrDefault(method, List.of()));
  }

  /** The median of the bytes that a call allocates. */
  double allocated(String method) {
    return median(bytes.getOrDefault(method, List.of()));
  }

  /** How many times longer one takes than the other. */
  double ratio(String one, String other) {
    List<Double> numerators = nanoseconds.getOrDefault(one, List.of());
    List<Double> denominators = nanoseconds.getOrDefault(other, List.of());
    List<Double> ratios = new ArrayList<>();
    for (int i = 0; i < numerators.size(); i++) {
      ratios.add(numerators.get(i) / denominators.get(i));
    }
    return median(ratios);
  }

  static double median(List<Double> values) {
    double[] sorted = values.stream().mapToDouble(Double::doubleValue).sorted().toArray();
    int middle = sorted.length / 2;
    return sorted.length % 2 == 1
        ? sorted[middle]
        : sorted.length == 0 ? Double.NaN : (sorted[middle - 1] + sorted[middle]) / 2;
  }
}
