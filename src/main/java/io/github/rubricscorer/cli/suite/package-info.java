/**
 * The commands that guard rubrics: {@code rubric test} runs their examples, {@code rubric mutate}
 * shows what the examples do not protect, {@code rubric baseline} shows which scores moved.
 *
 * <p>Each runs what the library does and prints it. A {@link
 * io.github.rubricscorer.cli.suite.SuiteReport} is the written form of a run of examples: text for
 * a person, and what build servers read.
 */
@NullMarked
package io.github.rubricscorer.cli.suite;

import org.jspecify.annotations.NullMarked;
