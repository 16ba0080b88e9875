import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileTime;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.jar.Attributes;
import java.util.jar.JarFile;
import java.util.spi.ToolProvider;
import java.util.stream.Stream;

/**
 * The last step of the build, which Maven runs as {@code java Packaging.java} on the JDK that it
 * found: completes the two jars, and makes the image of the command line.
 *
 * <p>Maven itself may run on a Java that is too old for the class files, so what reads them is done
 * here. The jars get no time but the given one: two builds give the same bytes.
 */
final class Packaging {
  private static final String MODULES =
      "java.base,java.logging,java.management,java.xml,jdk.httpserver,jdk.management,jdk.unsupported";

  /** Many answers are worth better code, and a second processor for the garbage. */
  private static final String BATCH_OPTIONS =
      "-XX:+UseParallelGC --enable-native-access=ALL-UNNAMED";

  /** The classes that this command loads go into the archive. */
  private static final List<String> TYPICAL_RUN =
      List.of(
          "score",
          "django-connection-spikes",
          "--answer",
          "The problem is that every worker opens its own connection. I would put PgBouncer in"
              + " front of Postgres, and maybe queue the writes, but not with Kafka. Read replicas?"
              + " No. Without a circuit-breaker the app fails; autoscaling I would rather not do,"
              + " and it could be overkill. Throtling, instead of a ReadReplica, may help, unless"
              + " we can leave that for later: e.g. 5 requests.");

  private final Path target;
  private final String time;
  private final Path jar;
  private final Path cliJar;

  private Packaging(Path target, String name, String time) {
    this.target = target;
    this.time = time;
    jar = target.resolve(name + ".jar");
    cliJar = target.resolve(name + "-cli.jar");
  }

  /**
   * Does it all.
   *
   * @param arguments the directory of what Maven made, the jars' name, the time of their entries,
   *     the options of the image's JVM, and whether to make no image
   */
  public static void main(String[] arguments) throws IOException, InterruptedException {
    Packaging packaging = new Packaging(Path.of(arguments[0]), arguments[1], arguments[2]);
    packaging.completeJars();
    if (!Boolean.parseBoolean(arguments[4])) {
      packaging.makeImage(arguments[3]);
    }
  }

  private void completeJars() {
    String classes = target.resolve("classes").toString();
    String programs = target.resolve("programs").toString();
    addTo(jar, "-C", classes, "module-info.class", "-C", programs, ".");
    addTo(cliJar, "-C", compilePicocli(), ".", "-C", programs, ".");
  }

  /** Its class files are too old (Java 5) for class data archives; the sources are the same. */
  private String compilePicocli() {
    String sources = target.resolve("picocli").resolve("sources").toString();
    String classes = target.resolve("picocli").resolve("classes").toString();
    List<String> arguments = new ArrayList<>(List.of("--release", "21", "-encoding", "UTF-8"));
    arguments.addAll(List.of("-g", "-nowarn", "-Xlint:none", "-proc:none"));
    arguments.addAll(List.of("-XDstringConcat=inline", "-sourcepath", sources, "-d", classes));
    arguments.add(Path.of(sources, "picocli", "AutoComplete.java").toString());
    run("javac", arguments);
    return classes;
  }

  private void addTo(Path file, String... content) {
    List<String> arguments = new ArrayList<>(List.of("--update", "--date", time));
    arguments.addAll(List.of("--file", file.toString()));
    arguments.addAll(List.of(content));
    run("jar", arguments);
  }

  private void makeImage(String options) throws IOException, InterruptedException {
    Path image = target.resolve("rubric");
    delete(image);
    List<String> arguments = new ArrayList<>(List.of("--add-modules", MODULES));
    arguments.addAll(List.of("--strip-java-debug-attributes", "--no-header-files"));
    arguments.addAll(List.of("--no-man-pages", "--compress", "zip-6"));
    arguments.addAll(List.of("--output", image.toString()));
    run("jlink", arguments);
    copyFiles(image, options);
    writeManPages(image);
    archiveClasses(image, options);
  }

