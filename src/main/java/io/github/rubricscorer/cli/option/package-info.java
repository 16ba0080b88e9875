/**
 * What the commands have in common towards a user: options and parameters that several of them
 * take, the values of these options, and the exit codes.
 *
 * <p>An option is declared once, as a mixin of picocli, so that it is called the same and does the
 * same wherever it is offered.
 */
@NullMarked
package io.github.rubricscorer.cli.option;

import org.jspecify.annotations.NullMarked;
