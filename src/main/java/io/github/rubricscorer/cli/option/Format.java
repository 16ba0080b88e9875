package io.github.rubricscorer.cli.option;

import io.github.rubricscorer.report.HtmlReport;
import io.github.rubricscorer.report.JsonReport;
import io.github.rubricscorer.report.MarkdownReport;
import io.github.rubricscorer.report.Report;
import io.github.rubricscorer.report.TextReport;
import java.util.Arrays;
import java.util.Locale;
import picocli.CommandLine.TypeConversionException;

/** The values of {@code --format}. */
public enum Format {
  TEXT,
  JSON,
  MARKDOWN,
  HTML;

  /** The format that a user has typed. */
  public static Format named(String name) {
    return Arrays.stream(values())
        .filter(format -> format.toString().equalsIgnoreCase(name))
        .findFirst()
        .orElseThrow(() ->
            new TypeConversionException(
                "'%s' is none of text, json, markdown, html".formatted(name)));
  }

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
    return name().toLowerCase(Locale.ROOT);
  }
}
