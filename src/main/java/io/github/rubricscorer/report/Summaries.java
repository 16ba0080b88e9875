package io.github.rubricscorer.report;

import io.github.rubricscorer.feedback.Lesson;
import io.github.rubricscorer.feedback.PracticeSummary;
import io.github.rubricscorer.feedback.Share;
import io.github.rubricscorer.feedback.Trend;
import io.github.rubricscorer.feedback.wording.Printable;
import io.github.rubricscorer.feedback.wording.Wording;
import io.github.rubricscorer.report.html.SummaryView;
import io.github.rubricscorer.report.html.SummaryView.Row;
import io.github.rubricscorer.report.layout.Decimal;
import java.util.stream.Collectors;

/** The cells of a summary, as text, Markdown and HTML show them. */
final class Summaries {
  private Summaries() {}

  static String percent(double share) {
    return Wording.PERCENT.text(Decimal.percent(share));
  }

  /** The coverages of all attempts, if there are several. */
  static String attempts(Trend trend) {
    return trend.coverages().size() == 1
        ? ""
        : trend.coverages().stream().map(Summaries::percent).collect(Collectors.joining(" → "));
  }

  static String points(Share share) {
    return Wording.POINTS_OF.text(Decimal.text(share.points()), Decimal.text(share.maxPoints()));
  }

  /** What an HTML page shows of a summary. */
  static SummaryView view(PracticeSummary summary) {
    return new SummaryView(
        summary.headline(),
        summary.advice(),
        summary.trends().stream()
            .map(trend ->
                new Row(
                    Printable.line(trend.title()),
                    Decimal.percent(trend.latest()),
                    attempts(trend)))
            .toList(),
        summary.themes().stream()
            .map(theme -> new Row(theme.name(), Decimal.percent(theme.coverage()), points(theme)))
            .toList(),
        summary.lessons().stream().map(Summaries::lesson).map(Printable::line).toList());
  }

  static String lesson(Lesson lesson) {
    return Wording.LESSON.text(lesson.text(), lesson.questionId(), Decimal.text(lesson.points()));
  }
}
