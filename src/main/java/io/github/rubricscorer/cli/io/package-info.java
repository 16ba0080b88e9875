/**
 * How the commands read and write.
 *
 * <p>{@link io.github.rubricscorer.cli.io.Streams} are the standard ones, of which {@link
 * io.github.rubricscorer.cli.io.Terminal} knows which a person looks at. A {@link
 * io.github.rubricscorer.cli.io.Source} is what a command reads. Many answers come as JSON or CSV:
 * the packages {@code input} take them apart, {@link io.github.rubricscorer.cli.io.AnswerLines}
 * passes over those at fault, and {@link io.github.rubricscorer.cli.io.Batch} scores them on all
 * processors.
 *
 * <p>What fails is an {@link io.github.rubricscorer.cli.io.InputException} or an {@link
 * io.github.rubricscorer.cli.io.OutputException}, whose message names the file; no output is ever
 * cut short silently.
 */
@NullMarked
package io.github.rubricscorer.cli.io;

import org.jspecify.annotations.NullMarked;
