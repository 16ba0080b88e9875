/**
 * The written forms of a scored answer, of a summary of several and of an evaluation: text for
 * terminals, Markdown, HTML and JSON; and the JSON line in which answers come in.
 *
 * <p>A {@link io.github.rubricscorer.report.Review} gathers what there is to say about one answer:
 * the answer, its rubric, score, nearest misses and feedback. A {@link
 * io.github.rubricscorer.report.Report} writes a review in one of two ways: as feedback for the
 * person who answered, or as an explanation for whoever wants to know why; it writes a {@link
 * io.github.rubricscorer.feedback.PracticeSummary} of one person's answers, and an {@link
 * io.github.rubricscorer.evaluation.Evaluation} of many people's. Batches are JSON Lines: {@link
 * io.github.rubricscorer.report.lines.AnswerLine} reads one, {@link
 * io.github.rubricscorer.report.JsonReport#line} writes one. {@link
 * io.github.rubricscorer.report.HtmlAnswers} is a page of many answers to look through.
 *
 * <p>Reports are deterministic: numbers have at most four decimals, and no locale, time zone or
 * platform shows. Text of the answer is escaped, so that it can neither break a document nor steer
 * a terminal.
 */
@NullMarked
package io.github.rubricscorer.report;

import org.jspecify.annotations.NullMarked;
