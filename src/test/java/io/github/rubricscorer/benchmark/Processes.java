package io.github.rubricscorer.benchmark;

import java.io.File;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Times whole processes, in turns. Their output goes nowhere; one that fails fails the measurement.
 * Not thread-safe.
 */
final class Processes {
  private final Map<String, List<String>> commands = new LinkedHashMap<>();
  private final Map<String, List<Double>> seconds = new LinkedHashMap<>();
  private final String jvmOptions;

  /**
   * Makes an empty list.
   *
   * @param jvmOptions options for each JVM, or an empty text
   */
  Processes(String jvmOptions) {
    this.jvmOptions = jvmOptions;
  }

  Processes with(String name, List<String> command) {
    commands.put(name, command);
    seconds.put(name, new ArrayList<>());
    return this;
  }

  Processes run(int rounds) throws IOException, InterruptedException {
    for (int round = 1; round <= rounds; round++) {
      JmhRounds.tell("round %d of %d: processes %s".formatted(round, rounds, commands.keySet()));
      for (Map.Entry<String, List<String>> command : commands.entrySet()) {
        seconds.get(command.getKey()).add(time(command.getValue()));
      }
    }
    return this;
  }

  private double time(List<String> command) throws IOException, InterruptedException {
    ProcessBuilder builder =
        new ProcessBuilder(command)
            .redirectInput(new File(File.separatorChar == '/' ? "/dev/null" : "NUL"))
            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
            .redirectError(ProcessBuilder.Redirect.INHERIT);
    if (!jvmOptions.isEmpty()) {
      builder.environment().put("JDK_JAVA_OPTIONS", jvmOptions);
    }
    long start = System.nanoTime();
    int code = builder.start().waitFor();
    double taken = (System.nanoTime() - start) / 1e9;
    if (code != 0) {
      throw new IOException("exit code " + code + " of " + String.join(" ", command));
    }
    return taken;
  }

  /** The median time of a process in seconds. */
  double seconds(String name) {
    return JmhRounds.median(seconds.getOrDefault(name, List.of()));
  }

  /** How many times longer one takes than the other: the median over the rounds. */
  double ratio(String one, String other) {
    return JmhRounds.median(ratios(one, other));
  }

  /** How far the ratios of the rounds were apart. */
  String spread(String one, String other) {
    return JmhRounds.spread(ratios(one, other));
  }

  private List<Double> ratios(String one, String other) {
    List<Double> ratios = new ArrayList<>();
    for (int i = 0; i < seconds.get(one).size(); i++) {
      ratios.add(seconds.get(one).get(i) / seconds.get(other).get(i));
    }
    return ratios;
  }

  /** The command that runs a class of this class path on the JVM that runs this one. */
  static List<String> java(Class<?> main, String... arguments) {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(List.of("-cp", System.getProperty("java.class.path"), main.getName()));
    command.addAll(List.of(arguments));
    return command;
  }
}
