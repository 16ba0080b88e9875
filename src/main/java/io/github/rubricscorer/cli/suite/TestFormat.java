package io.github.rubricscorer.cli.suite;

import io.github.rubricscorer.cli.option.OneOf;

/** The values of {@code rubric test --format}. */
public enum TestFormat {
  TEXT,
  JSON,
  JUNIT,
  GITHUB;

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
    return OneOf.word(this);
  }
}
