package io.github.rubricscorer.report;

import io.github.rubricscorer.feedback.PracticeSummary;
import io.github.rubricscorer.feedback.PracticeSummary.Trend;
import io.github.rubricscorer.feedback.Share;
import io.github.rubricscorer.report.layout.Label;
import io.github.rubricscorer.report.layout.MarkdownText;
import java.util.List;
import java.util.stream.Collectors;

/** Summaries as Markdown. */
final class MarkdownSummary {
  private MarkdownSummary() {}

  static String text(PracticeSummary summary) {
    return "#### **%s**\n\n%s\n"
            .formatted(Label.OVERALL_FEEDBACK.text(), MarkdownText.line(summary.headline()))
        + MarkdownText.list("", summary.advice())
        + table(
            List.of(Label.QUESTION.text(), Label.COVERED_SHARE.text(), Label.ATTEMPTS.text()),
            summary.trends().stream().map(MarkdownSummary::row).toList())
        + (summary.themes().isEmpty()
            ? ""
            : table(
                List.of(Label.THEME.text(), Label.COVERED_SHARE.text(), Label.POINTS_EARNED.text()),
                summary.themes().stream().map(MarkdownSummary::row).toList()))
        + lessons(summary);
  }

  private static List<String> row(Trend trend) {
    return List.of(
        MarkdownText.line(trend.title()),
        Summaries.percent(trend.latest()),
        Summaries.attempts(trend));
  }

  private static List<String> row(Share theme) {
    return List.of(
        MarkdownText.line(theme.name()),
        Summaries.percent(theme.coverage()),
        Summaries.points(theme));
  }

  private static String table(List<String> header, List<List<String>> rows) {
    return "\n" + MarkdownText.table(header, rows);
  }

  private static String lessons(PracticeSummary summary) {
    return summary.lessons().isEmpty()
        ? ""
        : summary.lessons().stream()
            .map(Summaries::lesson)
            .map(MarkdownText::line)
            .collect(
                Collectors.joining(
                    "\n1. ", "\n💡 %s:\n\n1. ".formatted(Label.LEARN_NEXT.text()), "\n"));
  }
}
