package io.github.rubricscorer.report;

import io.github.rubricscorer.feedback.Lesson;
import io.github.rubricscorer.feedback.PracticeSummary.Trend;
import io.github.rubricscorer.feedback.Share;
import io.github.rubricscorer.feedback.wording.Numerals;
import io.github.rubricscorer.language.Language;
import io.github.rubricscorer.report.layout.ReportLabel;
import java.util.stream.Collectors;

/**
 * The cells that text, Markdown and HTML show of summaries and of shares.
 *
 * @param language the language of the rubrics
 */
record Summaries(Language language) {

  String percent(double share) {
    return ReportLabel.PERCENT.text(language, Numerals.percent(share, language));
  }

  /** The coverages of all attempts, if there are several. */
  String attempts(Trend trend) {
    return trend.coverages().size() == 1
        ? ""
        : trend.coverages().stream().map(this::percent).collect(Collectors.joining(" → "));
  }

  /** The points of a theme or layer. */
  String points(Share share) {
    return ReportLabel.POINTS_OF.text(
        language,
        Numerals.text(share.points(), language),
        Numerals.text(share.maxPoints(), language));
  }

  String lesson(Lesson lesson) {
    return ReportLabel.LESSON.text(
        language, lesson.text(), lesson.questionId(), Numerals.text(lesson.points(), language));
  }
}
