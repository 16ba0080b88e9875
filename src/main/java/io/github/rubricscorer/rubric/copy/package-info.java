/** Rubrics that are like another one: to try something in them, or with a part changed. */
@NullMarked
package io.github.rubricscorer.rubric.copy;

import org.jspecify.annotations.NullMarked;
