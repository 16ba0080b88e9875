/**
 * Rubrics as tests: the examples stored in a rubric as JUnit tests, and assertions for answers.
 *
 * <p>{@link io.github.rubricscorer.testing.RubricTests} makes JUnit tests of the examples, so that
 * three lines put the rubrics of any project under test; {@link
 * io.github.rubricscorer.testing.RubricAssertions} are assertions for answers that stand in tests:
 *
 * {@snippet class="io.github.rubricscorer.testing.TestingExampleTest" region="tests"}
 *
 * <p>{@link io.github.rubricscorer.testing.BaselineTests} makes tests of the stored scores of a
 * corpus of answers. The two that make tests need JUnit's API and the assertions AssertJ, which are
 * optional dependencies. Without JUnit, {@code rubric test} and {@code rubric baseline check} do
 * the same.
 */
@NullMarked
package io.github.rubricscorer.testing;

import org.jspecify.annotations.NullMarked;
