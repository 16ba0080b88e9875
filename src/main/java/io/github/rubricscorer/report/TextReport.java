package io.github.rubricscorer.report;

import io.github.rubricscorer.feedback.PracticeSummary;
import io.github.rubricscorer.language.Language;
import io.github.rubricscorer.report.layout.Palette;
import io.github.rubricscorer.result.Explanation;

/**
 * Reviews and summaries as text for a terminal, with or without colours: 80 columns wide. Immutable
 * and thread-safe.
 *
 * <p>Without colours, an explanation marks evidence {@code [[like this]]}.
 */
public final class TextReport implements Report {
  private final Palette palette;

  private TextReport(Palette palette) {
    this.palette = palette;
  }

  /**
   * Makes a report without escape sequences.
   *
   * @return the report
   */
  public static TextReport plain() {
    return new TextReport(new Palette(false));
  }

  /**
   * Makes a report with ANSI colours.
   *
   * @return the report
   */
  public static TextReport coloured() {
    return new TextReport(new Palette(true));
  }

  @Override
  public String feedback(Review review) {
    return TextReview.of(palette, review).feedback(review);
  }

  @Override
  public String explanation(Review review) {
    return TextReview.of(palette, review).explanation(review);
  }

  /**
   * Writes the part of an explanation for which no rubric is needed, in English.
   *
   * @param explanation the explanation
   * @return the answer with its evidence marked, and every concept with all of its evidence or its
   *     nearest miss; lines end in line feeds, the last one too
   */
  public String explanation(Explanation explanation) {
    return new TextReview(palette, Language.ENGLISH).explanation(explanation);
  }

  @Override
  public String summary(PracticeSummary summary) {
    return new TextSummary(palette, Language.of(summary.language())).text(summary);
  }
}
