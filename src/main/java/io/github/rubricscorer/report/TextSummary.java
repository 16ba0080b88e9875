package io.github.rubricscorer.report;

import io.github.rubricscorer.feedback.Lesson;
import io.github.rubricscorer.feedback.PracticeSummary;
import io.github.rubricscorer.feedback.PracticeSummary.Trend;
import io.github.rubricscorer.feedback.Share;
import io.github.rubricscorer.feedback.wording.Printable;
import io.github.rubricscorer.language.Language;
import io.github.rubricscorer.report.layout.Ink;
import io.github.rubricscorer.report.layout.Palette;
import io.github.rubricscorer.report.layout.Paragraph;
import io.github.rubricscorer.report.layout.ReportLabel;
import io.github.rubricscorer.report.layout.Table;
import io.github.rubricscorer.report.layout.Table.Cell;

/**
 * Summaries as text for a terminal.
 *
 * @param palette the colours
 * @param language the language of the rubrics
 * @param summaries the cells in that language
 */
record TextSummary(Palette palette, Language language, Summaries summaries) {
  private static final int BAR_LENGTH = 10;
  private static final String INDENT = "  ";

  TextSummary(Palette palette, Language language) {
    this(palette, language, new Summaries(language));
  }

  String text(PracticeSummary summary) {
    StringBuilder out = new StringBuilder(palette.heading(ReportLabel.OVERALL_FEEDBACK, language));
    out.append(Paragraph.wrapped(INDENT, summary.headline()));
    summary.advice().forEach(advice -> out.append(Paragraph.wrapped(INDENT, advice)));
    out.append('\n')
        .append(palette.heading(ReportLabel.SUMMARY_QUESTIONS, language))
        .append(trends(summary));
    if (!summary.themes().isEmpty()) {
      out.append('\n')
          .append(palette.heading(ReportLabel.THEMES, language))
          .append(themes(summary));
    }
    if (!summary.lessons().isEmpty()) {
      out.append('\n')
          .append(palette.heading(ReportLabel.LEARN_NEXT, language))
          .append(lessons(summary));
    }
    return out.toString();
  }

  private String trends(PracticeSummary summary) {
    Table table = new Table(INDENT, Paragraph.WIDTH);
    for (Trend trend : summary.trends()) {
      table.row(
          bar(trend.latest(), Palette.ink(trend.band())),
          Cell.plain(summaries.percent(trend.latest())),
          Cell.plain(trend.questionId()),
          Cell.plain(summaries.attempts(trend)));
    }
    return table.text(palette);
  }

  private String themes(PracticeSummary summary) {
    Table table = new Table(INDENT, Paragraph.WIDTH);
    for (Share theme : summary.themes()) {
      table.row(
          bar(theme.coverage(), Ink.NONE),
          Cell.plain(summaries.percent(theme.coverage())),
          Cell.plain(theme.name()),
          Cell.plain(summaries.points(theme)));
    }
    return table.text(palette);
  }

  private static Cell bar(double share, Ink ink) {
    int filled = (int) Math.round(share * BAR_LENGTH);
    return new Cell("█".repeat(filled) + "░".repeat(BAR_LENGTH - filled), ink);
  }

  private String lessons(PracticeSummary summary) {
    StringBuilder out = new StringBuilder();
    int number = 0;
    for (Lesson lesson : summary.lessons()) {
      number++;
      out.append(
          Paragraph.wrapped(INDENT + number + ". ", Printable.line(summaries.lesson(lesson))));
    }
    return out.toString();
  }
}
