/**
 * The written forms of a scored answer and of a summary of several: text for terminals, Markdown,
 * HTML and JSON.
 *
 * <p>A {@link io.github.rubricscorer.report.Review} gathers what there is to say about one answer:
 * the answer, its rubric, score, nearest misses and feedback. A {@link
 * io.github.rubricscorer.report.Report} writes a review in one of two ways: as feedback for the
 * person who answered, or as an explanation for whoever wants to know why; and it writes a {@link
 * io.github.rubricscorer.feedback.PracticeSummary} of one person's answers.
 *
 * {@snippet class="io.github.rubricscorer.report.ReportExampleTest" region="report"}
 *
 * <p>Of many answers, {@link io.github.rubricscorer.report.JsonReport#line} writes one a line, and
 * {@link io.github.rubricscorer.report.HtmlAnswers} a page to look through:
 *
 * {@snippet class="io.github.rubricscorer.report.ReportExampleTest" region="answers"}
 *
 * <p>Reports are deterministic: numbers have at most four decimals, and no locale, time zone or
 * platform shows. Text of the answer is escaped, so that it can neither break a document nor steer
 * a terminal.
 */
@NullMarked
package io.github.rubricscorer.report;

import org.jspecify.annotations.NullMarked;
