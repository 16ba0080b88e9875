package io.github.rubricscorer.report;

import io.github.rubricscorer.feedback.Lesson;
import io.github.rubricscorer.feedback.PracticeSummary;
import io.github.rubricscorer.feedback.PracticeSummary.Trend;
import io.github.rubricscorer.feedback.Share;
import io.github.rubricscorer.feedback.wording.Printable;
import io.github.rubricscorer.report.html.SummaryView;
import io.github.rubricscorer.report.html.SummaryView.Row;
import io.github.rubricscorer.report.layout.Decimal;

/** Says in words and numerals what an HTML page shows of a summary. */
final class HtmlSummary {
  private HtmlSummary() {}

  static SummaryView of(PracticeSummary summary) {
    return new SummaryView(
        summary.headline(),
        summary.advice(),
        summary.trends().stream().map(HtmlSummary::row).toList(),
        summary.themes().stream().map(HtmlSummary::row).toList(),
        summary.lessons().stream().map(HtmlSummary::lesson).toList());
  }

  private static Row row(Trend trend) {
    return new Row(
        Printable.line(trend.title()), Decimal.percent(trend.latest()), Summaries.attempts(trend));
  }

  private static Row row(Share theme) {
    return new Row(theme.name(), Decimal.percent(theme.coverage()), Summaries.points(theme));
  }

  private static String lesson(Lesson lesson) {
    return Printable.line(Summaries.lesson(lesson));
  }
}
