/**
 * Did the scores of a corpus of answers move? Examples say what must hold; a baseline shows what
 * else a change of a rubric, of the vocabulary or of this library does.
 *
 * <p>A {@link io.github.rubricscorer.baseline.Baseline} has a {@link
 * io.github.rubricscorer.baseline.StoredScore} for each answer: its coverage and, for each concept
 * that is not missing, the verdict and what decided it. It is a file of JSON Lines, sorted, one
 * answer a line, so that version control shows its changes. It does not keep the answers, only a
 * hash of each: people's answers need not lie beside the rubrics, and whoever checks the baseline
 * has to score the answers anyway.
 *
 * <p>A {@link io.github.rubricscorer.baseline.Comparison} of two baselines tells which answers
 * moved and why: not that a line differs, but that a concept was covered by a synonym and now is
 * rejected by a cue. {@link io.github.rubricscorer.report.baseline.BaselineReport} writes it down;
 * {@link io.github.rubricscorer.testing.BaselineTests} makes JUnit tests of it, and only it needs
 * JUnit.
 */
@NullMarked
package io.github.rubricscorer.baseline;

import org.jspecify.annotations.NullMarked;
