/**
 * The workbench: a page on which one writes a rubric and sees at once what it makes of answers.
 *
 * <p>A {@link io.github.rubricscorer.workbench.Workspace} is one moment of the work: the rubric as
 * it is saved and as it is being written, and what both make of all answers. It is immutable, knows
 * no network and writes no file, so that tests need neither. {@link
 * io.github.rubricscorer.workbench.Folder} reads and writes the files: rubrics, and the drafts
 * beside them. {@link io.github.rubricscorer.workbench.Bench} joins the two for all questions, and
 * {@link io.github.rubricscorer.workbench.Api} offers that as JSON.
 *
 * <p>{@link io.github.rubricscorer.workbench.WorkbenchServer} serves the page and that JSON on the
 * loopback address. Every request goes through {@link io.github.rubricscorer.workbench.Gate} first,
 * which tells what it keeps out.
 *
 * <p>The page is the template {@code workbench.jte} with scripts that are plain modules. It shows
 * answers by the same template as the page of a report, and has the text of the rubric as its only
 * state: whatever is edited, in the list of concepts or in the text, changes that text, and the
 * server is asked what has become of the answers.
 */
@NullMarked
package io.github.rubricscorer.workbench;

import org.jspecify.annotations.NullMarked;
