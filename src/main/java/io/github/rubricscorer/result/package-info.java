/**
 * What scoring an answer yields: immutable records that know nothing of how they were found.
 *
 * <p>A {@link io.github.rubricscorer.result.Score} has one {@link
 * io.github.rubricscorer.result.ConceptScore} per concept, in rubric order; each carries the {@link
 * io.github.rubricscorer.result.Evidence} found for it. An {@link
 * io.github.rubricscorer.result.Explanation} adds, for each concept without credit, the {@link
 * io.github.rubricscorer.result.Miss nearest miss}.
 *
 * {@snippet class="io.github.rubricscorer.result.ResultExampleTest" region="explain"}
 *
 * <p>The rules are told where they decide: from evidence to verdicts and points in {@link
 * io.github.rubricscorer.result.Score}, what is hedged and what is rejected in {@link
 * io.github.rubricscorer.result.Polarity}, which misspellings are understood in {@link
 * io.github.rubricscorer.result.Spelling}, and what a synonym matches in {@code
 * io.github.rubricscorer.rubric.Synonym}.
 *
 * <p>All offsets are UTF-16 indices into the answer as it was given, ends exclusive, so that {@code
 * answer.substring(start, end)} is the text meant.
 */
@NullMarked
package io.github.rubricscorer.result;

import org.jspecify.annotations.NullMarked;
