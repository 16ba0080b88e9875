/**
 * Answers as JSON Lines: {@link io.github.rubricscorer.report.lines.AnswerLine} reads one as it
 * comes in ({@link io.github.rubricscorer.report.lines.AnswerObject} under any keys), {@link
 * io.github.rubricscorer.report.lines.AttemptLine} writes one that was given while practising,
 * which can come in again.
 */
@NullMarked
package io.github.rubricscorer.report.lines;

import org.jspecify.annotations.NullMarked;
