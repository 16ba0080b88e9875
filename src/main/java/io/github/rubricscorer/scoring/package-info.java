/**
 * From an answer to its score.
 *
 * <p>{@link io.github.rubricscorer.scoring.CompiledRubric} has the answer read, {@link
 * io.github.rubricscorer.scoring.EvidenceFinder} turns matches into evidence with their polarity
 * and stance and drops what exclusions take away, {@link io.github.rubricscorer.scoring.OwnWords}
 * shares words out within groups that ask for it, and {@link
 * io.github.rubricscorer.scoring.Grading} turns evidence into verdicts and points. {@link
 * io.github.rubricscorer.scoring.NearestMiss} says what was missing, for those who ask.
 */
@NullMarked
package io.github.rubricscorer.scoring;

import org.jspecify.annotations.NullMarked;
