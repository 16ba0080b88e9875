/**
 * The notation of synonyms: text to what it consists of, told to a visitor or as a tree.
 *
 * <p>{@link io.github.rubricscorer.rubric.pattern.SynonymPattern} reads a notation; a recursive
 * descent parser tells a visitor each word, set, alternative, gap and {@code &} in their order. The
 * matcher makes its program of what it is told, without a tree between.
 */
@NullMarked
package io.github.rubricscorer.rubric.pattern;

import org.jspecify.annotations.NullMarked;
