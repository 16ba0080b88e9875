package io.github.rubricscorer.base;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/** The files that come with this library, each beside the class that it belongs to. */
public final class Resource {
  private Resource() {}

  /**
   * Reads a file.
   *
   * @param owner the class that it belongs to
   * @param name its name, from the package of that class on
   * @return its content
   * @throws IllegalStateException if there is none, so that this library is not whole
   */
  public static byte[] bytes(Class<?> owner, String name) {
    byte[] bytes = find(owner, name);
    if (bytes == null) {
      throw new IllegalStateException("the library's own " + name + " is missing");
    }
    return bytes;
  }

  /**
   * Reads a text, which is UTF-8.
   *
   * @param owner the class that it belongs to
   * @param name its name, from the package of that class on
   * @return the text
   * @throws IllegalStateException if there is none, so that this library is not whole
   */
  public static String text(Class<?> owner, String name) {
    return new String(bytes(owner, name), StandardCharsets.UTF_8);
  }

  /**
   * Reads a file that the build may have made.
   *
   * @param owner the class that it belongs to
   * @param name its name, from the package of that class on
   * @return its content, or null where there is none
   */
  public static byte @Nullable [] find(Class<?> owner, String name) {
    try (InputStream in = owner.getResourceAsStream(name)) {
      return in == null ? null : in.readAllBytes();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
