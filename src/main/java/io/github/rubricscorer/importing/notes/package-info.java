/**
 * Notes as authors keep them, taken apart into questions, answers, remarks and criteria.
 *
 * <p>Markdown is parsed with commonmark-java, an optional dependency, and flattened: {@link
 * io.github.rubricscorer.importing.notes.Segments} makes of a document a list of segments (a
 * heading, a paragraph or a part of one, a list item, a row of a table) with their lines. Then
 * {@link io.github.rubricscorer.importing.notes.NotesReader} goes over them once. A label, such as
 * "Your answer:" or a heading "Strengths", says what role the following segments play, until the
 * next label; {@link io.github.rubricscorer.importing.notes.NoteLabels} knows the labels. What has
 * no place is kept as a {@link io.github.rubricscorer.importing.notes.Leftover}, so that nothing is
 * dropped silently.
 */
@NullMarked
package io.github.rubricscorer.importing.notes;

import org.jspecify.annotations.NullMarked;
