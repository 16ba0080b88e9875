/**
 * Draft rubrics from what authors have: notes of practice in Markdown, tables of criteria, lists.
 *
 * <p>{@code notes} reads a document into questions and remarks, {@code wording} takes remarks apart
 * into things to say and drafts synonyms for them. {@link
 * io.github.rubricscorer.importing.DraftWriter} makes a rubric of both, and tries it on the notes
 * themselves: a synonym that the question's own text would match, or what is said of another
 * concept, or an answer of which the notes say that this is missing, is dropped ({@link
 * io.github.rubricscorer.importing.DraftTrial}). What has no place in a rubric is reported with its
 * lines.
 *
 * <p>The same notes give the same drafts. Nothing here knows a subject.
 */
@NullMarked
package io.github.rubricscorer.importing;

import org.jspecify.annotations.NullMarked;
