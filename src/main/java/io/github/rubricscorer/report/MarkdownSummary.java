package io.github.rubricscorer.report;

import io.github.rubricscorer.feedback.PracticeSummary;
import io.github.rubricscorer.feedback.PracticeSummary.Trend;
import io.github.rubricscorer.feedback.Share;
import io.github.rubricscorer.language.Language;
import io.github.rubricscorer.report.layout.MarkdownText;
import io.github.rubricscorer.report.layout.ReportLabel;
import java.util.List;
import java.util.stream.Collectors;

/**
 * Summaries as Markdown.
 *
 * @param language the language of the rubrics
 * @param summaries the cells in that language
 */
record MarkdownSummary(Language language, Summaries summaries) {
  MarkdownSummary(Language language) {
    this(language, new Summaries(language));
  }

  String text(PracticeSummary summary) {
    return "#### **%s**\n\n%s\n"
            .formatted(
                ReportLabel.OVERALL_FEEDBACK.text(language), MarkdownText.line(summary.headline()))
        + MarkdownText.list("", summary.advice())
        + table(
            List.of(
                ReportLabel.QUESTION.text(language),
                ReportLabel.COVERED_SHARE.text(language),
                ReportLabel.ATTEMPTS.text(language)),
            summary.trends().stream().map(this::row).toList())
        + (summary.themes().isEmpty()
            ? ""
            : table(
                List.of(
                    ReportLabel.THEME.text(language),
                    ReportLabel.COVERED_SHARE.text(language),
                    ReportLabel.POINTS_EARNED.text(language)),
                summary.themes().stream().map(this::row).toList()))
        + lessons(summary);
  }

  private List<String> row(Trend trend) {
    return List.of(
        MarkdownText.line(trend.title()),
        summaries.percent(trend.latest()),
        summaries.attempts(trend));
  }

  private List<String> row(Share theme) {
    return List.of(
        MarkdownText.line(theme.name()),
        summaries.percent(theme.coverage()),
        summaries.points(theme));
  }

  private static String table(List<String> header, List<List<String>> rows) {
    return "\n" + MarkdownText.table(header, rows);
  }

  private String lessons(PracticeSummary summary) {
    return summary.lessons().isEmpty()
        ? ""
        : summary.lessons().stream()
            .map(summaries::lesson)
            .map(MarkdownText::line)
            .collect(
                Collectors.joining(
                    "\n1. ",
                    "\n💡 %s:\n\n1. ".formatted(ReportLabel.LEARN_NEXT.text(language)),
                    "\n"));
  }
}
