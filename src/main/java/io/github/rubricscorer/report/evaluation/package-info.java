/**
 * The written forms of an evaluation: text, Markdown, HTML and JSON.
 *
 * <p>{@link io.github.rubricscorer.report.evaluation.EvaluationReport} writes each of them; text,
 * Markdown and HTML share one sheet of what there is to say.
 */
@NullMarked
package io.github.rubricscorer.report.evaluation;

import org.jspecify.annotations.NullMarked;
