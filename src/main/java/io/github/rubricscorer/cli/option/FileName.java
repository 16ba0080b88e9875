package io.github.rubricscorer.cli.option;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import picocli.CommandLine.TypeConversionException;

/** A file as the command line names it. */
public final class FileName {
  private FileName() {}

  /** The file, for picocli. */
  public static Path path(String name) {
    try {
      return Path.of(name);
    } catch (InvalidPathException e) {
      throw new TypeConversionException(
          "'%s' is no file name in this locale; try LC_ALL=C.UTF-8".formatted(name));
    }
  }
}
