package io.github.rubricscorer.benchmark;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.TimeUnit;
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
 * machine for a while disturbs all of them. A ratio is the median of the ratios of the rounds.
 * Progress goes to standard error. Not thread-safe.
 */
final class JmhRounds {
  private static final String ALLOCATED = "gc.alloc.rate.norm";

  /** What is compiled sooner than what a score runs through. */
  private static final Set<String> SMALL =
      Set.of(
          "drain",
          "ownDrain",
          "tokenizer",
          "memoryIndex",
          "regex",
          "ahoCorasick",
          "doubleArrayTrie");

  private static final int SMALL_WARM_UP = 8;

  /** On a slow machine a score of a new process is as fast as it gets after twelve seconds. */
  private static final int WARM_UP = 14;

  /** The version from which Java warns of what JMH does. */
  private static final int UNSAFE_WARNS_FROM = 23;

  private static final long START = System.nanoTime();

  private final Class<?> benchmarks;
  private final int rounds;
  private final boolean quick;
  private final String[] jvmArguments;
  private final Map<String, List<Double>> nanoseconds = new LinkedHashMap<>();
  private final Map<String, List<Double>> bytes = new LinkedHashMap<>();

  /**
   * Makes rounds.
   *
   * @param quick whether each turn is cut short
   */
  JmhRounds(Class<?> benchmarks, int rounds, boolean quick, String... jvmArguments) {
    this.benchmarks = benchmarks;
    this.rounds = rounds;
    this.quick = quick;
    List<String> arguments = new ArrayList<>(List.of(jvmArguments));
    if (Runtime.version().feature() >= UNSAFE_WARNS_FROM) {
      arguments.add("--sun-misc-unsafe-memory-access=allow");
    }
    this.jvmArguments = arguments.toArray(String[]::new);
  }

  /**
   * Runs methods, round by round, every second round from the last to the first, so that a machine
   * that becomes slower or faster does so for all of them.
   *
   * @param methods their names; {@code name*2} runs one in two threads
   */
  JmhRounds run(String... methods) throws RunnerException {
    List<String> order = new ArrayList<>(List.of(methods));
    for (int round = 1; round <= rounds; round++) {
      for (String method : order) {
        tell("round %d of %d: %s.%s".formatted(round, rounds, benchmarks.getSimpleName(), method));
        run(method);
      }
      Collections.reverse(order);
    }
    return this;
  }

  /** Tells how far it is, and since when. */
  static void tell(String progress) {
    long seconds = TimeUnit.NANOSECONDS.toSeconds(System.nanoTime() - START);
    System.err.printf(Locale.ROOT, "%2d:%02d %s%n", seconds / 60, seconds % 60, progress);
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
    Collection<RunResult> results = new Runner(timed(options, name).build()).run();
    for (RunResult result : results) {
      double median = result.getPrimaryResult().getStatistics().getPercentile(50);
      nanoseconds.computeIfAbsent(method, key -> new ArrayList<>()).add(median);
      double allocated = result.getSecondaryResults().get(ALLOCATED).getScore();
      bytes.computeIfAbsent(method, key -> new ArrayList<>()).add(allocated);
    }
  }

  /** The warm-up is one long iteration. */
  private ChainedOptionsBuilder timed(ChainedOptionsBuilder options, String method) {
    boolean shots = benchmarks == LoadBenchmark.class;
    int warmUp = SMALL.contains(method) ? SMALL_WARM_UP : WARM_UP;
    return options
        .warmupIterations(shots ? 4 : 1)
        .warmupTime(TimeValue.seconds(quick ? SMALL_WARM_UP / 2 : warmUp))
        .measurementIterations(quick ? 3 : 6)
        .measurementTime(TimeValue.milliseconds(quick ? 400 : 500));
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
    return median(ratios(one, other));
  }

  private List<Double> ratios(String one, String other) {
    List<Double> numerators = nanoseconds.getOrDefault(one, List.of());
    List<Double> denominators = nanoseconds.getOrDefault(other, List.of());
    List<Double> ratios = new ArrayList<>();
    for (int i = 0; i < numerators.size(); i++) {
      ratios.add(numerators.get(i) / denominators.get(i));
    }
    return ratios;
  }

  /** The times of both, and how far the ratios of the rounds were apart. */
  String figures(String one, String other) {
    return "%s %s, %s %s%s"
        .formatted(one, duration(one), other, duration(other), spread(ratios(one, other)));
  }

  private String duration(String method) {
    double microseconds = time(method) / 1e3;
    return microseconds < 1e4
        ? String.format(Locale.ROOT, "%.1f us", microseconds)
        : String.format(Locale.ROOT, "%.0f ms", microseconds / 1e3);
  }

  /** The largest of the values by the smallest, as a percentage; nothing where there is one. */
  static String spread(List<Double> values) {
    return values.size() < 2
        ? ""
        : String.format(
            Locale.ROOT,
            ", rounds within %.0f%%",
            100 * (Collections.max(values) / Collections.min(values) - 1));
  }

  static double median(List<Double> values) {
    double[] sorted = values.stream().mapToDouble(Double::doubleValue).sorted().toArray();
    int middle = sorted.length / 2;
    return sorted.length % 2 == 1
        ? sorted[middle]
        : sorted.length == 0 ? Double.NaN : (sorted[middle - 1] + sorted[middle]) / 2;
  }
}
