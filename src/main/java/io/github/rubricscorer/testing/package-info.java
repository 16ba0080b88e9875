/**
 * Rubrics as tests: the examples stored in a rubric, run as JUnit tests or without JUnit.
 *
 * <p>{@link io.github.rubricscorer.testing.ExampleCheck} scores one example and compares the result
 * with what the rubric demands; {@link io.github.rubricscorer.testing.RubricTests} makes a JUnit
 * test of each check, so that three lines put the rubrics of any project under test. Only {@code
 * RubricTests} needs JUnit's API, which is an optional dependency.
 */
@NullMarked
package io.github.rubricscorer.testing;

import org.jspecify.annotations.NullMarked;
