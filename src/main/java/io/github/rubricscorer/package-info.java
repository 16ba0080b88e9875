/**
 * Scores free-text answers by the concepts that they cover.
 *
 * <p>{@link io.github.rubricscorer.Scorer} is the entrance: it loads rubrics, and scores and
 * explains answers.
 */
@NullMarked
package io.github.rubricscorer;

import org.jspecify.annotations.NullMarked;
