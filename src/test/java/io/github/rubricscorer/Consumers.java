package io.github.rubricscorer;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Builds Maven projects outside this one that depend on the packaged jar.
 *
 * <p>Their Maven runs on the Java of this test. Their local repository is made of links to the real
 * one, in which only the place of this project is new, so that nothing of this project is left in
 * the real one. What is downloaded beside the links is copied to the real one, so that nothing is
 * downloaded twice.
 *
 * @param repository the local repository
 */
public record Consumers(Path repository) {
  private static final String GROUP = "io/github/rubricscorer";
  private static final Path BASE = Path.of(property("project.basedir"));
  private static final Path JAR = Path.of(property("rubric.jar"));

  /** The text of this project's pom. */
  static final String POM = read(BASE.resolve("pom.xml"));

  /** Makes the local repository. */
  public static Consumers in(Path repository) throws IOException {
    return new Consumers(localRepository(repository));
  }

  /** Returns where Maven's programs are. */
  public static Path programs() {
    return Path.of(property("maven.home"), "bin");
  }

  /** Runs Maven on a consumer whose files are there. */
  public void maven(Path consumer, String... arguments) throws IOException, InterruptedException {
    boolean windows = System.getProperty("os.name").toLowerCase(Locale.ROOT).contains("windows");
    Path maven = programs().resolve(windows ? "mvn.cmd" : "mvn");
    String repositoryOption = "-Dmaven.repo.local=" + repository;
    List<String> command =
        new ArrayList<>(List.of(maven.toString(), "-B", "-ntp", "-q", repositoryOption));
    command.addAll(List.of(arguments));
    FileChannel turn = turn();
    try {
      run(consumer, command.toArray(String[]::new));
      keepDownloads();
    } finally {
      turn.close();
    }
    assertThat(Path.of(property("maven.repo.local"), GROUP, "consumer")).doesNotExist();
  }

  /**
   * Waits for its turn, which lasts until the file is closed: consumers of other processes download
   * to the same repository, and would see files that are not yet whole.
   */
  public static FileChannel turn() throws IOException {
    FileChannel file =
        FileChannel.open(
            BASE.resolve("target").resolve("consumers.lock"),
            StandardOpenOption.CREATE,
            StandardOpenOption.WRITE);
    file.lock();
    return file;
  }

  /** Links to all of the real repository but this project's place, where the packaged jar is. */
  private static Path localRepository(Path repository) throws IOException {
    Path real = Path.of(property("maven.repo.local"));
    for (Path part = Path.of(GROUP); part != null; part = part.getParent()) {
      Path parent = part.getParent() == null ? Path.of("") : part.getParent();
      Files.createDirectories(repository.resolve(parent));
      link(real.resolve(parent), repository.resolve(parent), part.getFileName());
    }
    Path ours = repository.resolve(GROUP).resolve("rubric-scorer").resolve(version());
    Files.createDirectories(ours);
    Files.copy(JAR, ours.resolve("rubric-scorer-" + version() + ".jar"));
    Files.copy(BASE.resolve("pom.xml"), ours.resolve("rubric-scorer-" + version() + ".pom"));
    return repository;
  }

  /** Copies what was downloaded beside the links to the real repository. */
  public void keepDownloads() throws IOException {
    Path real = Path.of(property("maven.repo.local"));
    for (Path part = Path.of(GROUP); part != null; part = part.getParent()) {
      Path parent = part.getParent() == null ? Path.of("") : part.getParent();
      try (Stream<Path> entries = Files.list(repository.resolve(parent))) {
        for (Path entry : entries.filter(Consumers::isNew).toList()) {
          if (!entry.getFileName().equals(part.getFileName())) {
            copy(entry, real.resolve(parent).resolve(entry.getFileName()));
          }
        }
      }
    }
  }

  private static boolean isNew(Path entry) {
    return Files.isDirectory(entry, LinkOption.NOFOLLOW_LINKS);
  }

  /** Copies the files of a directory that the other one does not have. */
  static void copy(Path from, Path to) throws IOException {
    try (Stream<Path> files = Files.walk(from)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        Path copy = to.resolve(from.relativize(file).toString());
        Files.createDirectories(copy.getParent());
        if (!Files.exists(copy)) {
          Files.copy(file, copy);
        }
      }
    }
  }

  private static void link(Path from, Path to, Path except) throws IOException {
    if (!Files.isDirectory(from)) {
      return;
    }
    try (Stream<Path> entries = Files.list(from)) {
      for (Path entry : entries.toList()) {
        if (!entry.getFileName().equals(except)) {
          Files.createSymbolicLink(to.resolve(entry.getFileName()), entry.toAbsolutePath());
        }
      }
    }
  }

  static String version() {
    return element("version");
  }

  /** The text of the first such element in this project's pom. */
  static String element(String name) {
    Matcher matcher = Pattern.compile("<" + Pattern.quote(name) + ">([^<]+)<").matcher(POM);
    assertThat(matcher.find()).as("pom.xml has <%s>", name).isTrue();
    return matcher.group(1);
  }

  static String java() {
    return Path.of(System.getProperty("java.home"), "bin", "java").toString();
  }

  /** Starts a program on the Java of this test. */
  public static Process start(Path directory, String... command) throws IOException {
    ProcessBuilder builder = new ProcessBuilder(command).directory(directory.toFile());
    builder.environment().put("JAVA_HOME", System.getProperty("java.home"));
    List.of("JAVA_TOOL_OPTIONS", "MAVEN_OPTS", "MAVEN_ARGS", "MAVEN_BASEDIR")
        .forEach(builder.environment()::remove);
    return builder.redirectErrorStream(true).start();
  }

  /** Runs a program to its end and returns what it prints. */
  static String run(Path directory, String... command) throws IOException, InterruptedException {
    Process process = start(directory, command);
    String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertThat(process.waitFor()).as("%s\n%s", String.join(" ", command), output).isZero();
    return output;
  }

  static void write(Path file, String text) throws IOException {
    Files.createDirectories(file.getParent());
    Files.writeString(file, text);
  }

  private static String read(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String property(String name) {
    String value = System.getProperty(name);
    assertThat(value).as("system property %s, which mvn verify sets", name).isNotBlank();
    return value;
  }
}
