package io.github.rubricscorer;

import io.github.rubricscorer.base.Resource;
import java.nio.charset.StandardCharsets;

/** The version that the build wrote into a resource. */
final class Version {
  static final String TEXT = read();

  private Version() {}

  private static String read() {
    byte[] text = Resource.find(Version.class, "version.txt");
    return text == null ? "unknown" : new String(text, StandardCharsets.UTF_8).strip();
  }
}
