/**
 * From a word of an answer to what it is to a rubric.
 *
 * <p>A pattern asks for labels (a stem, a prefix, an exact form); {@link
 * io.github.rubricscorer.words.Lexicon} gives each set of labels that a word can carry a class,
 * which is what the automaton reads. {@link io.github.rubricscorer.words.WordCache} looks a word up
 * in several ways, from as it is written to as a misspelling, and remembers the result: analysis
 * knows no context, so a word is always the same to a rubric.
 */
@NullMarked
package io.github.rubricscorer.words;

import org.jspecify.annotations.NullMarked;
