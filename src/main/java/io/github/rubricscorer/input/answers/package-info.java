/**
 * Answers as they come in, of a JSON object or a row of a table each.
 *
 * <p>An {@link io.github.rubricscorer.input.answers.AnswerForm} is what the user says of an input;
 * {@link io.github.rubricscorer.input.answers.AnswerEntries} finds out the rest and goes through
 * its answers, of which one at fault spoils no other. Each becomes an {@link
 * io.github.rubricscorer.input.answers.AnswerLine}; {@link
 * io.github.rubricscorer.input.answers.AnswerObject} reads an object under any keys.
 */
@NullMarked
package io.github.rubricscorer.input.answers;

import org.jspecify.annotations.NullMarked;
