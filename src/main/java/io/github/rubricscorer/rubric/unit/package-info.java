/**
 * What counts once: the concepts of a rubric by themselves, or the groups that they are in. Scoring
 * adds up by it, and feedback counts and asks by it.
 */
@NullMarked
package io.github.rubricscorer.rubric.unit;

import org.jspecify.annotations.NullMarked;