  /** Where {@code man} looks for the pages of programs in {@code bin}. */
  private void writeManPages(Path image) throws IOException, InterruptedException {
    List<String> command = java(image, "-XX:TieredStopAtLevel=1");
    command.addAll(List.of("-cp", cliJar.toString(), mainClass().replace(".Main", ".ManPages")));
    command.add(image.resolve("share").resolve("man").resolve("man1").toString());
    if (new ProcessBuilder(command).inheritIO().start().waitFor() != 0) {
      throw new IllegalStateException("no manual pages");
    }
  }

  private void copyFiles(Path image, String options) throws IOException {
    Path app = Files.createDirectories(image.resolve("lib").resolve("app"));
    Path copy = Files.copy(cliJar, app.resolve(cliJar.getFileName()));
    // The archive of classes holds the jar's time, and zip keeps even seconds only.
    Files.setLastModifiedTime(copy, FileTime.from(OffsetDateTime.parse(time).toInstant()));
    Files.copy(Path.of("LICENSE"), image.resolve("LICENSE"));
    Path conf = Path.of("conf", "logging.properties");
    Files.copy(
        Path.of("src/main/image").resolve(conf),
        image.resolve(conf),
        StandardCopyOption.REPLACE_EXISTING);
    for (String launcher : List.of("bin/rubric", "bin/rubric.cmd")) {
      String script =
          Files.readString(Path.of("src/main/image", launcher))
              .replace("@APP_JAR@", cliJar.getFileName().toString())
              .replace("@MAIN_CLASS@", mainClass())
              .replace("@JVM_OPTIONS@", options)
              .replace("@BATCH_JVM_OPTIONS@", BATCH_OPTIONS);
      File file = Files.writeString(image.resolve(launcher), script).toFile();
      if (!file.setExecutable(true, false)) {
        throw new IOException("cannot make executable: " + file);
      }
    }
  }

  private String mainClass() throws IOException {
    try (JarFile file = new JarFile(cliJar.toFile())) {
      return file.getManifest().getMainAttributes().getValue(Attributes.Name.MAIN_CLASS);
    }
  }

  /** Halves the time of a start. The launcher does without where this Java makes no archive. */
  private void archiveClasses(Path image, String options) throws IOException, InterruptedException {
    Path app = image.resolve("lib").resolve("app");
    String classes = target.resolve("image-classes.txt").toString();
    // As the launcher writes it.
    String file = image + "/bin/../lib/app/" + cliJar.getFileName();
    List<String> list = java(image, options);
    list.addAll(List.of("-Xshare:off", "-XX:DumpLoadedClassList=" + classes));
    list.addAll(List.of("-cp", file, mainClass()));
    list.addAll(TYPICAL_RUN);
    List<String> dump = java(image, options);
    // Linking beforehand came with Java 24.
    dump.addAll(List.of("-XX:+IgnoreUnrecognizedVMOptions", "-XX:+AOTClassLinking"));
    dump.addAll(List.of("-Xshare:dump", "-XX:SharedClassListFile=" + classes));
    dump.addAll(List.of("-XX:SharedArchiveFile=" + app.resolve("rubric.jsa"), "-cp", file));
    File log = target.resolve("image-archive.log").toFile();
    for (List<String> command : List.of(list, dump)) {
      Process process =
          new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(log).start();
      if (process.waitFor() != 0) {
        System.err.println("warning: the image starts slowly, without an archive, see " + log);
        return;
      }
    }
  }

  private static void run(String tool, List<String> arguments) {
    ToolProvider provider = ToolProvider.findFirst(tool).orElseThrow();
    if (provider.run(System.out, System.err, arguments.toArray(String[]::new)) != 0) {
      throw new IllegalStateException(tool + " failed: " + arguments);
    }
  }

  private static List<String> java(Path image, String options) {
    List<String> command = new ArrayList<>(List.of(image.resolve("bin/java").toString()));
    command.addAll(List.of(options.split(" ")));
    return command;
  }

  private static void delete(Path directory) throws IOException {
    if (Files.exists(directory)) {
      try (Stream<Path> files = Files.walk(directory)) {
        for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
          Files.delete(file);
        }
      }
    }
  }
}
