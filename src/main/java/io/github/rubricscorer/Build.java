package io.github.rubricscorer;

import io.github.rubricscorer.base.Resource;
import io.github.rubricscorer.base.Sha256;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;

/**
 * Tells builds of this library apart, also those of one version, so that none reads what another
 * has compiled.
 */
final class Build {
  /** The file of a jar that has the id of its build. */
  static final String FILE = "build.txt";

  /**
   * The digest of the files that the jars were made of. Classes that run without a jar change at
   * any time, so that each process of them is a build of its own.
   */
  static final String ID = read();

  private Build() {}

  private static String read() {
    byte[] text = Resource.find(Build.class, FILE);
    return text == null
        ? UUID.randomUUID().toString()
        : new String(text, StandardCharsets.UTF_8).strip();
  }

  /**
   * Returns the id of a build.
   *
   * @param classes the directory of its classes and resources
   * @return a digest of their names and contents
   * @throws IOException if one of them cannot be read
   */
  static String id(Path classes) throws IOException {
    MessageDigest digest = Sha256.digest();
    for (Path file : files(classes)) {
      String name = classes.relativize(file).toString().replace('\\', '/');
      digest.update(name.getBytes(StandardCharsets.UTF_8));
      digest.update((byte) 0);
      digest.update(Sha256.of(Files.readAllBytes(file)));
    }
    return HexFormat.of().formatHex(digest.digest());
  }

  private static List<Path> files(Path directory) throws IOException {
    try (Stream<Path> all = Files.walk(directory)) {
      return all.filter(Files::isRegularFile).sorted().toList();
    }
  }
}
