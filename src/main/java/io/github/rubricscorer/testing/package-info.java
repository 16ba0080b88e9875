/**
 * Rubrics as tests: the examples stored in a rubric, run as JUnit tests or without JUnit.
 *
 * <p>{@link io.github.rubricscorer.testing.suite.ExampleCheck} scores one example and compares the
 * result with what the rubric demands; {@link io.github.rubricscorer.testing.suite.RubricSuite}
 * does so with all examples of a set of rubrics, and knows which examples are lacking. {@link
 * io.github.rubricscorer.testing.RubricTests} makes JUnit tests of a suite, so that three lines put
 * the rubrics of any project under test. {@link io.github.rubricscorer.testing.RubricAssertions}
 * are assertions for answers that stand in tests. Only {@code RubricTests} needs JUnit's API and
 * only the assertions AssertJ, which are optional dependencies.
 */
@NullMarked
package io.github.rubricscorer.testing;

import org.jspecify.annotations.NullMarked;
