package io.github.rubricscorer.cli.suite;

import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;
import picocli.CommandLine.TypeConversionException;

/** The values of {@code rubric test --format}. */
public enum TestFormat {
  TEXT,
  JSON,
  JUNIT,
  GITHUB;

  /** The format that a user has typed. */
  public static TestFormat named(String name) {
    return Arrays.stream(values())
        .filter(format -> format.toString().equalsIgnoreCase(name))
        .findFirst()
        .orElseThrow(
            () -> new TypeConversionException("'%s' is none of %s".formatted(name, names())));
  }

  private static String names() {
    return Arrays.stream(values()).map(TestFormat::toString).collect(Collectors.joining(", "));
  }

  SuiteReport report(boolean coloured, boolean lenient) {
    return switch (this) {
      case TEXT -> new SuiteText(coloured, lenient);
      case JSON -> new SuiteJson(lenient);
      case JUNIT -> new JunitXml(lenient);
      case GITHUB -> new GithubAnnotations(lenient);
    };
  }

  /** The value as the user types it. */
  @Override
  public String toString() {
    return name().toLowerCase(Locale.ROOT);
  }
}
