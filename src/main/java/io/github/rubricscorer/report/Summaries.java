package io.github.rubricscorer.report;

import io.github.rubricscorer.feedback.Lesson;
import io.github.rubricscorer.feedback.PracticeSummary.Trend;
import io.github.rubricscorer.feedback.Share;
import io.github.rubricscorer.report.layout.Decimal;
import io.github.rubricscorer.report.layout.Label;
import java.util.stream.Collectors;

/** The cells that text, Markdown and HTML show of summaries and of shares. */
final class Summaries {
  private Summaries() {}

  static String percent(double share) {
    return Label.PERCENT.text(Decimal.percent(share));
  }

  /** The coverages of all attempts, if there are several. */
  static String attempts(Trend trend) {
    return trend.coverages().size() == 1
        ? ""
        : trend.coverages().stream().map(Summaries::percent).collect(Collectors.joining(" → "));
  }

  /** The points of a theme or layer. */
  static String points(Share share) {
    return Label.POINTS_OF.text(Decimal.text(share.points()), Decimal.text(share.maxPoints()));
  }

  static String lesson(Lesson lesson) {
    return Label.LESSON.text(lesson.text(), lesson.questionId(), Decimal.text(lesson.points()));
  }
}
