package io.github.rubricscorer.report;

import io.github.rubricscorer.feedback.PracticeSummary;
import io.github.rubricscorer.language.Language;

/**
 * Reviews as Markdown, in the form of a practice document: the question, the answer as a quotation,
 * feedback with ✅ and 💡, the tightened version, the follow-up. Immutable and thread-safe.
 *
 * <p>All texts, those of the rubric too, are plain text and are escaped.
 */
public final class MarkdownReport implements Report {
  /** Makes a report. */
  public MarkdownReport() {}

  @Override
  public String feedback(Review review) {
    return MarkdownReview.of(review).feedback(review);
  }

  @Override
  public String explanation(Review review) {
    return MarkdownReview.of(review).explanation(review);
  }

  @Override
  public String summary(PracticeSummary summary) {
    return new MarkdownSummary(Language.of(summary.language())).text(summary);
  }
}
