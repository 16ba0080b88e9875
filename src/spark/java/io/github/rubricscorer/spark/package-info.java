/**
 * Scores answers inside Apache Spark: SQL functions for those who have answers in tables, and a job
 * for those who have files of them.
 *
 * <p>{@link io.github.rubricscorer.spark.RubricScoring} registers the functions, {@link
 * io.github.rubricscorer.spark.ScoreArchive} is the job. Both read the files of the rubrics once,
 * on the driver, check them there, and broadcast their bytes; the executors compile them when they
 * first score, each once, and all of an executor's tasks share the scorer. What a function returns
 * is what the library returns for the same rubrics and answer.
 *
 * <p>These classes are no part of the library's own jar and module: the Maven profile {@code spark}
 * builds them into a jar of their own, with the library and what it needs.
 */
@NullMarked
package io.github.rubricscorer.spark;

import org.jspecify.annotations.NullMarked;
