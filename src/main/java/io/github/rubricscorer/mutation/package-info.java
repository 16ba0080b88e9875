/**
 * Do the examples of a rubric hold it to its word? Mutation testing for rubrics.
 *
 * <p>A suite of examples that passes says little if it would also pass with half of the rubric
 * gone. Mutation testing asks exactly that (DeMillo, Lipton and Sayward, "Hints on Test Data
 * Selection: Help for the Practicing Programmer", IEEE Computer 11(4), 1978; PIT, <a
 * href="https://pitest.org">pitest.org</a>, does it for Java): change one small thing, run the
 * suite again, and see whether it notices. A {@link io.github.rubricscorer.mutation.Mutation}
 * removes or loosens one thing of a rubric; a {@link io.github.rubricscorer.mutation.Mutant} tells
 * what became of it. A mutant is protected where an example that passes fails with it. Examples
 * that are marked as known gaps protect nothing, and a verdict that changes without an example that
 * demands it otherwise has not been noticed by anybody.
 *
 * <p>A mutant that cannot change any score says nothing about the examples. Such mutants (the
 * literature calls them equivalent) are avoided where they can be foreseen: only limits are
 * loosened that are not the widest already, and no weight is stepped where there is only one to
 * earn. A synonym that compiles to the same as another of its concept is reported as redundant and
 * left out of the share.
 *
 * <p>Compiling a rubric takes a thousand times as long as scoring an answer, so mutants are not
 * compiled one by one. As in Untch, Offutt and Harrold, "Mutation Analysis Using Mutant Schemata"
 * (ISSTA 1993), one program is compiled that contains all of them: the rubric's own synonyms and,
 * beside each, its loosened form. A mutant is that program with some of the synonyms silenced.
 */
@NullMarked
package io.github.rubricscorer.mutation;

import org.jspecify.annotations.NullMarked;
