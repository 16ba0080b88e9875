/**
 * The command line. {@link io.github.rubricscorer.cli.Main} is the program; each command is a
 * class.
 *
 * <p>Commands get their streams handed in as {@link io.github.rubricscorer.cli.io.Streams} and
 * return an exit code of {@link io.github.rubricscorer.cli.option.ExitCode}; what goes wrong they
 * throw, and {@link io.github.rubricscorer.cli.Failures} decides what the user reads and which code
 * it means. Input and output are UTF-8 whatever the locale: {@link
 * io.github.rubricscorer.base.Utf8} refuses malformed input, {@link
 * io.github.rubricscorer.cli.Arguments} mends arguments that a locale without UTF-8 has spoilt.
 *
 * <p>The commands that score, show and measure stand here; those for practising and those that
 * guard rubrics have packages of their own. All take their options from {@code option} and read and
 * write through {@code io}; neither knows any command.
 */
@NullMarked
package io.github.rubricscorer.cli;

import org.jspecify.annotations.NullMarked;
