package io.github.rubricscorer.report;

import io.github.rubricscorer.base.Decimal;
import io.github.rubricscorer.feedback.Lesson;
import io.github.rubricscorer.feedback.PracticeSummary;
import io.github.rubricscorer.feedback.PracticeSummary.Trend;
import io.github.rubricscorer.feedback.Share;
import io.github.rubricscorer.feedback.wording.Printable;
import io.github.rubricscorer.language.Language;
import io.github.rubricscorer.report.html.SummaryView;
import io.github.rubricscorer.report.html.SummaryView.Row;

/** Says in words and numerals what an HTML page shows of a summary. */
final class HtmlSummary {
  private final Summaries summaries;

  private HtmlSummary(Language language) {
    this.summaries = new Summaries(language);
  }

  static SummaryView of(PracticeSummary summary) {
    return new HtmlSummary(Language.of(summary.language())).view(summary);
  }

  private SummaryView view(PracticeSummary summary) {
    return new SummaryView(
        summary.headline(),
        summary.advice(),
        summary.trends().stream().map(this::row).toList(),
        summary.themes().stream().map(this::row).toList(),
        summary.lessons().stream().map(this::lesson).toList(),
        summaries.language());
  }

  private Row row(Trend trend) {
    return new Row(
        Printable.line(trend.title()), Decimal.percent(trend.latest()), summaries.attempts(trend));
  }

  private Row row(Share theme) {
    return new Row(theme.name(), Decimal.percent(theme.coverage()), summaries.points(theme));
  }

  private String lesson(Lesson lesson) {
    return Printable.line(summaries.lesson(lesson));
  }
}
