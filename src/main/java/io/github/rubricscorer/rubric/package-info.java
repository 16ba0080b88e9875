/**
 * Rubrics: the model, the notation of synonyms, the shared vocabulary, and the strict reader.
 *
 * <p>A {@link io.github.rubricscorer.rubric.Rubric} belongs to one question and lists {@link
 * io.github.rubricscorer.rubric.Concept concepts}; a concept lists {@link
 * io.github.rubricscorer.rubric.Synonym synonyms}, in a notation that is explained there. Rubrics
 * are read from JSON files or built in Java; a {@link io.github.rubricscorer.rubric.RubricSet}
 * holds those that belong together, with the {@link io.github.rubricscorer.rubric.Vocabulary} that
 * they share. It never holds a part of a faulty file: every fault of every file is collected as a
 * {@link io.github.rubricscorer.rubric.Fault} and thrown in one {@link
 * io.github.rubricscorer.rubric.RubricException}.
 *
 * {@snippet class="io.github.rubricscorer.rubric.RubricExampleTest" region="build"}
 *
 * <p>They are read from a directory, an archive, the class path, or any readers:
 *
 * {@snippet class="io.github.rubricscorer.rubric.RubricExampleTest" region="sources"}
 *
 * <p>Faults come all at once:
 *
 * {@snippet class="io.github.rubricscorer.rubric.RubricExampleTest" region="faults"}
 *
 * <p>Whatever rubrics are made of is immutable, and made by builders and factories alone, so that a
 * later version can add a key.
 *
 * <p>A file is read in three steps. A tree of JSON values keeps where each stands, in a package of
 * its own, {@code rubric.source}, that knows no model; the reader makes the model of it, and puts
 * something harmless in place of what it cannot read; the checks go over the model, of a file or
 * built in Java, and name its parts by JSON Pointers. The first fault of a file reads the tree
 * again, which turns pointers back into lines and columns; the text is all that is kept of a file
 * meanwhile.
 *
 * <p>Nothing here knows how text is analysed. Faults that only the analyzer can see, such as a
 * synonym without a word in it, are found when a scorer is made and are reported in the same form.
 */
@NullMarked
package io.github.rubricscorer.rubric;

import org.jspecify.annotations.NullMarked;
