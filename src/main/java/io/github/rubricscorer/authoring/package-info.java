/**
 * What helps to write the files of rubrics: their format, and how a rubric begins. Nothing here
 * scores.
 */
@NullMarked
package io.github.rubricscorer.authoring;

import org.jspecify.annotations.NullMarked;
