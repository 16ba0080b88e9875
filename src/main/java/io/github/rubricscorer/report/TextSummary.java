package io.github.rubricscorer.report;

import io.github.rubricscorer.feedback.Lesson;
import io.github.rubricscorer.feedback.PracticeSummary;
import io.github.rubricscorer.feedback.PracticeSummary.Trend;
import io.github.rubricscorer.feedback.Share;
import io.github.rubricscorer.feedback.wording.Printable;
import io.github.rubricscorer.report.layout.Ink;
import io.github.rubricscorer.report.layout.Label;
import io.github.rubricscorer.report.layout.Palette;
import io.github.rubricscorer.report.layout.Paragraph;
import io.github.rubricscorer.report.layout.Table;
import io.github.rubricscorer.report.layout.Table.Cell;

/**
 * Summaries as text for a terminal.
 *
 * @param palette the colours
 */
record TextSummary(Palette palette) {
  private static final int BAR_LENGTH = 10;
  private static final String INDENT = "  ";

  String text(PracticeSummary summary) {
    StringBuilder out = new StringBuilder(palette.heading(Label.OVERALL_FEEDBACK));
    out.append(Paragraph.wrapped(INDENT, summary.headline()));
    summary.advice().forEach(advice -> out.append(Paragraph.wrapped(INDENT, advice)));
    out.append('\n').append(palette.heading(Label.SUMMARY_QUESTIONS)).append(trends(summary));
    if (!summary.themes().isEmpty()) {
      out.append('\n').append(palette.heading(Label.THEMES)).append(themes(summary));
    }
    if (!summary.lessons().isEmpty()) {
      out.append('\n').append(palette.heading(Label.LEARN_NEXT)).append(lessons(summary));
    }
    return out.toString();
  }

  private String trends(PracticeSummary summary) {
    Table table = new Table(INDENT);
    for (Trend trend : summary.trends()) {
      table.row(
          bar(trend.latest(), Palette.ink(trend.band())),
          Cell.plain(Summaries.percent(trend.latest())),
          Cell.plain(trend.questionId()),
          Cell.plain(Summaries.attempts(trend)));
    }
    return table.text(palette);
  }

  private String themes(PracticeSummary summary) {
    Table table = new Table(INDENT);
    for (Share theme : summary.themes()) {
      table.row(
          bar(theme.coverage(), Ink.NONE),
          Cell.plain(Summaries.percent(theme.coverage())),
          Cell.plain(theme.name()),
          Cell.plain(Summaries.points(theme)));
    }
    return table.text(palette);
  }

  private static Cell bar(double share, Ink ink) {
    int filled = (int) Math.round(share * BAR_LENGTH);
    return new Cell("█".repeat(filled) + "░".repeat(BAR_LENGTH - filled), ink);
  }

  private static String lessons(PracticeSummary summary) {
    StringBuilder out = new StringBuilder();
    int number = 0;
    for (Lesson lesson : summary.lessons()) {
      number++;
      out.append(
          Paragraph.wrapped(INDENT + number + ". ", Printable.line(Summaries.lesson(lesson))));
    }
    return out.toString();
  }
}
