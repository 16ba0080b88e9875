package io.github.rubricscorer.report;

import io.github.rubricscorer.feedback.PracticeSummary;

/**
 * A way to write a review or a summary down. Implementations are immutable and thread-safe; what is
 * equal gives equal text.
 */
public sealed interface Report permits TextReport, MarkdownReport, HtmlReport, JsonReport {
  /**
   * Writes for the person who answered: the score, what was good, what is expected besides, the
   * model answer and the questions that follow.
   *
   * @param review the review
   * @return the text; lines end in line feeds, the last one too
   */
  String feedback(Review review);

  /**
   * Writes for whoever wants to know why: the answer with its evidence, every concept with all of
   * its evidence or its nearest miss.
   *
   * @param review the review; only one made by {@link Review#explained} has misses, and only one
   *     made by {@link Review#analysed} how words were read and what is at stake
   * @return the text; lines end in line feeds, the last one too
   */
  String explanation(Review review);

  /**
   * Writes overall feedback on several answers: what goes well and what does not, the trend of each
   * question, what to learn next.
   *
   * @param summary the summary
   * @return the text; lines end in line feeds, the last one too
   */
  String summary(PracticeSummary summary);
}
