/**
 * Collections in arrays of numbers, and the search in what is sorted: a compiled rubric is kept in
 * them, so that thousands of rubrics fit in memory and a process reads them in one go. They know
 * nothing of words or rubrics.
 */
@NullMarked
package io.github.rubricscorer.compact;

import org.jspecify.annotations.NullMarked;
