/**
 * Practising at a terminal: {@code rubric practice}.
 *
 * <p>A {@link io.github.rubricscorer.cli.practice.Practice} asks what its {@link
 * io.github.rubricscorer.cli.practice.Agenda} holds, scores each answer and lets the person choose
 * what comes next. It talks through a {@link io.github.rubricscorer.cli.practice.Dialogue}, of
 * which there are two: one for a terminal with a cursor, and one for pipes that reads plain lines.
 * A {@link io.github.rubricscorer.cli.practice.PracticeReply} is all that either can come back
 * with. Only the dialogue at a terminal knows JLine.
 */
@NullMarked
package io.github.rubricscorer.cli.practice;

import org.jspecify.annotations.NullMarked;
