/**
 * From the patterns of rubrics, and of polarity cues, to programs.
 *
 * <p>{@link io.github.rubricscorer.compile.ProgramCompiler} analyses the words of patterns and
 * expands sets, settles joined writing, makes one fragment of all runs that accept the same, and
 * has the rest built: the lexicon, the automaton, the plans and their triggers. Builders live here;
 * what they build is data in {@code words} and {@code find}. Rubrics of one set share a {@link
 * io.github.rubricscorer.compile.Dictionary}, so that a word of many rubrics is analysed once.
 */
@NullMarked
package io.github.rubricscorer.compile;

import org.jspecify.annotations.NullMarked;
