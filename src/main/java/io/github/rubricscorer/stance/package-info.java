/**
 * From the words of an answer to its stance: what it proposes, mentions or lists.
 *
 * <p>{@link io.github.rubricscorer.stance.StanceBook} holds the phrases of {@code stance.txt};
 * {@link io.github.rubricscorer.stance.AnswerStance} cuts an answer into clauses and says which of
 * them propose. Both know letters and punctuation alone, neither rubric nor analysis, so that an
 * answer has the same stances for every rubric; but words are cut and classified by the one scan of
 * the answer, see {@link io.github.rubricscorer.find.PlainWords}.
 */
@NullMarked
package io.github.rubricscorer.stance;

import org.jspecify.annotations.NullMarked;
