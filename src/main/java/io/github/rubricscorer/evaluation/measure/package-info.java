/**
 * Measures of agreement that know no answers: correlations, and estimates with the intervals in
 * which the bootstrap finds them.
 */
@NullMarked
package io.github.rubricscorer.evaluation.measure;

import org.jspecify.annotations.NullMarked;
