/**
 * The examples of rubrics, run without a test library.
 *
 * <p>{@link io.github.rubricscorer.testing.suite.ExampleCheck} scores one example and compares the
 * result with what the rubric demands; {@link io.github.rubricscorer.testing.suite.RubricSuite}
 * does so with all examples of a set of rubrics, and knows which examples are missing.
 */
@NullMarked
package io.github.rubricscorer.testing.suite;

import org.jspecify.annotations.NullMarked;
