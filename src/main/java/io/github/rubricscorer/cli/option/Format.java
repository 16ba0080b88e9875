package io.github.rubricscorer.cli.option;

import io.github.rubricscorer.report.HtmlReport;
import io.github.rubricscorer.report.JsonReport;
import io.github.rubricscorer.report.MarkdownReport;
import io.github.rubricscorer.report.Report;
import io.github.rubricscorer.report.TextReport;

/** The values of {@code --format}. */
public enum Format {
  TEXT,
  JSON,
  MARKDOWN,
  HTML;

  public Report report(boolean coloured) {
    return switch (this) {
      case TEXT -> coloured ? TextReport.coloured() : TextReport.plain();
      case JSON -> new JsonReport();
      case MARKDOWN -> new MarkdownReport();
      case HTML -> new HtmlReport();
    };
  }

  /** The value as the user types it. */
  @Override
  public String toString() {
    return OneOf.word(this);
  }
}
