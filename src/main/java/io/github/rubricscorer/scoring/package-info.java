/**
 * From an answer to its score: the conductor of the whole way.
 *
 * <p>{@link io.github.rubricscorer.scoring.CompiledRubric#score} shows it, a step a line: the
 * answer is read, {@link io.github.rubricscorer.scoring.EvidenceFinder} turns matches and their
 * polarity into evidence, exclusions take evidence away, and {@link
 * io.github.rubricscorer.scoring.Grading} turns evidence into verdicts and points. {@link
 * io.github.rubricscorer.scoring.NearestMiss} says what was missing, for those who ask.
 */
@NullMarked
package io.github.rubricscorer.scoring;

import org.jspecify.annotations.NullMarked;
