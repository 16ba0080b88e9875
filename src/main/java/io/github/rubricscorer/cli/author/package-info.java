/**
 * The commands for those who write rubrics: {@code rubric lint}, {@code rubric suggest}, {@code
 * rubric workbench}, {@code rubric new} and {@code rubric format}.
 */
@NullMarked
package io.github.rubricscorer.cli.author;

import org.jspecify.annotations.NullMarked;
