package io.github.rubricscorer.cli.author;

import io.github.rubricscorer.cli.option.OneOf;
import io.github.rubricscorer.lint.Lint.Finding;
import java.util.List;

/** The values of {@code rubric lint --format}. */
public enum LintFormat {
  TEXT,
  JSON,
  SARIF,
  GITHUB;

  /**
   * Returns findings in this format; what a rubric suppresses is only in those that have a way to
   * say so.
   */
  String of(List<Finding> findings) {
    return switch (this) {
      case TEXT -> LintText.of(findings);
      case JSON -> LintJson.of(findings);
      case SARIF -> LintSarif.of(findings);
      case GITHUB -> LintText.github(findings);
    };
  }

  /** The value as the user types it. */
  @Override
  public String toString() {
    return OneOf.word(this);
  }
}
