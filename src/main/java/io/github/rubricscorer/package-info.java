/**
 * Scores free-text answers by the concepts that they cover.
 *
 * <p>{@link io.github.rubricscorer.Scorer} is the entrance: it loads rubrics, and scores and
 * explains answers.
 *
 * {@snippet class="io.github.rubricscorer.ScorerExampleTest" region="score"}
 *
 * <p>A {@link io.github.rubricscorer.RubricStore} follows rubrics whose files change. Others' code
 * can add to a scorer: {@linkplain io.github.rubricscorer.Scorer#withCues words that hedge or
 * refuse}, {@linkplain io.github.rubricscorer.Scorer.Detector evidence that no synonym finds}, and
 * {@linkplain io.github.rubricscorer.Scorer.Listener counts and timings}; words that mean the same
 * everywhere are a {@link io.github.rubricscorer.rubric.Vocabulary}.
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
