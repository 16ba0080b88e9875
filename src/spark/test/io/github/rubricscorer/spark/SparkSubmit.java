package io.github.rubricscorer.spark;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.File;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.apache.spark.launcher.JavaModuleOptions;

/** {@code spark-submit}: a process of its own, with Spark on its class path and nothing else. */
public final class SparkSubmit {
  /** The jar that the profile makes. */
  public static final Path JAR = Path.of(System.getProperty("rubric.spark.jar", "none"));

  /** What this project has on the class path beside Spark. */
  private static final Pattern OURS =
      Pattern.compile("[/\\\\](target|org.apache.lucene|tools.jackson|info.picocli)[/\\\\]");

  private SparkSubmit() {}

  /**
   * What came of a process.
   *
   * @param code its exit code
   * @param output what it said on both of its streams
   */
  public record Result(int code, String output) {}

  /** Returns the jars of Spark. */
  public static List<String> classPath() {
    return Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator, -1))
        .filter(entry -> !OURS.matcher(entry).find())
        .toList();
  }

  /** Runs it in a directory and waits for its end. */
  public static Result run(Path directory, List<String> arguments)
      throws IOException, InterruptedException {
    return end(start(directory, Map.of(), arguments));
  }

  /** Waits for the end of a process. */
  static Result end(Process process) throws IOException, InterruptedException {
    String output = new String(process.getInputStream().readAllBytes(), UTF_8);
    return new Result(process.waitFor(), output);
  }

  /** Starts it in a directory; a later setting of the arguments replaces one of its own. */
  static Process start(Path directory, Map<String, String> environment, List<String> arguments)
      throws IOException {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(List.of(JavaModuleOptions.defaultModuleOptionArray()));
    command.addAll(List.of("-Xmx1g", "-Dfile.encoding=UTF-8", "-Dstderr.encoding=UTF-8"));
    command.addAll(List.of("-cp", String.join(File.pathSeparator, classPath())));
    command.add("org.apache.spark.deploy.SparkSubmit");
    command.addAll(
        Stream.of(
                "spark.master=local[2]",
                "spark.ui.enabled=false",
                "spark.log.level=FATAL",
                "spark.driver.host=127.0.0.1",
                "spark.driver.bindAddress=127.0.0.1")
            .flatMap(setting -> Stream.of("--conf", setting))
            .toList());
    command.addAll(arguments);
    ProcessBuilder builder =
        new ProcessBuilder(command).directory(directory.toFile()).redirectErrorStream(true);
    builder.environment().putAll(environment);
    return builder.start();
  }
}
