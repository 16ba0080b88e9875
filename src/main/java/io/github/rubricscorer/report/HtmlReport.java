package io.github.rubricscorer.report;

import io.github.rubricscorer.Scorer;
import io.github.rubricscorer.feedback.PracticeSummary;
import io.github.rubricscorer.report.html.AnswerView;
import io.github.rubricscorer.report.html.Assets;
import io.github.rubricscorer.report.html.Pages;

/**
 * Reviews and summaries as HTML pages: each one self-contained file that asks for nothing, for
 * screens light and dark, for keyboards and screen readers, and for paper. Immutable and
 * thread-safe.
 *
 * <p>For many answers on one page see {@link HtmlAnswers}. Needs {@code gg.jte:jte-runtime}, an
 * optional dependency.
 */
public final class HtmlReport implements Report {
  /** The id of the element with the answer. */
  private static final String ANCHOR = "answer";

  private final Pages pages;

  /** Makes a report that tells the version of this library. */
  public HtmlReport() {
    this(new Pages(Scorer.version(), Assets.BUNDLED));
  }

  HtmlReport(Pages pages) {
    this.pages = pages;
  }

  @Override
  public String feedback(Review review) {
    return page(review, true);
  }

  @Override
  public String explanation(Review review) {
    return page(review, false);
  }

  /**
   * Explains a review as a part of another page: the element {@code article} that the page of
   * {@link #explanation} has, under a heading of the second level. It has neither style nor script.
   *
   * @param review the review
   * @return the element as HTML, in which all text of the answer and the rubric is escaped
   */
  public String article(Review review) {
    return pages.article(view(review, false));
  }

  @Override
  public String summary(PracticeSummary summary) {
    return pages.summary(HtmlSummary.of(summary));
  }

  private String page(Review review, boolean withFeedback) {
    return pages.answer(view(review, withFeedback));
  }

  private static AnswerView view(Review review, boolean withFeedback) {
    return HtmlViews.answer(
        ANCHOR, "", HtmlViews.question(review.rubric(), review.feedback()), review, withFeedback);
  }
}
