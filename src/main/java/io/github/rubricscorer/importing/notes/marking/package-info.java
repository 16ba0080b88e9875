/**
 * How marking schemes say what earns points: how many, what else is accepted, what is not. Nothing
 * here knows what stands before or after a line.
 */
@NullMarked
package io.github.rubricscorer.importing.notes.marking;

import org.jspecify.annotations.NullMarked;
