/**
 * How well scores agree with people: labelled answers in, measures of agreement out.
 *
 * <p>People judge answers in one of two ways. Either they say of every concept what an answer says
 * of it ({@link io.github.rubricscorer.evaluation.LabelledAnswer}); then each label is a verdict,
 * and comparing it with the scorer's is a matter of counting. Or they give an answer one score
 * ({@link io.github.rubricscorer.evaluation.GradedAnswer}); then it is compared with the coverage.
 * {@link io.github.rubricscorer.evaluation.AnswerReader} reads both from files; {@link
 * io.github.rubricscorer.evaluation.Evaluator} compares, and lists every answer that people and the
 * scorer judge differently, with the reasons. A second person's judgements of the same answers are
 * compared with the first's in the same way: a scorer cannot be expected to agree with people
 * better than they do with each other.
 *
 * <p>A measure is an {@link io.github.rubricscorer.evaluation.measure.Estimate}: its value, where
 * it has one, and the interval in which the bootstrap finds it. A measure that is not defined, such
 * as the recall of a concept that no answer has, is empty, and so is never mistaken for 0 or 1.
 *
 * <p>Counting and correlation are done here; ranks, quantiles and random numbers come from Commons
 * Statistics and Commons RNG, and CSV (in {@code input}) from Commons CSV. All are optional
 * dependencies: whoever evaluates adds {@code commons-statistics-descriptive}, {@code
 * commons-statistics-ranking}, {@code commons-rng-simple} and {@code commons-csv} of {@code
 * org.apache.commons}; scoring needs none.
 */
@NullMarked
package io.github.rubricscorer.evaluation;

import org.jspecify.annotations.NullMarked;
