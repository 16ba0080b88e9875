/**
 * From a compiled program and an answer to the matches of the program's patterns.
 *
 * <p>A {@link io.github.rubricscorer.find.Program} is data: one deterministic automaton over
 * classes of words that finds <em>fragments</em> (words side by side), and for each pattern a
 * <em>plan</em> of how fragments combine. {@link io.github.rubricscorer.find.AnswerReading} reads
 * an answer once, word by word, and notes after each which fragments end there. Then the sentences
 * are matched one by one, since all but a few plans lie within one: {@link
 * io.github.rubricscorer.find.Candidates} says which plans have all their fragments in a sentence,
 * and {@link io.github.rubricscorer.find.PlanMatcher} combines the fragments of these (gaps,
 * windows). Every step is a sweep in the order of the answer that looks back a bounded number of
 * words, so that the cost is linear in the answer.
 */
@NullMarked
package io.github.rubricscorer.find;

import org.jspecify.annotations.NullMarked;
