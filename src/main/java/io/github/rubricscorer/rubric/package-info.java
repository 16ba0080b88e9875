/**
 * Rubrics: the model, the notation of synonyms, the shared vocabulary, and the strict reader.
 *
 * <p>A {@link io.github.rubricscorer.rubric.Rubric} belongs to one question and lists {@link
 * io.github.rubricscorer.rubric.Concept concepts}; a concept lists {@link
 * io.github.rubricscorer.rubric.Synonym synonyms}, written in the notation of {@link
 * io.github.rubricscorer.rubric.SynonymPattern}. Rubrics are read from JSON files or built in Java.
 * A faulty file never loads in part: every fault of every file is collected as a {@link
 * io.github.rubricscorer.rubric.Fault} and thrown in one {@link
 * io.github.rubricscorer.rubric.RubricException}.
 *
 * <p>Nothing here knows how text is analysed. Faults that only the analyzer can see, such as a
 * synonym without a word in it, are found when a scorer is made and are reported in the same form.
 */
@NullMarked
package io.github.rubricscorer.rubric;

import org.jspecify.annotations.NullMarked;
