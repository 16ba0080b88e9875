package io.github.rubricscorer.cli.practice;

import io.github.rubricscorer.base.Decimal;
import io.github.rubricscorer.feedback.Attempt;
import io.github.rubricscorer.feedback.PracticeSummary;
import io.github.rubricscorer.report.Report;
import io.github.rubricscorer.report.Review;
import io.github.rubricscorer.report.layout.RubricSheet;
import io.github.rubricscorer.rubric.Rubric;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a practice session shows.
 *
 * @param report how feedback looks
 * @param rubrics how questions look
 */
record PracticeText(Report report, RubricSheet rubrics) {
  private static final String INDENT = "  ";

  /** A question, its text and the time that an answer should take. */
  String question(String heading, Rubric rubric, int columns) {
    return "\n" + rubrics.question(heading, rubric, columns) + "\n";
  }

  /** The same without colours. */
  String plainQuestion(String heading, Rubric rubric, int columns) {
    return RubricSheet.plain().question(heading, rubric, columns);
  }

  /**
   * Feedback, and the result on one line, since the beginning of the feedback may have left the
   * screen.
   *
   * @param before the coverage of the attempt before this one at the same question, or null
   */
  String feedback(Review review, double seconds, @Nullable Double before) {
    String change = before == null ? "" : " (" + Decimal.percent(before) + "% before)";
    return "\n"
        + report.feedback(review)
        + notice(
            "%s%% of what was expected%s, answered in %s."
                .formatted(
                    Decimal.percent(review.score().coverage()),
                    change,
                    AnswerClock.minutes(Math.round(seconds))));
  }

  /** A short sentence between the questions. */
  String notice(String sentence) {
    return "\n" + INDENT + sentence + "\n";
  }

  /** The summary, as far as there is something to sum up. */
  String summary(List<Attempt> attempts) {
    return "\n"
        + (attempts.isEmpty()
            ? "No answer, so there is nothing to sum up.\n"
            : report.summary(PracticeSummary.of(attempts)));
  }
}
