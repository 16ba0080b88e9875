/**
 * Scores free-text answers by the concepts that they cover.
 *
 * <p>{@link io.github.rubricscorer.Scorer} is the entrance: it loads rubrics, and scores and
 * explains answers.
 *
 * {@snippet class="io.github.rubricscorer.ScorerExampleTest" region="score"}
 *
 * <p>What a score says is in {@link io.github.rubricscorer.result}, with the rules that decide it;
 * how rubrics are written or built in {@link io.github.rubricscorer.rubric}; what to tell the
 * person who answered in {@link io.github.rubricscorer.feedback}, and how it is written down in
 * {@link io.github.rubricscorer.report}; how rubrics are tested in {@link
 * io.github.rubricscorer.testing}.
 */
@NullMarked
package io.github.rubricscorer;

import org.jspecify.annotations.NullMarked;
