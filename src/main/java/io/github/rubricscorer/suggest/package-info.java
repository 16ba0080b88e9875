/**
 * What a rubric could say besides, from answers that were given: phrases that would find a concept
 * where it is missing, and synonyms that may find it where nobody says it.
 *
 * <p>{@link io.github.rubricscorer.suggest.Suggester} shows the way. The answers are scored and cut
 * into {@link io.github.rubricscorer.suggest.Passage passages}. Where nobody has judged the
 * answers, passages are ranked by how near they come to what the rubric says of a concept ({@link
 * io.github.rubricscorer.suggest.Nearness}); a person reads the first few and decides. Where people
 * have, phrases are counted that mark the answers which say the concept ({@link
 * io.github.rubricscorer.suggest.MarkingPhrases}). Words are compared here only to find candidates;
 * what a phrase would match is what the matcher that scores answers finds with it ({@link
 * io.github.rubricscorer.suggest.Trial}).
 *
 * <p>Nothing is learnt and nothing is drawn by chance: the same rubric and answers give the same
 * suggestions.
 */
@NullMarked
package io.github.rubricscorer.suggest;

import org.jspecify.annotations.NullMarked;
